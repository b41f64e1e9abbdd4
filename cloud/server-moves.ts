import type {Flavor} from './flavors.ts'
import {crowded, type Hindrance, staying, unreachable} from './forced-move.ts'
import type {Host, Hosts} from './hosts.ts'
import type {Migration, MigrationStatus, MigrationType} from './migrations.ts'
import type {Places} from './scheduler.ts'
import type {Server} from './server.ts'
import {choose, noHost, specOf} from './server-choice.ts'
import type {Hands, Mishap, Work} from './server-effects.ts'
import type {Params} from './transition.ts'

const MIB = 1024 ** 2
const GIB = 1024 ** 3

/** The flavor that a server shall get: its own, where it only moves. */
const flavorFor = (server: Server, params: Params): Flavor => (params.flavor as Flavor | undefined) ?? server.flavor

const record =
  (type: MigrationType, status: MigrationStatus): Work =>
  (server, {world: {migrations}}, params) => {
    migrations.begin(server, {migration_type: type, status}, flavorFor(server, params))
  }

const advance =
  (status: MigrationStatus): Work =>
  (server, {world: {migrations}}) =>
    migrations.change(migrations.lastOf(server), {status})

/** The host that a server on the move goes to. */
function destinationOf(server: Server, {world: {hosts, migrations}}: Hands): Host {
  return hosts.named(migrations.lastOf(server).dest_compute) as Host
}
const lives = ({name, node}: Host) => ({host: name, node})

/** The host that a server is sent to, without the scheduler being asked. */
const forcedHost = ({force, host}: Params, {hosts}: Pick<Places, 'hosts'>): Host | undefined =>
  force === true ? hosts.named(host as string) : undefined

/** What keeps a running server from moving on, before the scheduler is asked. */
function barred(server: Server, places: Places, params: Params): Hindrance | undefined {
  const target = forcedHost(params, places)
  return staying(server, places) ?? (target && unreachable(server, target, places))
}

const nowhere = (wish: Server, hosts: Hosts): Hindrance => ({
  name: 'NoValidHost',
  message: noHost(wish, hosts),
  code: 500,
})

/** A server as it is to be elsewhere. */
function wishFor(server: Server, params: Params, hosts: Hosts): Server {
  const requested_host = (params.host as string | undefined) ?? null
  return {
    ...server,
    flavor: flavorFor(server, params),
    requested_host,
    requested_node: hosts.named(requested_host)?.node ?? null,
  }
}

/** Where a server may go: to other hosts of its cell. */
const elsewhere = ({host}: Server, {hosts}: Pick<Places, 'hosts'>) => ({
  except: host === null ? [] : [host],
  cell: hosts.cellOf(host),
})

/** Finds a server another host, or takes the one that it is sent to. */
function aim(server: Server, hands: Hands, params: Params): Mishap | undefined {
  const {hosts, migrations} = hands.world
  const wish = wishFor(server, params, hosts)
  const spec = specOf(server, hands, {wish, forced: false, ...elsewhere(server, {hosts})})
  const host = forcedHost(params, {hosts}) ?? choose(server, spec, hands)
  if (!host) return {...hinder(server, hands, nowhere(wish, hosts)), spec}
  migrations.aim(migrations.lastOf(server), host, hosts.all)
  return undefined
}

/** Ends a move that can't be. */
function hinder(server: Server, {world: {migrations}, fault}: Hands, {code, message, name}: Hindrance): Mishap {
  migrations.change(migrations.lastOf(server), {status: 'error'})
  return fault(code, message, name)
}

const copied = (total: number, share: number): Migration['memory'] => ({total, processed: Math.ceil(total * share)})

/** What happens to the world while a server moves. */
export const moveEffects = {
  'record resize': (server, hands, params) => {
    record(params.flavor === undefined ? 'migration' : 'resize', 'pre-migrating')(server, hands, params)
    // Where nobody says otherwise, what was once said about the disk is forgotten.
    hands.put(server, {disk_config: (params.disk_config as Server['disk_config'] | undefined) ?? 'MANUAL'})
  },
  'record live migration': record('live-migration', 'accepted'),
  'record evacuation': record('evacuation', 'accepted'),
  'choose host': (server, hands, params) => {
    const {world, servers} = hands
    const target = forcedHost(params, world)
    const wrong = target && crowded(server, target, {servers})
    return wrong ? hinder(server, hands, wrong) : aim(server, hands, params)
  },
  'choose host of a running server': (server, hands, params) => {
    const wrong = barred(server, {hosts: hands.world.hosts, servers: hands.servers}, params)
    const mishap = wrong ? hinder(server, hands, wrong) : aim(server, hands, params)
    // Nova's conductor names the server alone, when it tells of this.
    return mishap && {...mishap, spec: null}
  },
  'begin moving': (server, hands) => {
    const {world} = hands
    const migration = world.migrations.lastOf(server)
    advance(migration.migration_type === 'evacuation' ? 'pre-migrating' : 'migrating')(server, hands, {})
  },
  leave: (server, hands, params) => {
    const {put} = hands
    advance('post-migrating')(server, hands, params)
    const {flavor, host, node, vm_state} = server
    put(server, {
      ...lives(destinationOf(server, hands)),
      resized_from: {flavor, host, node, vm_state},
      flavor: flavorFor(server, params),
    })
  },
  'settle in': advance('finished'),
  'begin confirming': advance('confirming'),
  confirm: advance('confirmed'),
  'turn back': advance('reverting'),
  revert: (server, hands) => {
    advance('reverted')(server, hands, {})
    const {resized_from} = server
    if (resized_from) {
      const {flavor, host, node} = resized_from
      hands.put(server, {flavor, host, node})
    }
  },
  queue: advance('queued'),
  prepare: advance('preparing'),
  run: (server, {world: {migrations}}) => {
    const {memory_mb, root_gb, ephemeral_gb} = server.flavor
    const disk = (root_gb + ephemeral_gb) * GIB
    migrations.change(migrations.lastOf(server), {
      status: 'running',
      memory: copied(memory_mb * MIB, 0.25),
      disk: disk > 0 ? copied(disk, 0.25) : null,
    })
  },
  'finish running': advance('post-migrating'),
  complete: (server, hands) => {
    advance('completed')(server, hands, {})
    hands.put(server, lives(destinationOf(server, hands)))
  },
  hurry: (server, {put, around: {clock}}) => {
    const turn = server.turn + 1
    put(server, {turn})
    clock.after(0, {part: 'servers', id: server.id, turn})
  },
  cancel: (server, hands) => {
    const {put, world} = hands
    advance('cancelled')(server, hands, {})
    if (server.doing) world.actions.end(server.id, server.doing.initiator.request_id, 'Success')
    put(server, {doing: null, task_state: null})
  },
  'move in': (server, hands) => {
    advance('done')(server, hands, {})
    hands.put(server, {...lives(destinationOf(server, hands)), launched_at: hands.around.clock.stamp()})
  },
} as const satisfies Readonly<Record<string, Work>>
