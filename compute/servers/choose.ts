import type {Cloud} from '../../cloud/cloud.ts'
import {statesOf} from '../../cloud/lifecycle.ts'
import {page} from '../../cloud/page.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {isWanted, type Order, sorted, type Wanted} from '../../cloud/server-list.ts'
import type {Viewer} from '../../cloud/servers.ts'
import {period} from '../period.ts'
import {joined} from './filters.ts'

export interface Question {
  readonly query: Readonly<Record<string, unknown>>
  readonly caller: Viewer
  /** Whether the caller may use every filter, and list the servers of all projects. */
  readonly mayFilter: boolean
  readonly mustSeeAll: () => void
  readonly traits: {
    readonly open: ReadonlyArray<readonly string[] | undefined>
    readonly idleKeys: ReadonlyArray<string | undefined>
    readonly refusesUnknownStatus?: boolean | undefined
    readonly tellsOfDownCells?: boolean | undefined
  }
}

const beside = ['sort_key', 'sort_dir', 'limit', 'marker']
const bad = (name: string, message: string): never => {
  throw new Refusal(name, message)
}

/** The servers that somebody asks for: in order, cut to a page, with the marker of the next one. */
export function choose(cloud: Cloud, question: Question): {rows: readonly Server[]; next: string | undefined} {
  const {query, caller, mayFilter, traits} = question
  const isOpen = (name: string) =>
    !beside.includes(name) && (mayFilter || traits.open.some((names) => names?.includes(name)))
  const asked = Object.fromEntries(Object.entries(query).filter(([name]) => isOpen(name)))
  const {filters, everybody} = filtersOf(asked, question)
  const wanted = wantedOf(asked, filters, query.status as string[] | undefined, question)
  const {order, last} = orderOf(query, question)
  const isPlain =
    beside.every((name) => query[name] === undefined) && Object.keys(asked).every((name) => name === 'all_tenants')
  const shows = (server: Server) => cloud.servers.answers(server) || (isPlain && traits.tellsOfDownCells === true)
  if (!wanted) return {rows: [], next: undefined}
  const mine = cloud.servers.all.filter((one) => everybody || one.project_id === caller.project_id)
  return page(
    sorted(mine, order, last),
    ({id}) => id,
    query as {limit?: number; marker?: string},
    (marker) => `marker [${marker}] not found`,
    (server) => shows(server) && isWanted(server, wanted, cloud),
  )
}

function filtersOf(asked: Readonly<Record<string, unknown>>, {mustSeeAll}: Question) {
  for (const name of Object.keys(asked))
    if (name.startsWith('_') || (joined as readonly string[]).includes(name))
      bad('InvalidFilter', `Invalid filter field: ${name}.`)
  const everybody = asked.all_tenants !== undefined && strictly(asked.all_tenants as string, {blank: true})
  const {
    status,
    all_tenants,
    deleted,
    soft_deleted,
    locked,
    'changes-since': s,
    'changes-before': b,
    ...filters
  } = asked
  const {project_id, tenant_id, ...own} = filters as Record<string, string>
  const project = tenant_id ?? project_id
  if (everybody) mustSeeAll()
  return {
    filters: everybody && project !== undefined ? {...own, project_id: project} : own,
    everybody,
  }
}

/** Everything that servers have to be; nothing if none can be. */
function wantedOf(
  asked: Readonly<Record<string, unknown>>,
  filters: Readonly<Record<string, string>>,
  statuses: readonly string[] | undefined,
  {caller, traits}: Question,
): Wanted | undefined {
  const states = statuses && statesOf(statuses)
  if (states?.states.length === 0)
    return traits.refusesUnknownStatus ? bad('InvalidStatus', 'Invalid status value') : undefined
  const {since, before} = period(asked)
  const onlyGone = states?.states.length === 1 && states.states[0] === 'deleted'
  if (onlyGone && !caller.roles.includes('admin'))
    bad('DeletedForbidden', 'Only administrators may list deleted instances')
  const said = typeof asked.deleted === 'string' ? /^(1|t|true|on|y|yes)$/i.test(asked.deleted.trim()) : undefined
  const {vm_state, task_state, ...rest} = filters
  const {locked} = asked
  return {
    filters: states ? rest : filters,
    states,
    deleted: onlyGone ? true : (said ?? (since === undefined && before === undefined ? false : undefined)),
    softDeleted: Boolean(asked.soft_deleted),
    locked: locked === undefined ? undefined : strictly(locked as string, {blank: false}),
    since,
    before,
  }
}

/** A word as a boolean, the way Nova reads one strictly. */
function strictly(word: string, {blank}: {blank: boolean}): boolean {
  if (blank && word === '') return true
  if (/^(1|t|true|on|y|yes)$/i.test(word.trim())) return true
  if (/^(0|f|false|off|n|no)$/i.test(word.trim())) return false
  const known = ['0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes']
  return bad(
    'InvalidBoolean',
    `Unrecognized value '${word}', acceptable values are: ${known.map((one) => `'${one}'`).join(', ')}`,
  )
}

function orderOf(query: Readonly<Record<string, unknown>>, {caller, traits}: Question) {
  const asked = (query.sort_key ?? []) as readonly string[]
  const directions = (query.sort_dir ?? []) as readonly string[]
  const first = directions[0] ?? 'desc'
  // Nova puts the id behind the keys before it looks for directions that are missing: the next key gets the one meant for it.
  const given = [first, ...directions.slice(1), ...(asked.includes('uuid') ? [] : ['asc'])]
  const order: Order[] = asked.flatMap((key, place) => {
    if (traits.idleKeys.includes(key)) return []
    if ((key === 'host' || key === 'node') && !caller.roles.includes('admin'))
      bad('SortForbidden', `Only administrators can sort servers by ${key}`)
    return [{key, direction: directionOf(given[place] ?? first)}]
  })
  for (const direction of directions) directionOf(direction)
  return {order, last: directionOf(first)}
}

const directionOf = (word: string): 'asc' | 'desc' =>
  word === 'asc' || word === 'desc'
    ? word
    : bad('InvalidInput', "Invalid input received: Unknown sort direction, must be 'desc' or 'asc'")
