import type {Due} from './clock.ts'
import type {Around, Cloud, Initiator} from './cloud.ts'
import {bytesOf} from './ids.ts'
import {type Change, type Effect, powerOf, transitionOf} from './lifecycle.ts'
import {Refusal} from './refusal.ts'
import {idsIn, place} from './scheduler.ts'
import type {Fault, Server} from './server.ts'
import {ServerTable} from './server-table.ts'

/** Who looks, or acts. */
export interface Viewer {
  readonly user_id: string
  readonly project_id: string
  readonly roles: readonly string[]
}

/** What a new server is, before anything is done about it. */
export type Plan = Omit<
  Server,
  | 'id'
  | 'serial'
  | 'created_at'
  | 'updated_at'
  | 'deleted_at'
  | 'launched_at'
  | 'terminated_at'
  | 'vm_state'
  | 'task_state'
  | 'power_state'
  | 'doing'
  | 'turn'
  | 'progress'
  | 'host'
  | 'node'
  | 'locked_by'
  | 'locked_reason'
  | 'fault'
>

type World = Pick<
  Cloud,
  'hosts' | 'networks' | 'volumes' | 'actions' | 'keypairs' | 'images' | 'quotas' | 'serverGroups'
>

const letters = '23456789abcdefghijkmnopqrstuvwxyz'
const wordOf = (seed: string, length: number) =>
  [...bytesOf(seed, length)].map((byte) => letters[byte % letters.length]).join('')

/** What comes from nowhere when a server fails to find a host. */
const noHost = 'No valid host was found. There are not enough hosts available.'

export class Servers {
  readonly #table = new ServerTable()
  /** Who started what is being done to a server. */
  #initiators = new Map<string, Initiator>()
  readonly #around: Around
  readonly #world: World
  constructor(around: Around, world: World) {
    this.#around = around
    this.#world = world
    around.clock.on('servers', (due) => this.#proceed(due))
    world.quotas.count(this.#table.heldBy)
  }

  /** All servers that there ever were. */
  get all(): readonly Server[] {
    return this.#table.all
  }

  /** Whether the cell of a server answers. */
  answers = ({host}: Server): boolean => this.#world.hosts.answers(host)

  /** A server, gone or not, whoever asks; nothing where there never was one. */
  find = (id: string): Server | undefined => this.#table.get(id)

  get(id: string, {roles, project_id}: Viewer): Server {
    const server = this.#table.get(id)
    const seen = server && server.deleted_at === null && (roles.includes('admin') || server.project_id === project_id)
    if (!seen) throw new Refusal('InstanceNotFound', `Instance ${id} could not be found.`)
    return server
  }

  /** A word for several servers that are made at once. */
  reservation = (): string => `r-${wordOf(`reservation ${this.#around.ids.serial('reservation')}`, 8)}`
  /** A password that looks random, for a server for which nobody gave one. */
  password = (): string => wordOf(`password ${this.#around.ids.serial('password')}`, 12)

  /** Makes a server, as a member of a group if its hints name one. */
  add(plan: Plan): Server {
    const {ids, clock} = this.#around
    const id = ids.uuid('server')
    const server: Server = {
      ...plan,
      id,
      serial: ids.serial('server number'),
      created_at: clock.now(),
      updated_at: null,
      deleted_at: null,
      launched_at: null,
      terminated_at: null,
      vm_state: 'building',
      task_state: null,
      power_state: 0,
      doing: null,
      turn: 0,
      progress: 0,
      host: null,
      node: null,
      locked_by: null,
      locked_reason: null,
      fault: null,
    }
    this.#table.set(server)
    for (const group of idsIn(plan.scheduler_hints.group)) this.#world.serverGroups.join(group, id)
    this.send(server, 'create')
    return this.#now(server)
  }

  /** Changes what is written about a server, and says so. */
  change(server: Server, change: Partial<Server>): Server {
    return this.#put(server, change)
  }

  /** Lets something be done to a server, if its state allows. */
  send(server: Server, change: Change): void {
    const {from, action} = transitionOf(change)
    const refused = !from.includes(server.vm_state) && {kind: 'vm_state', state: server.vm_state}
    if (refused)
      throw new Refusal(
        'InstanceInvalidState',
        `Cannot '${action}' instance ${server.id} while it is in ${refused.kind} ${refused.state}`,
      )
    if (server.doing?.change === change) return
    this.#initiators.set(server.id, this.#around.initiator())
    this.#world.actions.begin(server.id, action)
    this.#begin(server, change, 0)
  }

  #begin(server: Server, change: Change, step: number): void {
    const {by, to, tells} = transitionOf(change)
    const next = by[step]
    if (!next) {
      const done = this.#put(server, {doing: null, task_state: null, vm_state: to, power_state: powerOf(to)})
      this.#world.actions.end(server.id, 'Success')
      this.#tell(`${tells}.end`, done)
      this.#initiators.delete(server.id)
      return
    }
    const turn = server.turn + 1
    const busy = this.#put(server, {doing: {change, step}, turn, task_state: next.task})
    if (next.starts) this.#tell(`${next.starts}.start`, busy)
    this.#around.clock.after(next.seconds, {part: 'servers', id: server.id, turn})
  }

  #proceed({id, turn}: Due): void {
    const server = this.#table.get(id)
    if (!server?.doing || server.turn !== turn) return
    const {change, step} = server.doing
    const does = transitionOf(change).by[step]?.does
    const fault = does && this.#effects[does](server)
    if (!fault) {
      this.#begin(this.#now(server), change, step + 1)
      return
    }
    this.#put(server, {doing: null, task_state: null, vm_state: 'error', fault})
    this.#world.actions.end(id, 'Error')
    this.#initiators.delete(id)
  }

  /** What is done at the end of a step: gives a fault where it can't be done. */
  readonly #effects: Readonly<Record<Effect, (server: Server) => Fault | undefined>> = {
    place: (server) => {
      const {hosts, serverGroups} = this.#world
      const group = serverGroups.having(server.id)
      const others = (group?.members ?? []).flatMap((id) => this.find(id)?.host ?? [])
      const seen = {group, groupHosts: [...new Set(others)]}
      this.#tell('scheduler.select_destinations.start', server, seen)
      const host = place(server, {hosts, servers: this.#table, group})
      this.#tell('scheduler.select_destinations.end', server, seen)
      if (!host) return this.#fault(500, noHost)
      this.#put(server, {host: host.name, node: host.node})
      return undefined
    },
    connect: (server) => {
      const {networks} = this.#world
      for (const {network_id, port_id, address, tag} of server.requested_networks) {
        if (port_id !== undefined) networks.bind(port_id, server.id, tag)
        else if (network_id !== undefined)
          networks.connect(networks.get(network_id), server.project_id, {
            device_id: server.id,
            address,
            tag,
            owned: true,
          })
      }
      return undefined
    },
    attach: (server) => {
      const {volumes} = this.#world
      for (const {volume_id, size, volume_type, ...attachment} of server.requested_volumes) {
        const made = volume_id ?? volumes.add({name: '', project_id: server.project_id, size, volume_type}).id
        volumes.attach(made, {server_id: server.id, ...attachment})
      }
      return undefined
    },
    launch: (server) => {
      this.#put(server, {launched_at: this.#around.clock.stamp()})
      return undefined
    },
    'tear down': (server) => {
      const {networks, volumes, serverGroups} = this.#world
      for (const part of [networks, volumes]) part.release(server.id)
      serverGroups.leave(server.id)
      const {now, stamp} = this.#around.clock
      this.#put(server, {terminated_at: stamp(), deleted_at: now()})
      return undefined
    },
  }

  #fault = (code: number, message: string): Fault => ({
    code,
    created: this.#around.clock.now(),
    message,
    details: `Traceback (most recent call last):\n  the reference keeps none\n${message}\n`,
  })

  #now = ({id}: Server): Server => this.#table.get(id) as Server

  #put(server: Server, change: Partial<Server>): Server {
    const before = this.#now(server)
    const after = {...before, updated_at: this.#around.clock.now(), ...change}
    this.#table.set(after)
    this.#tellOfUpdate(before, after)
    return after
  }

  #tellOfUpdate(before: Server, after: Server): void {
    const isSame = before.vm_state === after.vm_state && before.task_state === after.task_state
    if (isSame && before.name === after.name) return
    const state_update = {
      old_state: before.vm_state,
      state: after.vm_state,
      old_task_state: before.task_state,
      new_task_state: after.task_state,
    }
    const old_display_name = before.name === after.name ? null : before.name
    this.#tell('instance.update', after, {state_update, old_display_name})
  }

  #tell(event: string, server: Server, more: object = {}): void {
    const {networks, volumes, keypairs, images} = this.#world
    const {id, key_name, user_id} = server
    this.#around.notify(event, {
      server,
      initiator: this.#initiators.get(id) ?? this.#around.initiator(),
      ports: networks.portsOf(id),
      volumes: volumes.of(id),
      networks: networks.all,
      image: images.all.find((image) => image.id === server.image?.id) ?? null,
      keypairs: keypairs.of(user_id).filter(({name}) => name === key_name),
      ...more,
    })
  }

  save = () => ({servers: this.all, initiators: [...this.#initiators]})
  restore({servers, initiators}: ReturnType<Servers['save']>): void {
    this.#table.load(servers)
    this.#initiators = new Map(initiators)
  }
}
