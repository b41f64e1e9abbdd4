import type {Cloud} from './cloud.ts'
import type {Flavor} from './flavors.ts'
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

/** What a flavor says of one NUMA node: its processors, and its memory in MiB. */
export interface WantedNode {
  readonly vcpus: readonly number[]
  readonly memory_mb: number
}
/** How a flavor wants its processors and its memory laid out. */
export interface WantedTopology {
  readonly nodes: readonly WantedNode[]
  /** Whether each virtual processor has one of the host for itself; nothing where the flavor does not say. */
  readonly cpu_policy: string | null
  readonly cpu_thread_policy: string | null
  readonly emulator_threads_policy: string | null
  /** The size of a page of memory, in KiB, or what the flavor calls it. */
  readonly pagesize: string | null
}

/** What a flavor asks for; nothing where it leaves the layout to the host. */
export function wantedTopology({extra_specs: specs, vcpus, memory_mb}: Flavor): WantedTopology | null {
  const {'hw:numa_nodes': nodes, 'hw:cpu_policy': policy = null, 'hw:mem_page_size': pagesize = null} = specs
  if (nodes === undefined && policy !== 'dedicated' && pagesize === null) return null
  const count = Number(nodes ?? 1)
  const share = (node: number) => Math.floor((node * vcpus) / count)
  const auto = (node: number) => Array.from({length: share(node + 1) - share(node)}, (_, index) => share(node) + index)
  return {
    nodes: Array.from({length: count}, (_, node) => ({
      vcpus: specs[`hw:numa_cpus.${node}`]?.split(',').map(Number) ?? auto(node),
      memory_mb: Number(specs[`hw:numa_mem.${node}`] ?? Math.floor(memory_mb / count)),
    })),
    cpu_policy: policy,
    cpu_thread_policy: specs['hw:cpu_thread_policy'] ?? null,
    emulator_threads_policy: specs['hw:emulator_threads_policy'] ?? null,
    pagesize,
  }
}

/** How the processors and the memory of a server lie on its host; no nodes where its flavor leaves that to the host. */
export function topologyOf(cloud: Cloud, server: Server): {nodes: readonly NumaNode[]; pagesize_kb: number | null} {
  const wanted = wantedTopology(server.flavor)
  if (!wanted) return {nodes: [], pagesize_kb: null}
  const {nodes, pagesize, cpu_policy} = wanted
  const isPinned = cpu_policy === 'dedicated'
  const from = isPinned && server.host !== null ? pinnedBefore(cloud, server) : null
  const threads = isPinned ? Number(server.flavor.extra_specs['hw:cpu_threads'] ?? 1) : 1
  const processors = cloud.hosts.named(server.host)?.vcpus ?? 0
  return {
    nodes: nodes.map(({vcpus, memory_mb}, node) => {
      const host_node = node % NODES
      const first = (host_node * processors) / NODES + Math.ceil((from ?? 0) / NODES)
      return {
        host_node,
        memory_mb,
        vcpus,
        siblings: threads > 1 ? coresOf(vcpus, threads) : [],
        pinning: from === null ? {} : Object.fromEntries(vcpus.map((vcpu, place) => [vcpu, first + place])),
      }
    }),
    pagesize_kb: pagesize === null ? null : (pages[pagesize] ?? kibOf(pagesize)),
  }
}

/** A size as flavors write it, `2048` or `2MB`, in KiB. */
export function kibOf(size: string): number {
  const [, number, unit = 'K'] = /^(\d+)(?:([KMGT])i?B)?$/.exec(size) ?? []
  return Number(number) * 1024 ** 'KMGT'.indexOf(unit)
}

const coresOf = (vcpus: readonly number[], threads: number): ReadonlyArray<readonly number[]> =>
  Array.from({length: Math.floor(vcpus.length / threads)}, (_, core) =>
    vcpus.slice(core * threads, (core + 1) * threads),
  )

/** How many processors of its host older servers have for themselves. */
const pinnedBefore = ({servers}: Cloud, {host, serial}: Server): number =>
  servers.all
    .filter((one) => one.host === host && one.serial < serial && one.deleted_at === null)
    .filter(({flavor}) => flavor.extra_specs['hw:cpu_policy'] === 'dedicated')
    .reduce((sum, {flavor}) => sum + flavor.vcpus, 0)
