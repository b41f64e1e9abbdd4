import type {Host, Hosts} from './hosts.ts'
import type {Server} from './server.ts'

/** How much of a host may be promised to servers, for each unit that it has: Nova's initial allocation ratios. */
const ratios = {vcpus: 4, memory_mb: 1, local_gb: 1}

type Rest = Pick<Host, 'vcpus' | 'memory_mb' | 'local_gb'>

const rootOf = ({image, flavor}: Server) => (image === null ? 0 : flavor.root_gb)
/** What a server takes of its host: a root disk only where that is not a volume. */
const needs = (server: Server): Rest => ({
  vcpus: server.flavor.vcpus,
  memory_mb: server.flavor.memory_mb,
  local_gb: rootOf(server) + server.flavor.ephemeral_gb + Math.ceil(server.flavor.swap / 1024),
})

/** What is left of a host beside the servers that it has. */
function restOf(host: Host, servers: readonly Server[]): Rest {
  const mine = servers.filter((one) => one.host === host.name).map(needs)
  const taken = (what: keyof Rest) => mine.reduce((sum, one) => sum + one[what], 0)
  const left = (what: keyof Rest) => host[what] * ratios[what] - taken(what)
  return {vcpus: left('vcpus'), memory_mb: left('memory_mb'), local_gb: left('local_gb')}
}

const idsIn = (hint: unknown): readonly unknown[] => (hint === undefined ? [] : [hint].flat())
const hostsOf = (ids: readonly unknown[], servers: readonly Server[]) =>
  servers.filter(({id}) => ids.includes(id)).map(({host}) => host)

/** The host for a server among others; nothing where none will do. The one with the most memory left comes first. */
export function place(
  server: Server,
  hosts: Hosts,
  others: readonly Server[],
  except: ReadonlyArray<string | null> = [],
): Host | undefined {
  const {pinned_availability_zone: zone, requested_host, requested_node, scheduler_hints: hints} = server
  const need = needs(server)
  const together = idsIn(hints.same_host)
  const apart = hostsOf(idsIn(hints.different_host), others)
  const fitting = hosts.all
    .filter((host) => host.up && host.enabled && hosts.answers(host.name) && !except.includes(host.name))
    .filter((host) => zone === null || host.zone === zone)
    .filter((host) => requested_host === null || host.name === requested_host)
    .filter((host) => requested_node === null || host.node === requested_node)
    .filter((host) => together.length === 0 || hostsOf(together, others).includes(host.name))
    .filter((host) => !apart.includes(host.name))
    .map((host) => ({host, rest: restOf(host, others)}))
    .filter(({rest}) => rest.vcpus >= need.vcpus && rest.memory_mb >= need.memory_mb && rest.local_gb >= need.local_gb)
  return fitting.sort((a, b) => b.rest.memory_mb - a.rest.memory_mb)[0]?.host
}
