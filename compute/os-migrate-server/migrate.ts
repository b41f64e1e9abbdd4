import type {Cloud} from '../../cloud/cloud.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {changing, since, until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, nullable, object, optional} from '../../contract/schema.ts'
import {hostName, truth, truthOr} from '../fields.ts'
import {asked, emitted, ignored, refusedByAnd, serverPath} from '../servers/action.ts'
import {demandHost} from '../servers/resize.ts'

const policy = (action: string) => `os_compute_api:os-migrate-server:${action}`
const unknownHost = 'There is no compute service on a host of that name.'
const hostDown = 'The compute service of its host does not answer.'

/** Refuses a host that is none. */
export function demandKnown({hosts}: Cloud, host: string): void {
  if (!hosts.named(host)) throw new Refusal('ComputeHostNotFound', `Compute host ${host} could not be found.`)
}

export const migrateServer = operation({
  request: 'POST /servers/{server_id}/action migrate',
  path: serverPath,
  title: 'Migrate a server',
  description: changing({
    '2.1':
      'Moves a server to another host, which the scheduler chooses; it is shut down on the way. It is done when the server is in `VERIFY_RESIZE`: confirm it, or revert it.',
    '2.56':
      'Moves a server to another host, the one that you name or one that the scheduler chooses; it is shut down on the way. It is done when the server is in `VERIFY_RESIZE`: confirm it, or revert it.',
  }),
  policy: policy('migrate'),
  target: asked,
  further: {
    policy: policy('migrate:host'),
    when: ({body}: {body: {migrate?: unknown}}) => hostIn(body.migrate) !== undefined,
  },
  body: object({
    migrate: changing({
      '2.1': ignored,
      '2.56': described(
        'Null, or where it shall go.',
        nullable(object({host: optional(described('The name of the host.', nullable(hostName)))})),
      ),
    }),
  }),
  traits: {takesHost: since('2.56', true)},
  success: 202,
  errors: refusedByAnd(
    'migrate',
    {
      400: {
        ComputeHostNotFound: since('2.56', unknownHost),
        CannotMigrateToSameHost: since('2.56', 'The server is on that host already.'),
      },
      409: {ServiceUnavailable: hostDown},
    },
    {byAdmins: true},
  ),
  emits: emitted('migrate'),
  handle({cloud, caller, path, body, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    cloud.servers.demand(server, 'migrate', caller)
    demandHost(cloud, server)
    const host = traits.takesHost ? hostIn(body.migrate) : undefined
    if (host !== undefined) checkTarget(cloud, server, host)
    cloud.servers.send(server, 'migrate', {viewer: caller, params: host === undefined ? {} : {host}})
  },
})

/** The host that a request names. */
const hostIn = (words: unknown): string | undefined =>
  (words as {host?: string | null} | null | undefined)?.host ?? undefined

function checkTarget(cloud: Cloud, server: Server, host: string): void {
  if (server.host === host)
    throw new Refusal('CannotMigrateToSameHost', 'Cannot migrate to the host where the server exists.')
  demandKnown(cloud, host)
}

export const liveMigrateServer = operation({
  request: 'POST /servers/{server_id}/action os-migrateLive',
  path: serverPath,
  title: 'Live-migrate a server',
  description: changing({
    '2.1':
      'Moves a running server to another host without stopping it. Whether that can be done is checked before the answer comes.',
    '2.34':
      'Moves a running server to another host without stopping it. Whether that can be done is checked after the answer: look at the instance actions of the server for how it went.',
  }),
  policy: policy('migrate_live'),
  target: asked,
  further: {
    policy: policy('migrate_live:host'),
    when: ({body}: {body: {'os-migrateLive': {host: string | null}}}) => body['os-migrateLive'].host !== null,
  },
  body: object({
    'os-migrateLive': described(
      'How to move it, and where to.',
      object({
        block_migration: described(
          'Whether its disks are copied along, as they must be unless hosts share them; `auto`: as it has to be.',
          changing({'2.1': truth, '2.25': truthOr('auto')}),
        ),
        disk_over_commit: until(
          '2.25',
          described('Whether disks count as what is written on them, not as what they may become.', truth),
        ),
        host: described('The name of the host, or null to let the scheduler choose.', nullable(hostName)),
        force: changing({
          '2.30': optional(described('Whether to take that host without asking the scheduler.', truth)),
          '2.68': undefined,
        }),
      }),
    ),
  }),
  traits: {
    checksAtOnce: until('2.34', true),
    // The scheduler is not asked about a host that is named, until one can say whether it shall be.
    forces: until('2.30', true),
  },
  success: 202,
  errors: refusedByAnd(
    'live-migration',
    {
      400: {
        ComputeHostNotFound: unknownHost,
        UnableToMigrateToSelf: until('2.34', 'The server is on that host already.'),
        NoValidHost: until('2.34', 'No other host has room for it.'),
        ComputeServiceUnavailable: until('2.34', 'Its host is down, or the one that it shall go to is.'),
        MigrationPreCheckError: until(
          '2.34',
          'The host that it shall go to has too little memory left, or is in another cell.',
        ),
        ForceWithoutHost: changing({
          '2.30': 'It shall be forced, and no host is named.',
          '2.68': undefined,
        }),
      },
    },
    {byAdmins: true},
  ),
  emits: emitted('live-migration'),
  handle({cloud, caller, path, body: {'os-migrateLive': words}, traits}) {
    const {host, force} = words as {host: string | null; force?: boolean}
    const server = cloud.servers.get(path.server_id, caller)
    if (force && host === null) throw new Refusal('ForceWithoutHost', "Can't force to a non-provided destination")
    cloud.servers.demand(server, 'live-migration', caller)
    if (host !== null) demandKnown(cloud, host)
    const params = {...(host !== null && {host, force: force ?? traits.forces})}
    cloud.servers.send(server, 'live-migration', {viewer: caller, params})
    if (traits.checksAtOnce) cloud.servers.hasten(server)
  },
})
