import type {Around} from './cloud.ts'
import {demand} from './demand.ts'
import {tracebackOf} from './exceptions.ts'
import {bytesOf} from './ids.ts'
import {type Change, type Params, transitionOf} from './lifecycle.ts'
import {Refusal} from './refusal.ts'
import {idsIn} from './scheduler.ts'
import type {Sender} from './sender.ts'
import type {Fault, Server} from './server.ts'
import type {World} from './server-effects.ts'
import {Life} from './server-life.ts'
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
  | 'system_metadata'
  | 'resized_from'
>

const letters = '23456789abcdefghijkmnopqrstuvwxyz'
const wordOf = (seed: string, length: number) =>
  [...bytesOf(seed, length)].map((byte) => letters[byte % letters.length]).join('')

const stateUpdate = (before: Server, after: Server) => ({
  old_state: before.vm_state,
  state: after.vm_state,
  old_task_state: before.task_state,
  new_task_state: after.task_state,
})

export class Servers {
  readonly #table = new ServerTable()
  readonly #life: Life
  readonly #around: Around
  readonly #world: World
  constructor(around: Around, world: World) {
    this.#around = around
    this.#world = world
    this.#life = new Life({
      around,
      world,
      servers: this.#table,
      now: (server) => this.#now(server),
      put: (server, change) => this.#put(server, change),
      tell: (event, server, more) => this.#tell(event, server, more),
      fault: (code, message, exception) => this.#fault(code, message, exception),
    })
    around.clock.on('servers', ({id, turn}) => {
      const server = this.#table.get(id)
      if (server?.doing && server.turn === turn) this.#life.proceed(server)
    })
    around.clock.on('left servers', ({id, turn}) => {
      const server = this.#table.get(id)
      if (server?.deleted_at === null && server.turn === turn) this.#life.overdue(server)
    })
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

  get(id: string, viewer: Viewer): Server {
    const server = this.everKnown(id, viewer)
    if (server.deleted_at !== null) throw new Refusal('InstanceNotFound', `Instance ${id} could not be found.`)
    return server
  }

  /** A server that is there, whoever asks, looked for by way of its cell: where there never was one, none is known. */
  inCell(id: string): Server {
    const server = this.#table.get(id)
    if (!server) throw new Refusal('InstanceMappingNotFound', `Instance ${id} has no mapping to a cell.`)
    if (server.deleted_at !== null) throw new Refusal('InstanceNotFound', `Instance ${id} could not be found.`)
    return server
  }

  /** A server that is there, or was. */
  everKnown(id: string, {roles, project_id}: Viewer): Server {
    const server = this.#table.get(id)
    const seen = server && (roles.includes('admin') || server.project_id === project_id)
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
      system_metadata: {},
      resized_from: null,
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

  /** Changes what is tied to a server, and tells of it though its state stays as it is; `by` is who tells. */
  annotate(server: Server, change: Partial<Server>, by?: Sender): Server {
    const before = this.#now(server)
    const after = {...before, ...change}
    this.#table.set(after)
    const initiator = this.#around.initiator()
    this.#tellUpdate(after, {state_update: stateUpdate(before, after), old_display_name: null, initiator, by})
    return after
  }

  /** Refuses a change that the lock, the host or the state of a server does not let happen. Administrators pass locks. */
  demand(server: Server, change: Change, viewer?: Viewer): void {
    const row = transitionOf(change)
    if (row.unshared && this.#world.shares.of(server).length > 0)
      throw new Refusal('ForbiddenWithShare', 'Feature not supported with instances that have shares.')
    demand(server, row.called ?? change, row, viewer)
  }

  /** Lets something be done to a server, if its state allows: `params` is what was given along. */
  send(server: Server, change: Change, {viewer, params = {}}: {viewer?: Viewer; params?: Params} = {}): void {
    this.demand(server, change, viewer)
    this.#life.begin(server, change, params)
  }

  /** Does at once what a server waits for; refuses with what goes wrong in that. */
  hasten({id}: Server): void {
    const before = this.#table.get(id) as Server
    this.#life.hasten(before)
    const {fault} = this.#table.get(id) as Server
    if (fault && fault !== before.fault) throw new Refusal(fault.exception ?? 'NovaException', fault.message)
  }

  /** Lets the next change of this kind fail, whichever server it is made to. */
  failNext = (change: Change, message: string): void => this.#life.failNext(change, message)

  #fault = (code: number, message: string, exception?: string): Fault => ({
    code,
    created: this.#around.clock.now(),
    message,
    details: tracebackOf(message),
    ...(exception !== undefined && {exception}),
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
    const old_display_name = before.name === after.name ? null : before.name
    const {initiator} = after.doing ?? before.doing ?? {initiator: this.#around.initiator()}
    this.#tellUpdate(after, {state_update: stateUpdate(before, after), old_display_name, initiator})
  }
  #tellUpdate(server: Server, more: object): void {
    this.#tell('instance.update', server, {...more, period: this.#world.usageAudits.current()})
  }

  /** Says that something happened to a server which is no part of its own life. */
  tell = (event: string, server: Server, more: object): void => this.#tell(event, server, more)

  #tell(event: string, server: Server, more: object = {}): void {
    const {hosts, networks, volumes, keypairs, images, shares} = this.#world
    const {id, key_name, user_id} = server
    this.#around.notify(event, {
      server,
      zone: hosts.zoneOf(server),
      initiator: server.doing?.initiator ?? this.#around.initiator(),
      ports: networks.portsOf(id),
      volumes: volumes.of(id),
      share_mappings: shares.of(server),
      networks: networks.all,
      image: images.all.find((image) => image.id === server.image?.id) ?? null,
      keypairs: keypairs.of(user_id).filter(({name}) => name === key_name),
      ...more,
    })
  }

  save = () => ({servers: this.all, failing: this.#life.save()})
  restore({servers, failing}: ReturnType<Servers['save']>): void {
    this.#table.load(servers)
    this.#life.restore(failing)
  }
}
