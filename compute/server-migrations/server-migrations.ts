import {inProgress, type Migration} from '../../cloud/migrations.ts'
import {Refusal} from '../../cloud/refusal.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, from, list, nothing, nullable, object, query, type Schema} from '../../contract/schema.ts'
import {time, uuid} from '../fields.ts'
import {migration, nowhere} from '../os-migrations/migration.ts'
import {asked, emitted, refusedByAnd} from '../servers/action.ts'

const bytes = (what: string) => described(what, nullable({type: 'integer', minimum: 1} as Schema<number>))
const running = object({
  ...migration,
  updated_at: described('When it last came further, in UTC without a zone.', time),
  server_uuid: described('The server that is moved.', from('instance_uuid', uuid)),
  memory_total_bytes: bytes('How much memory there is to copy, in bytes; null until it runs.'),
  memory_processed_bytes: bytes('How much of it is copied.'),
  memory_remaining_bytes: bytes('How much of it is left.'),
  disk_total_bytes: bytes('How much disk there is to copy, in bytes; null until it runs.'),
  disk_processed_bytes: bytes('How much of it is copied.'),
  disk_remaining_bytes: bytes('How much of it is left.'),
})

const policy = (action: string) => `os_compute_api:servers:migrations:${action}`
const path = {server_id: 'The id of the server.'}
const ofMigration = {...path, migration_id: 'The number of the migration, its `id`.'}
const noServer = {InstanceNotFound: 'There is no server of that id, or none that you can see.'}

export const listServerMigrations = since(
  '2.23',
  operation({
    request: 'GET /servers/{server_id}/migrations',
    path,
    title: 'List live migrations of a server',
    description: 'Lists the live migrations of a server that are under way: there is one, or none.',
    policy: policy('index'),
    target: asked,
    query: query({}, '2.102'),
    success: 200,
    response: object({migrations: described('The migrations.', list(running))}),
    errors: {404: noServer},
    handle({cloud, caller, may, path}) {
      const {id} = cloud.servers.get(path.server_id, caller)
      const hosts = may(policy('index:host')) ? {} : nowhere
      const rows = cloud.migrations.of(id).filter(isUnderWay)
      return {migrations: rows.map((one) => ({...one, ...hosts, ...progressOf(one)}))}
    },
  }),
)

export const showServerMigration = since(
  '2.23',
  operation({
    request: 'GET /servers/{server_id}/migrations/{migration_id}',
    path: ofMigration,
    title: 'Show a live migration of a server',
    description: 'Shows how far a live migration under way has come. One that is over is shown no longer.',
    policy: policy('show'),
    target: asked,
    query: query({}, '2.102'),
    success: 200,
    response: object({migration: described('The migration.', running)}),
    errors: {
      404: {
        ...noServer,
        MigrationNotFoundForInstance: 'The server has no migration of that number.',
        NoLiveMigration: 'That migration is not a live one.',
        MigrationNotInProgress: 'That migration is over, or has not begun.',
      },
    },
    handle({cloud, caller, path}) {
      const server = cloud.servers.get(path.server_id, caller)
      const one = cloud.migrations.of(server.id).find(({id}) => String(id) === path.migration_id)
      if (!one)
        throw new Refusal(
          'MigrationNotFoundForInstance',
          `In-progress live migration ${path.migration_id} is not found for server ${server.id}.`,
        )
      if (one.migration_type !== 'live-migration')
        throw new Refusal('NoLiveMigration', `Migration ${one.id} for server ${server.id} is not live-migration.`)
      if (!isUnderWay(one))
        throw new Refusal(
          'MigrationNotInProgress',
          `Live migration ${one.id} for server ${server.id} is not in progress.`,
        )
      return {migration: {...one, ...progressOf(one)}}
    },
  }),
)

const isUnderWay = ({migration_type, status}: Migration) =>
  migration_type === 'live-migration' && inProgress.includes(status)

/** How much is copied, and how much is left, as soon as anything is. */
function progressOf({memory, disk, updated_at, created_at}: Migration) {
  const of = (what: 'memory' | 'disk', copied: Migration['memory']) => ({
    [`${what}_total_bytes`]: copied?.total ?? null,
    [`${what}_processed_bytes`]: copied?.processed ?? null,
    [`${what}_remaining_bytes`]: copied ? copied.total - copied.processed : null,
  })
  const bytes = {...of('memory', memory), ...of('disk', disk)} as Record<
    `${'memory' | 'disk'}_${'total' | 'processed' | 'remaining'}_bytes`,
    number | null
  >
  return {updated_at: updated_at ?? created_at, ...bytes}
}

const InvalidMigrationState = 'The migration is not at the stage at which this can be done.'
const MigrationNotFoundForInstance = 'The server has no migration of that number.'

/** Refuses if a migration is at none of these stages: `what` can be done at these only. */
function demandStage({status, ...migration}: Migration, stages: readonly string[], what: string): void {
  if (stages.includes(status)) return
  throw new Refusal(
    'InvalidMigrationState',
    `Migration ${migration.id} state of instance ${migration.instance_uuid} is ${status}. Cannot ${what} while the migration is in this state.`,
  )
}

export const forceCompleteMigration = since(
  '2.22',
  operation({
    request: 'POST /servers/{server_id}/migrations/{migration_id}/action force_complete',
    path: ofMigration,
    title: 'Force a live migration to complete',
    description:
      'Brings a running live migration to its end: the server is paused, or copied afterwards, so that its memory changes no faster than it is copied.',
    policy: policy('force_complete'),
    target: asked,
    body: object({force_complete: described('Null.', nothing)}),
    success: 202,
    errors: refusedByAnd(
      'force live migration',
      {400: {InvalidMigrationState, MigrationNotFoundForInstance}},
      {byAdmins: true},
    ),
    emits: emitted('force live migration'),
    handle({cloud, caller, path}) {
      const server = cloud.servers.get(path.server_id, caller)
      cloud.servers.demand(server, 'force live migration', caller)
      demandStage(cloud.migrations.get(path.migration_id, server), ['running'], 'force complete')
      cloud.servers.send(server, 'force live migration', {viewer: caller})
    },
  }),
)

export const abortMigration = since(
  '2.24',
  operation({
    request: 'DELETE /servers/{server_id}/migrations/{migration_id}',
    path: ofMigration,
    title: 'Abort a live migration',
    description:
      'Stops a live migration: the server stays where it is. It has to run; from 2.65 on it may also wait for its turn.',
    policy: policy('delete'),
    target: asked,
    traits: {stages: ['running', since('2.65', 'queued'), since('2.65', 'preparing')]},
    success: 202,
    errors: refusedByAnd(
      'abort live migration',
      {400: {InvalidMigrationState}, 404: {MigrationNotFoundForInstance}},
      {byAdmins: true},
    ),
    emits: emitted('abort live migration'),
    handle({cloud, caller, path, traits}) {
      const server = cloud.servers.get(path.server_id, caller)
      cloud.servers.demand(server, 'abort live migration', caller)
      demandStage(
        cloud.migrations.get(path.migration_id, server),
        traits.stages as readonly string[],
        'abort live migration',
      )
      cloud.servers.send(server, 'abort live migration', {viewer: caller})
    },
  }),
)
