import {type Period, type ProjectUsage, periodOf, type ServerUsage, usages} from '../../cloud/usage.ts'
import {allSince, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {
  count,
  described,
  either,
  integer,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  query,
  type Schema,
  text,
} from '../../contract/schema.ts'
import {nextLink, paging, projectId, time, uuid} from '../fields.ts'

const policy = (action: string) => `os_compute_api:os-simple-tenant-usage:${action}`

const states = [
  'active',
  'building',
  'error',
  'paused',
  'rescued',
  'resized',
  'shelved',
  'shelved_offloaded',
  'stopped',
  'suspended',
  'terminated',
] as const
const one: Schema<number> = {...integer, minimum: 1}
const some: Schema<number> = {...number, minimum: 0}

const serverUsage = object({
  hours: described('How many hours of the period it was up.', number),
  flavor: described('The name of its flavor.', text),
  instance_id: described('The id of the server.', uuid),
  name: described('Its name.', text),
  tenant_id: described('The project to which it belongs.', projectId),
  memory_mb: optional(described('Its memory, in MiB.', one)),
  local_gb: optional(described('Its root and ephemeral disks, in GiB.', count)),
  vcpus: optional(described('Its virtual processors.', one)),
  started_at: described('When it came up.', time),
  ended_at: described('When it was taken down; null while it is there.', nullable(time)),
  state: described('What it is; `terminated` once it was taken down.', oneOf(...states)),
  uptime: described('How long it is up, or was, in seconds: whatever the period.', count),
})
const totals = {
  tenant_id: described('The project.', projectId),
  total_local_gb_usage: described('GiB of disk, times the hours in which servers had them.', some),
  total_vcpus_usage: described('Virtual processors, times hours.', some),
  total_memory_mb_usage: described('MiB of memory, times hours.', some),
  total_hours: described('The hours of all servers.', some),
  start: described('When the period begins.', time),
  stop: described('When it ends: now, if it was to end later.', time),
}
const details = described('Each of the servers, also those that were deleted.', list(serverUsage))

/** A time as Nova writes it here, to the microsecond. */
function stamp(at: number): string {
  const micros = Math.round(at * 1000) % 1_000_000
  return `${new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19)}.${String(micros).padStart(6, '0')}`
}
type State = (typeof states)[number]
const entry = ({server, ...used}: ServerUsage) => ({
  ...used,
  flavor: server.flavor.name,
  instance_id: server.id,
  name: server.name,
  tenant_id: server.project_id,
  memory_mb: server.flavor.memory_mb,
  vcpus: server.flavor.vcpus,
  started_at: server.launched_at ?? '',
  ended_at: server.terminated_at,
  state: server.terminated_at === null ? (server.vm_state as State) : ('terminated' as const),
})
const summary = (used: ProjectUsage, {start, stop}: Period) => ({
  tenant_id: used.project_id,
  total_local_gb_usage: used.local_gb,
  total_vcpus_usage: used.vcpus,
  total_memory_mb_usage: used.memory_mb,
  total_hours: used.hours,
  start: stamp(start),
  stop: stamp(stop),
})

const when = {
  start: described(
    'When the period begins, in UTC and without a zone: `2026-01-31T12:00:00`, with a fraction or not, or `2026-01-31 12:00:00.0`. Now, if it is left out.',
    text,
  ),
  end: described('When it ends, written likewise. Now, if it is left out or still to come.', text),
}
const pages = allSince('2.40', paging)
const badTime = {
  InvalidStrTime: 'A time is not written as Nova reads it.',
  InvalidPeriod: 'The period does not begin before it ends.',
  MarkerNotFound: since('2.40', 'The marker is not the id of a server.'),
} as const

export const listTenantUsage = operation({
  request: 'GET /os-simple-tenant-usage',
  title: 'List the usage of all projects',
  description:
    'Shows what the servers of each project have used in a period, summed up. From 2.40 on it comes in pages, counted in servers: a project that goes on in the next page has to be summed up again.',
  policy: policy('list'),
  query: query({...when, detailed: described('`1` to see each server as well.', text), ...pages}, '2.75'),
  success: 200,
  response: object({
    tenant_usages: described(
      'The projects that had servers in the period.',
      list(object({...totals, server_usages: optional(details)})),
    ),
    tenant_usages_links: since('2.40', nextLink),
  }),
  errors: {400: badTime},
  handle({cloud, query: {start, end, detailed, limit, marker}, next}) {
    const period = periodOf(cloud, {start, end})
    const found = usages(cloud, period, {limit, marker})
    return {
      tenant_usages: found.projects.map((one) => ({
        ...summary(one, period),
        server_usages: detailed === '1' ? one.servers.map(entry) : undefined,
      })),
      tenant_usages_links: found.next === undefined ? undefined : next(found.next),
    }
  },
})

export const showTenantUsage = operation({
  request: 'GET /os-simple-tenant-usage/{tenant_id}',
  path: {tenant_id: 'The id of the project.'},
  title: 'Show the usage of a project',
  description:
    'Shows what the servers of a project have used in a period, each of them and summed up. Members see their own project, administrators any.',
  policy: policy('show'),
  target: ({path}) => ({project_id: path.tenant_id}),
  query: query({...when, ...pages}, '2.75'),
  success: 200,
  response: object({
    tenant_usage: described(
      'The usage; empty where there was none.',
      either(object({...totals, server_usages: details}), object({})),
    ),
    tenant_usage_links: since('2.40', nextLink),
  }),
  errors: {400: badTime},
  handle({cloud, path, query: {start, end, limit, marker}, next}) {
    const period = periodOf(cloud, {start, end})
    const {projects, next: last} = usages(cloud, period, {limit, marker, project_id: path.tenant_id})
    return {
      tenant_usage: projects[0] ? {...summary(projects[0], period), server_usages: projects[0].servers.map(entry)} : {},
      tenant_usage_links: last === undefined ? undefined : next(last),
    }
  },
})
