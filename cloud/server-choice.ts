import type {Cell, Host, Hosts} from './hosts.ts'
import {place} from './scheduler.ts'
import type {Server} from './server.ts'
import type {Hands} from './server-effects.ts'
import type {ServerGroup} from './server-groups.ts'
import {type WantedTopology, wantedTopology} from './topology.ts'

/** What is said of a server for which there is no host: none has room, or the one that it asks for is none. */
export function noHost({requested_host, requested_node}: Server, {all}: Hosts): string {
  const isKnown = all.some(({name, node}) => name === (requested_host ?? name) && node === (requested_node ?? node))
  const why = isKnown
    ? 'There are not enough hosts available.'
    : `No such host - host: ${requested_host ?? 'None'} node: ${requested_node ?? 'None'} `
  return `No valid host was found. ${why}`
}

/** What the scheduler is asked beside what the server itself says. */
interface Asked {
  /** The server as it is to be there. */
  readonly wish?: Server
  /** Whether the host that it names is all that counts. */
  readonly forced?: boolean
  /** Hosts that will not do. */
  readonly except?: readonly string[]
  /** The cell that it must not leave. */
  readonly cell?: Cell | undefined
  /** How many servers a host is looked for at once. */
  readonly count?: number
}

/** What the scheduler is asked, as Nova's `RequestSpec` has it. */
export interface RequestSpec {
  readonly wish: Server
  readonly cell: Cell | undefined
  readonly force_hosts: string | null
  readonly force_nodes: string | null
  readonly ignore_hosts: readonly string[] | null
  readonly requested_destination: Destination | null
  readonly num_instances: number
  readonly group: ServerGroup | undefined
  /** Where the others of its group are. */
  readonly groupHosts: readonly string[]
  readonly topology: WantedTopology | null
}
/** Where a server is asked to go: what is not asked for is not said. */
interface Destination {
  readonly host?: string
  readonly node?: string
  readonly cell?: {readonly uuid: string; readonly name: string; readonly disabled: boolean}
  readonly aggregates: null
}

export function specOf(
  server: Server,
  {world: {serverGroups}, servers}: Pick<Hands, 'world' | 'servers'>,
  {wish = server, forced = server.is_forced, except, cell, count = 1}: Asked = {},
): RequestSpec {
  const group = serverGroups.having(server.id)
  const others = (group?.members ?? []).flatMap((id) => servers.get(id)?.host ?? [])
  const {requested_host: host, requested_node: node} = wish
  const destination = {
    ...(!forced && host !== null ? {host} : {}),
    ...(!forced && node !== null ? {node} : {}),
    ...(cell ? {cell: {uuid: cell.uuid, name: cell.name, disabled: false}} : {}),
  }
  return {
    wish,
    cell,
    force_hosts: forced ? host : null,
    force_nodes: forced ? node : null,
    ignore_hosts: except ?? null,
    requested_destination: Object.keys(destination).length > 0 ? {...destination, aggregates: null} : null,
    num_instances: count,
    group,
    groupHosts: [...new Set(others)],
    topology: wantedTopology(wish.flavor),
  }
}

/** Lets the scheduler choose a host for a server, and tells of it. */
export function choose(server: Server, spec: RequestSpec, {world, servers, tell}: Hands): Host | undefined {
  tell('scheduler.select_destinations.start', server, {spec})
  const {wish, group, cell, ignore_hosts} = spec
  const host = place(wish, {hosts: world.hosts, servers, group, cell, except: ignore_hosts ?? []})
  if (host) tell('scheduler.select_destinations.end', server, {spec})
  return host
}

/** Lets the scheduler choose hosts for servers that were asked for together: all of them get one, or none. */
export function chooseForAll(batch: readonly Server[], spec: RequestSpec, {world, servers, tell, put}: Hands): boolean {
  tell('scheduler.select_destinations.start', spec.wish, {spec})
  const fits = batch.every((one) => {
    const host = place(one, {hosts: world.hosts, servers, group: spec.group})
    if (host) put(one, {host: host.name, node: host.node})
    return host
  })
  if (fits) tell('scheduler.select_destinations.end', spec.wish, {spec})
  else for (const one of batch) put(one, {host: null, node: null})
  return fits
}
