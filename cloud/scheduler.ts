import type {Cell, Host, Hosts} from './hosts.ts'
import type {Server} from './server.ts'
import type {ServerGroup} from './server-groups.ts'
import {type Need, needOf, type ServerTable} from './server-table.ts'

/** How much of a host may be promised to servers, for each unit that it has: Nova's initial allocation ratios. */
const ratios: Need = {vcpus: 4, memory_mb: 1, local_gb: 1}

/** What is left of a host for a server, beside the other servers that it has. */
export function leftOn(host: Host, {id}: Server, servers: ServerTable): Need {
  const own = servers.get(id)
  const taken = servers.takenOn(host.name)
  const others = own?.host === host.name ? minus(taken, needOf(own)) : taken
  const left = (what: keyof Need) => host[what] * ratios[what] - others[what]
  return {vcpus: left('vcpus'), memory_mb: left('memory_mb'), local_gb: left('local_gb')}
}

/** Whether what is left is enough. */
export const isEnough = (left: Need, need: Need): boolean =>
  left.vcpus >= need.vcpus && left.memory_mb >= need.memory_mb && left.local_gb >= need.local_gb

/** The ids that a hint names, one or several. */
export const idsIn = (hint: unknown): readonly string[] => (hint === undefined ? [] : ([hint].flat() as string[]))
const hostsOf = (ids: readonly string[], servers: ServerTable): ReadonlyArray<string | null> =>
  ids.flatMap((id) => servers.get(id) ?? []).flatMap(({host, deleted_at}) => (deleted_at === null ? [host] : []))

/** Where servers stand: the hosts, the servers on them, and the group of one that looks for a place. */
export interface Places {
  readonly hosts: Hosts
  readonly servers: ServerTable
  readonly group?: ServerGroup | undefined
  /** Hosts that will not do. */
  readonly except?: ReadonlyArray<string | null>
  /** The cell that it must not leave. */
  readonly cell?: Cell | undefined
}

/** The host for a server; nothing where none will do. First comes what its group would rather, then the most memory left. */
export function place(server: Server, {hosts, servers, group, except = [], cell}: Places): Host | undefined {
  const {pinned_availability_zone, requested_host, requested_node, scheduler_hints: hints} = server
  const zone = hosts.zones.find((one) => one === pinned_availability_zone)
  const need = needOf(server)
  const together = idsIn(hints.same_host)
  const apart = hostsOf(idsIn(hints.different_host), servers)
  const beside = group
    ? hostsOf(
        group.members.filter((id) => id !== server.id),
        servers,
      )
    : []
  const members = (host: Host) => beside.filter((name) => name === host.name).length
  const fitting = hosts.all
    .filter((host) => host.up && host.enabled && hosts.answers(host.name) && !except.includes(host.name))
    .filter((host) => zone === undefined || host.zone === zone)
    .filter((host) => cell === undefined || host.cell === cell.name)
    .filter((host) => requested_host === null || host.name === requested_host)
    .filter((host) => requested_node === null || host.node === requested_node)
    .filter((host) => together.length === 0 || hostsOf(together, servers).includes(host.name))
    .filter((host) => !apart.includes(host.name))
    .filter((host) => allows(group, members(host), beside))
    .map((host) => ({host, rest: leftOn(host, server, servers), rank: rankOf(group, members(host))}))
    .filter(({rest}) => isEnough(rest, need))
  return fitting.sort((a, b) => b.rank - a.rank || b.rest.memory_mb - a.rest.memory_mb)[0]?.host
}

const minus = (one: Need, other: Need): Need => ({
  vcpus: one.vcpus - other.vcpus,
  memory_mb: one.memory_mb - other.memory_mb,
  local_gb: one.local_gb - other.local_gb,
})

/** Whether a group lets one more of its servers be on a host that has so many. */
function allows(group: ServerGroup | undefined, members: number, all: ReadonlyArray<string | null>): boolean {
  if (group?.policy === 'anti-affinity') return members < (group.rules.max_server_per_host ?? 1)
  return group?.policy !== 'affinity' || members > 0 || all.every((host) => host === null)
}

/** How much a group likes a host that has so many of its servers: as far as it can be. */
function rankOf(group: ServerGroup | undefined, members: number): number {
  if (group?.policy === 'soft-affinity') return members
  return group?.policy === 'soft-anti-affinity' ? -members : 0
}
