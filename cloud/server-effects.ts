import type {Around, Cloud} from './cloud.ts'
import type {Fault, Server} from './server.ts'
import {choose, chooseForAll, noHost, type RequestSpec, specOf} from './server-choice.ts'
import {imageEffects} from './server-images.ts'
import {moveEffects} from './server-moves.ts'
import type {ServerTable} from './server-table.ts'
import type {Params} from './transition.ts'

/** The rest of the cloud, as far as servers reach into it. */
export type World = Pick<
  Cloud,
  | 'hosts'
  | 'networks'
  | 'volumes'
  | 'actions'
  | 'keypairs'
  | 'images'
  | 'options'
  | 'migrations'
  | 'quotas'
  | 'serverGroups'
  | 'shares'
  | 'usageAudits'
>

/** What an effect works with. */
export interface Hands {
  readonly around: Around
  readonly world: World
  /** All servers that there ever were. */
  readonly servers: ServerTable
  /** A server as it is now, whatever was known of it before. */
  now(server: Server): Server
  /** Writes something about a server; gives what it is now. */
  put(server: Server, change: Partial<Server>): Server
  /** Sends a notification about a server. */
  tell(event: string, server: Server, more?: object): void
  /** What goes wrong: a fault that says so, with a status of its own. */
  fault(code: number, message: string, exception?: string): Fault
}

/** What happens to the world at the end of a step: it gives a fault where it can't be done, and nothing else. */
// biome-ignore lint/suspicious/noConfusingVoidType: an effect that never fails gives nothing
export type Work = (server: Server, hands: Hands, params: Params) => Mishap | undefined | void

/** What goes wrong in a step, and what is told of what a host was looked for: as the server says it, if nothing is here. */
export interface Mishap extends Fault {
  readonly spec?: RequestSpec | null
}

/** Finds hosts for a server and for those that were asked for with it: where one gets none, none of them does. */
function placeAll(server: Server, hands: Hands): Mishap | undefined {
  if (server.host !== null) return undefined
  const {fault, servers, world} = hands
  const isOfBatch = ({reservation_id, host}: Server) => reservation_id === server.reservation_id && host === null
  const batch = server.batch_size > 1 ? servers.all.filter(isOfBatch) : [server]
  const waiting = batch.filter(({vm_state}) => vm_state === 'building')
  const isLost = batch.some(({vm_state}) => vm_state === 'error')
  const spec = specOf(batch[0] ?? server, hands, {count: batch.length})
  if (!isLost && chooseForAll(waiting, spec, hands)) return undefined
  return {...fault(500, noHost(server, world.hosts), 'NoValidHost'), spec}
}

/** Finds a host for a server that gave its own away, in the cell where it was. */
function placeAgain(server: Server, hands: Hands, host: string | null): Mishap | undefined {
  const {hosts} = hands.world
  const wish = {...server, requested_host: host, requested_node: null}
  const cell = hosts.cellOf(server.system_metadata.shelved_host ?? null)
  const spec = specOf(server, hands, {wish, forced: false, cell})
  const found = choose(server, spec, hands)
  if (!found) return {...hands.fault(500, noHost(wish, hosts), 'NoValidHost'), spec}
  hands.put(server, {host: found.name, node: found.node})
  return undefined
}

const table = {
  place: placeAll,
  connect(server, {world: {networks}}) {
    for (const {network_id, port_id, address, tag} of server.requested_networks) {
      if (port_id !== undefined) networks.bind(port_id, server.id, tag)
      else if (network_id !== undefined)
        networks.connect(networks.get(network_id), server.project_id, {device_id: server.id, address, tag, owned: true})
    }
  },
  attach(server, {world: {volumes}}) {
    for (const {volume_id, size, volume_type, ...attachment} of server.requested_volumes) {
      const made = volume_id ?? volumes.add({name: '', project_id: server.project_id, size, volume_type}).id
      volumes.attach(made, {server_id: server.id, ...attachment})
    }
  },
  launch(server, {put, around}) {
    put(server, {launched_at: around.clock.stamp()})
  },
  'tear down'(server, {world: {networks, shares}}) {
    for (const part of [networks, shares]) part.release(server.id)
  },
  bury(server, {world: {volumes, serverGroups, images, migrations}, put, around: {clock}}) {
    volumes.release(server.id)
    migrations.forget(server.id)
    serverGroups.leave(server.id)
    const {shelved_image_id} = server.system_metadata
    if (shelved_image_id !== undefined) images.remove(shelved_image_id)
    put(server, {terminated_at: clock.stamp(), deleted_at: clock.now()})
  },
  keep(server, {world: {images}, put, around: {clock}}) {
    const {id} = images.add({
      name: `${server.name}-shelved`,
      properties: {image_type: 'snapshot', instance_uuid: server.id, base_image_ref: server.image?.id ?? ''},
    })
    const kept = {shelved_at: clock.stamp(), shelved_image_id: id, shelved_host: server.host ?? ''}
    put(server, {system_metadata: {...server.system_metadata, ...kept}})
  },
  offload(server, {put}) {
    put(server, {host: null, node: null})
  },
  'place again': (server, hands, {host = null}) => placeAgain(server, hands, host as string | null),
  unshelve(server, {world: {images}, put, around: {clock}}) {
    const {shelved_at, shelved_image_id, shelved_host, ...rest} = server.system_metadata
    if (shelved_image_id !== undefined) images.remove(shelved_image_id)
    put(server, {launched_at: clock.stamp(), system_metadata: rest})
  },
  lock(server, {put, around}, {reason = null}) {
    const isOwner = around.initiator().project_id === server.project_id
    put(server, {
      locked_by: isOwner ? 'owner' : 'admin',
      locked_reason: (reason as string | null) ?? server.locked_reason,
    })
  },
  unlock(server, {put}) {
    put(server, {locked_by: null, locked_reason: null})
  },
  ...moveEffects,
  ...imageEffects,
} satisfies Readonly<Record<string, Work>>

export type Effect = keyof typeof table
export const effects: Readonly<Record<Effect, Work>> = table
