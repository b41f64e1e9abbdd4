import type {Cloud} from './cloud.ts'
import {page, type Window} from './page.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'

/** A stretch of time, in milliseconds since 1970. */
export interface Period {
  readonly start: number
  readonly stop: number
}

/** What a server has used in a period; sizes are in MiB and GiB. */
export interface ServerUsage {
  readonly server: Server
  readonly hours: number
  readonly local_gb: number
  /** Seconds from when it came up until it was taken down, or until now. */
  readonly uptime: number
}

/** What the servers of a project have used in a period: each amount times the hours in which it was used. */
export interface ProjectUsage {
  readonly project_id: string
  readonly servers: readonly ServerUsage[]
  readonly hours: number
  readonly local_gb: number
  readonly vcpus: number
  readonly memory_mb: number
}

const HOUR = 3_600_000
const moment = (stamp: string) => Date.parse(`${stamp}Z`)
/** `2026-01-31T12:00:00.5`, or with a blank in its middle, where the fraction has to be there. */
const written = /^(\d{4}-\d\d?-\d\d?)(?:T(\d\d?:\d\d?:\d\d?(?:\.\d{1,6})?)| +(\d\d?:\d\d?:\d\d?\.\d{1,6}))$/

/** Reads a time as Nova takes it here: in UTC, without a zone. */
export function readTime(text: string): number {
  const [, date = '', time, other = ''] = written.exec(text) ?? []
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = (time ?? other).split(':').map(Number)
  const at = Date.UTC(year, month - 1, day, hour, minute) + second * 1000
  const isThere = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12 && day >= 1
  if (date === '' || !isThere || hour > 23 || minute > 59 || second >= 60)
    throw new Refusal('InvalidStrTime', 'Invalid datetime string: Datetime is in invalid format')
  return at
}

/** The period between two times; what is not said is now, and nothing is told of the future. */
export function periodOf({clock}: Cloud, {start, end}: {start?: string | undefined; end?: string | undefined}): Period {
  const now = Date.parse(clock.now())
  const [from, until] = [start ? readTime(start) : now, end ? readTime(end) : now]
  // Nova's clock goes on between its two looks at it.
  const isOver = end ? from >= until : from > until
  if (isOver) throw new Refusal('InvalidPeriod', 'Invalid start time. The start time cannot occur after the end time.')
  return {start: from, stop: Math.min(until, now)}
}

/** What was used in a period, by project; and where the next page begins, counted in servers. */
export function usages(
  {servers, clock}: Cloud,
  period: Period,
  {project_id, ...window}: Window & {project_id?: string | undefined},
): {projects: readonly ProjectUsage[]; next: string | undefined} {
  const order = ({project_id, id}: Server) => `${project_id} ${id}`
  const all = servers.all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  const {rows, next} = page(
    all,
    ({id}) => id,
    window,
    (marker) => `Marker ${marker} could not be found.`,
    (server) => (project_id === undefined || server.project_id === project_id) && isUp(server, period),
  )
  const used = rows.map((server) => usageOf(server, period, Date.parse(clock.now())))
  const names = [...new Set(rows.map(({project_id}) => project_id))]
  return {projects: names.map((name) => total(name, used)), next}
}

/** Whether a server was up at some time of a period. */
export const isUp = ({launched_at, terminated_at}: Server, {start, stop}: Period) =>
  launched_at !== null && moment(launched_at) < stop && (terminated_at === null || moment(terminated_at) > start)

function usageOf(server: Server, {start, stop}: Period, now: number): ServerUsage {
  const {launched_at, terminated_at, flavor} = server
  const [up, down] = [moment(launched_at ?? ''), terminated_at === null ? undefined : moment(terminated_at)]
  return {
    server,
    hours: (Math.min(stop, down ?? stop) - Math.max(start, up)) / HOUR,
    local_gb: flavor.root_gb + flavor.ephemeral_gb,
    uptime: Math.floor(((down ?? now) - up) / 1000),
  }
}

function total(project_id: string, all: readonly ServerUsage[]): ProjectUsage {
  const servers = all.filter(({server}) => server.project_id === project_id)
  const sum = (amount: (one: ServerUsage) => number) =>
    servers.reduce((total, one) => total + amount(one) * one.hours, 0)
  return {
    project_id,
    servers,
    hours: sum(() => 1),
    local_gb: sum(({local_gb}) => local_gb),
    vcpus: sum(({server}) => server.flavor.vcpus),
    memory_mb: sum(({server}) => server.flavor.memory_mb),
  }
}
