import type {Cloud} from './cloud.ts'
import {isLockedFor} from './demand.ts'
import {Refusal} from './refusal.ts'
import {API} from './sender.ts'
import type {Server} from './server.ts'
import type {Viewer} from './servers.ts'
import type {VmState} from './transition.ts'

/** The most tags that a server can have. */
export const MOST_TAGS = 50
/** The states in which metadata and tags can be changed. */
const settled: readonly VmState[] = ['active', 'paused', 'suspended', 'stopped']

/** Refuses what can't be done to a server in its state; `action` is what the refusal calls it. */
export function demandSettled({id, vm_state}: Server, action: string): void {
  if (settled.includes(vm_state)) return
  throw new Refusal('InstanceInvalidState', `Cannot '${action}' instance ${id} while it is in vm_state ${vm_state}`)
}

/** Refuses the same, and to change what is locked. */
function demandFree(server: Server, viewer: Viewer, action: string): void {
  if (isLockedFor(server, viewer)) throw new Refusal('InstanceIsLocked', `Instance ${server.id} is locked`)
  demandSettled(server, action)
}

/** Gives a server this metadata and no other, if the quota of who asks allows for as much. */
export function setMetadata(
  {servers, quotas, clock}: Cloud,
  server: Server,
  metadata: Server['metadata'],
  viewer: Viewer,
): Server {
  demandFree(server, viewer, 'update metadata')
  const {metadata_items: own} = quotas.limits(viewer)
  const {metadata_items: shared} = quotas.limits({project_id: viewer.project_id})
  if (!quotas.allow(viewer, 'metadata_items', Object.keys(metadata).length))
    throw new Refusal('OverQuota', `Maximum number of metadata items exceeds ${Math.min(own, shared)}`)
  const kept = Object.keys(server.metadata).filter((key) => Object.hasOwn(metadata, key))
  const ordered = Object.fromEntries(kept.map((key) => [key, metadata[key] as string]))
  return servers.annotate(server, {metadata: {...ordered, ...metadata}, updated_at: clock.now()})
}

/** Takes one item of its metadata from a server. */
export function removeMetadata({servers}: Cloud, server: Server, key: string, viewer: Viewer): void {
  demandFree(server, viewer, 'delete metadata')
  const {[key]: _gone, ...metadata} = server.metadata
  servers.annotate(server, {metadata})
}

/** Ties these tags to a server and no others; `action` is what a refusal calls it. */
export function setTags({servers}: Cloud, server: Server, tags: readonly string[], action: string): Server {
  demandSettled(server, action)
  return servers.annotate(server, {tags: [...new Set(tags)].sort()}, API)
}

/** Gives a server another address in a network that it is in; elsewhere nothing happens, and nobody is told. */
export function addAddress({servers, networks, clock}: Cloud, server: Server, network_id: string): void {
  const port = networks.portsOf(server.id).find((one) => one.network_id === network_id)
  if (port && networks.extend(port)) servers.annotate(server, {updated_at: clock.now()})
}

/** Takes an address off a server; where it has no such address nothing happens, and nobody is told. */
export function removeAddress({servers, networks, clock}: Cloud, server: Server, address: string): void {
  const port = networks.portsOf(server.id).find(({fixed_ips}) => fixed_ips.some((one) => one.address === address))
  if (!port) return
  networks.change(port, {fixed_ips: port.fixed_ips.filter((one) => one.address !== address)})
  servers.annotate(server, {updated_at: clock.now()})
}
