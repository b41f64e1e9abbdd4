import type {Around, Cloud, Initiator} from './cloud.ts'
import {demand} from './demand.ts'
import {exceptionOf, tracebackOf} from './exceptions.ts'
import type {VmState} from './lifecycle.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'

/**
 * What can be done beside a server's own life: in which states, how long it takes in seconds, and what is told of it.
 * These are no rows of the table of changes. A server has one change under way, and its task says which; of asides there
 * can be several at once, beside that change too, each with what was given along, none shows in the state of the server,
 * and a mishap is its caller's. What both share, who may begin when, is `demand()`.
 */
interface Row {
  readonly from: readonly VmState[]
  /** While which tasks it may be done: while nothing else is being done to the server, unless this says `any`. */
  readonly during?: 'any'
  /** What the lock of a server does about it: it keeps members from it, unless this says `ignored`. */
  readonly lock?: 'ignored'
  readonly seconds: number
  /** The notification of which `.start` is sent when it begins, `.end` when it is done, and `.error` where it fails. */
  readonly tells?: string
  /** What a caller who is refused knows it by, where that is not the row's name. */
  readonly called?: string
  /** What its host calls it in the record of actions, where that is not the row's name. */
  readonly does?: string
}

const withVolumes = ['active', 'paused', 'stopped', 'resized', 'soft-delete', 'shelved', 'shelved_offloaded'] as const
const withPorts = ['active', 'paused', 'stopped'] as const

/** What is put into servers and taken out of them. The names are those of the record of actions. */
const rows = {
  reserve_volume: {from: withVolumes, during: 'any', seconds: 1},
  attach_volume: {from: withVolumes, seconds: 2, tells: 'instance.volume_attach'},
  detach_volume: {from: withVolumes, seconds: 2, tells: 'instance.volume_detach'},
  swap_volume: {from: ['active', 'paused', 'resized'], seconds: 4, tells: 'instance.volume_swap'},
  attach_interface: {from: withPorts, seconds: 0, tells: 'instance.interface_attach'},
  detach_interface: {from: withPorts, seconds: 2, tells: 'instance.interface_detach'},
  attach_share: {
    from: ['stopped'],
    during: 'any',
    lock: 'ignored',
    seconds: 2,
    tells: 'instance.share_attach',
    called: 'create share',
    does: 'allow_share',
  },
  detach_share: {
    from: ['stopped', 'error'],
    during: 'any',
    lock: 'ignored',
    seconds: 2,
    tells: 'instance.share_detach',
    called: 'delete share',
    does: 'deny_share',
  },
} as const satisfies Readonly<Record<string, Row>>
export type Aside = keyof typeof rows

/** What was given along: plain JSON, so that it outlives a snapshot. */
export type Given = Readonly<Record<string, unknown>>
/** Something that went wrong: the name of Nova's exception, and its message. */
export interface Mishap {
  readonly exception: string
  readonly message: string
}
/** What is done at the end, well or after a mishap; gives what went wrong, where something did. */
type Run = (server: Server, given: Given, mishap: Mishap | undefined) => Mishap | undefined

interface Job {
  readonly id: string
  readonly kind: Aside
  readonly server_id: string
  readonly given: Given
  readonly initiator: Initiator
}

/** What is under way beside the lives of servers: volumes, ports and shares that come and go while their states stay. */
export class Asides {
  #jobs: readonly Job[] = []
  #failing: ReadonlyArray<Mishap & {readonly kind: Aside}> = []
  readonly #run = new Map<Aside, Run>()
  readonly #around: Around
  readonly #world: Pick<Cloud, 'servers' | 'actions'>
  constructor(around: Around, world: Pick<Cloud, 'servers' | 'actions'>) {
    this.#around = around
    this.#world = world
    around.clock.on('asides', ({id}) => {
      const job = this.#jobs.find((one) => one.id === id)
      this.#jobs = this.#jobs.filter((one) => one !== job)
      if (job) this.#finish(job)
    })
  }

  /** Says what is done at the end of everything of one kind. */
  on(kind: Aside, run: Run): void {
    this.#run.set(kind, run)
  }

  /** Lets the next one of a kind fail, whichever server it is done to. */
  failNext(kind: Aside, exception: string, message: string): void {
    this.#failing = [...this.#failing, {kind, exception, message}]
  }

  /** Refuses what the lock or the state of a server does not let happen. Administrators pass locks. */
  demand(server: Server, kind: Aside, viewer: {readonly roles: readonly string[]}): void {
    const row: Row = rows[kind]
    demand(server, row.called ?? kind, {...row, unlaunched: true}, viewer)
  }

  /** Begins something; what takes no time is over at once. Gives what went wrong, where it is over and something did. */
  begin(server: Server, kind: Aside, given: Given): Mishap | undefined {
    const {seconds, tells, does = kind}: Row = rows[kind]
    const initiator = this.#around.initiator()
    const id = String(this.#around.ids.serial('aside'))
    const job = {id, kind, server_id: server.id, given, initiator}
    const {actions, servers} = this.#world
    if (tells) {
      actions.begin(server.id, kind, initiator)
      actions.beginEvent(server.id, initiator.request_id, `compute_${does}`, server.host)
      servers.tell(`${tells}.start`, server, {...given, initiator})
    }
    if (seconds === 0) return this.#finishAtOnce(job)
    this.#jobs = [...this.#jobs, job]
    this.#around.clock.after(seconds, {part: 'asides', id, turn: 0})
    return undefined
  }

  /** Finishes what somebody waits for: a refusal is theirs, and the record's. */
  #finishAtOnce(job: Job): Mishap | undefined {
    try {
      return this.#finish(job)
    } catch (error) {
      if (error instanceof Refusal) this.#end(job.server_id, job.initiator.request_id, error.message)
      throw error
    }
  }

  /** Records something that took no time and of which nothing is told: done by the API itself, or failed at the host. */
  record(server: Server, kind: Aside, message?: string): void {
    const initiator = this.#around.initiator()
    const {request_id} = initiator
    const {actions} = this.#world
    const [where, host] = message === undefined ? ['api', null] : ['compute', server.host]
    actions.begin(server.id, kind, initiator)
    actions.beginEvent(server.id, request_id, `${where}_${kind}`, host ?? null)
    this.#end(server.id, request_id, message)
  }

  #end(server_id: string, request_id: string, message: string | undefined): void {
    const {actions} = this.#world
    actions.endEvent(
      server_id,
      request_id,
      message === undefined ? undefined : {message, traceback: tracebackOf(message)},
    )
    actions.end(server_id, request_id, message === undefined ? 'Success' : 'Error')
  }

  #finish({kind, server_id, given, initiator}: Job): Mishap | undefined {
    const {tells}: Row = rows[kind]
    const {servers} = this.#world
    const server = servers.find(server_id)
    if (!server || server.deleted_at !== null) return undefined
    const mishap = this.#run.get(kind)?.(server, given, this.#mishap(kind))
    if (!tells) return mishap
    this.#end(server_id, initiator.request_id, mishap?.message)
    const about = {...given, initiator, ...(mishap && {fault: exceptionOf(mishap.exception, mishap.message)})}
    servers.tell(mishap ? `${tells}.error` : `${tells}.end`, server, about)
    return mishap
  }

  #mishap(kind: Aside): Mishap | undefined {
    const found = this.#failing.find((one) => one.kind === kind)
    this.#failing = this.#failing.filter((one) => one !== found)
    return found && {exception: found.exception, message: found.message}
  }

  save = () => ({jobs: this.#jobs, failing: this.#failing})
  restore({jobs, failing}: ReturnType<Asides['save']>): void {
    this.#jobs = jobs
    this.#failing = failing
  }
}
