import type {Cloud} from './cloud.ts'
import type {Server} from './server.ts'

/** A NUMA node of a server: a part of its processors with the memory that is near to them. */
export interface NumaNode {
  /** The node of the host that it is on. */
  readonly host_node: number
  readonly memory_mb: number
  readonly vcpus: readonly number[]
  /** Virtual processors that are threads of the same core. */
  readonly siblings: ReadonlyArray<readonly number[]>
  /** By virtual processor, the one of the host that it has for itself; none where they float. */
  readonly pinning: Readonly<Record<string, number>>
}

/** The NUMA nodes that each host has. */
const NODES = 2
/** The sizes that a page of memory has on hosts, in KiB, by what a flavor calls them. */
const pages: Readonly<Record<string, number>> = {small: 4, any: 4, large: 2048}

type Specs = Readonly<Record<string, string>>

/** How a flavor wants its processors and its memory laid out; no nodes where it leaves that to the host. */
export function topologyOf(cloud: Cloud, server: Server): {nodes: readonly NumaNode[]; pagesize_kb: number | null} {
  const {extra_specs: specs} = server.flavor
  const isPinned = specs['hw:cpu_policy'] === 'dedicated'
  const size = specs['hw:mem_page_size']
  if (specs['hw:numa_nodes'] === undefined && !isPinned && size === undefined) return {nodes: [], pagesize_kb: null}
  const count = Number(specs['hw:numa_nodes'] ?? 1)
  const offset = isPinned && server.host !== null ? pinnedBefore(cloud, server) : 0
  const nodes = Array.from({length: count}, (_, node) => nodeOf(server, specs, {node, count, isPinned, cloud, offset}))
  return {nodes, pagesize_kb: size === undefined ? null : (pages[size] ?? Number.parseInt(size, 10))}
}

function nodeOf(
  {flavor, host}: Server,
  specs: Specs,
  {
    node,
    count,
    isPinned,
    cloud,
    offset,
  }: {node: number; count: number; isPinned: boolean; cloud: Cloud; offset: number},
): NumaNode {
  const {vcpus: all, memory_mb} = flavor
  const said = specs[`hw:numa_cpus.${node}`]?.split(',').map(Number)
  const from = Math.floor((node * all) / count)
  const until = Math.floor(((node + 1) * all) / count)
  const vcpus = said ?? Array.from({length: until - from}, (_, index) => from + index)
  const threads = isPinned ? Number(specs['hw:cpu_threads'] ?? 1) : 1
  const cores = Array.from({length: Math.floor(vcpus.length / threads)}, (_, core) =>
    vcpus.slice(core * threads, (core + 1) * threads),
  )
  const host_node = node % NODES
  const first = (host_node * (cloud.hosts.named(host)?.vcpus ?? 0)) / NODES + Math.ceil(offset / NODES)
  return {
    host_node,
    memory_mb: Number(specs[`hw:numa_mem.${node}`] ?? Math.floor(memory_mb / count)),
    vcpus,
    siblings: threads > 1 ? cores : [],
    pinning: isPinned && host !== null ? Object.fromEntries(vcpus.map((vcpu, place) => [vcpu, first + place])) : {},
  }
}

/** How many processors of its host older servers have for themselves. */
const pinnedBefore = ({servers}: Cloud, {host, serial}: Server): number =>
  servers.all
    .filter((one) => one.host === host && one.serial < serial && one.deleted_at === null)
    .filter(({flavor}) => flavor.extra_specs['hw:cpu_policy'] === 'dedicated')
    .reduce((sum, {flavor}) => sum + flavor.vcpus, 0)
