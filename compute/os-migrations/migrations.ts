import {inProgress, type Migration} from '../../cloud/migrations.ts'
import {changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {
  described,
  integer,
  list,
  nullable,
  object,
  once,
  oneOf,
  optional,
  query,
  repeated,
  text,
} from '../../contract/schema.ts'
import {links, nextLink, paging, time, uuid} from '../fields.ts'
import {period} from '../period.ts'
import {migration, nowhere} from './migration.ts'

const moment = once(time)
const policy = 'os_compute_api:os-migrations:index'

const whole = object({
  ...migration,
  instance_uuid: described('The server that is moved.', uuid),
  old_instance_type_id: described('The number of its flavor before; null for an evacuation.', nullable(integer)),
  new_instance_type_id: described('The number of its flavor afterwards.', nullable(integer)),
  migration_type: since(
    '2.23',
    described('What kind of move it is.', oneOf('migration', 'resize', 'live-migration', 'evacuation')),
  ),
  links: since('2.23', optional(links)),
})

const filter = (what: string) => described(what, repeated(text))

export const listMigrations = operation({
  request: 'GET /os-migrations',
  title: 'List migrations',
  description: changing({
    '2.1': 'Lists the moves of servers from host to host, and to other flavors, the oldest first.',
    '2.23':
      'Lists the moves of servers from host to host, and to other flavors, the oldest first. A live migration that is under way has links, to follow it.',
    '2.59':
      'Lists the moves of servers from host to host, and to other flavors, the newest first. A live migration that is under way has links, to follow it. Ask for a page at a time with `limit`, and follow the `next` link of `migrations_links` until there is none.',
  }),
  policy,
  further: {
    policy: `${policy}:all_projects`,
    when: ({query, caller}: {query: {project_id?: string | undefined}; caller: {project_id: string}}) =>
      query.project_id !== caller.project_id,
  },
  query: query(
    {
      hidden: filter('Taken, and of no effect: what is hidden is never listed.'),
      host: filter('Only those that leave this host, or go to it.'),
      instance_uuid: filter('Only those of this server.'),
      source_compute: filter('Only those that leave this host; ignored beside `host`.'),
      status: filter('Only those that have come this far.'),
      migration_type: filter('Only those of this kind.'),
      limit: since('2.59', once(paging.limit)),
      marker: since('2.59', once(paging.marker)),
      'changes-since': since('2.59', described('Only those that came further then or later.', moment)),
      'changes-before': since('2.66', described('Only those that came further then or before.', moment)),
      user_id: since('2.80', described('Only those that this user asked for.', once(text))),
      project_id: since(
        '2.80',
        described('Only those that this project asked for. All others need an administrator.', once(text)),
      ),
    },
    '2.59',
  ),
  traits: {newestFirst: since('2.59', true)},
  success: 200,
  response: object({
    migrations: described('The migrations.', list(whole)),
    migrations_links: since('2.59', nextLink),
  }),
  errors: {
    400: {
      MarkerNotFound: since('2.59', 'The marker is not the `uuid` of a migration.'),
      InvalidPeriod: since('2.66', '`changes-before` is before `changes-since`.'),
    },
  },
  handle({cloud, may, query, traits, links, next}) {
    const {limit, marker, 'changes-since': _since, 'changes-before': _before, ...asked} = query
    const last = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value].flat().at(-1)]))
    const {rows, next: end} = cloud.migrations.list(
      {...last, ...period(query)},
      {limit, marker},
      traits.newestFirst === true,
    )
    const hosts = may(`${policy}:host`) ? {} : nowhere
    return {
      migrations: rows.map((one) => ({...one, ...hosts, links: runs(one) ? links(addressOf(one)) : undefined})),
      migrations_links: end === undefined ? undefined : next(end),
    }
  },
})

const runs = ({migration_type, status}: Migration) => migration_type === 'live-migration' && inProgress.includes(status)
const addressOf = ({instance_uuid, id}: Migration) => `servers/${instance_uuid}/migrations/${id}`
