import type {Origin} from './cloud.ts'
import {exceptionOf} from './exceptions.ts'
import {type Change, type Params, powerOf, type Step, type Transition, transitionOf, transitions} from './lifecycle.ts'
import {Refusal} from './refusal.ts'
import {API, type Sender, senderOf} from './sender.ts'
import type {Doing, Fault, Server} from './server.ts'
import {specOf} from './server-choice.ts'
import {effects, type Hands, type Mishap} from './server-effects.ts'

type Failing = ReadonlyArray<{readonly change: Change; readonly message: string}>

/** What notifications of a change tell beside the server. */
const toldOf = ({initiator, params}: Doing, by: Sender) => ({initiator, params, by})

/** Takes servers through the steps of the changes that are made to them, as `lifecycle.ts` has them. */
export class Life {
  readonly #hands: Hands
  #failing: Failing = []
  constructor(hands: Hands) {
    this.#hands = hands
  }

  /** Lets the next change of this kind fail, whichever server it is made to. */
  failNext(change: Change, message: string): void {
    this.#failing = [...this.#failing, {change, message}]
  }

  /** Begins a change; one that is under way already goes on as it is. */
  begin(server: Server, change: Change, params: Params, initiator: Origin = this.#hands.around.initiator()): void {
    if (server.doing?.change === change) return
    const {action, unrecorded, by, to, answers, unhosted} = transitionOf(change)
    if (unhosted && !this.#hands.world.hosts.named(server.host)?.up) {
      this.begin(server, unhosted as Change, params, initiator)
      return
    }
    const isKnown = server.host !== null || server.vm_state !== unrecorded
    if (action && isKnown) this.#hands.world.actions.begin(server.id, action, initiator)
    const doing = {change, step: 0, params, was: server.vm_state, initiator}
    if (to === 'same' && !answers && by.every(({seconds}) => seconds === 0)) this.#doAside(server, doing)
    else this.#enter(server, doing, {}, API)
  }

  /** Goes on after the step that a server is in: what it had to do is done, or has failed. */
  proceed(server: Server): void {
    const {doing} = server
    if (!doing) return
    const {by} = transitionOf(doing.change)
    const step = by[doing.step]
    const next = by[doing.step + 1]
    const sender = this.#senderOf(step, server)
    const work = () => (doing.isDone ? undefined : this.#work(server, step, doing.params))
    const fault = (next ? undefined : this.#misfortune(doing.change)) ?? work()
    const now = this.#hands.now(server)
    if (step?.audits === 'last' && !fault) this.#audit(server, doing, sender)
    if (step?.event && (fault || step.event !== next?.event)) this.#endEvent(doing, now, fault)
    if (fault) {
      this.#fail(now, doing, fault, sender)
      return
    }
    const becomes = step?.becomes ? {vm_state: step.becomes, power_state: powerOf(step.becomes)} : {}
    this.#enter(now, {...doing, step: doing.step + 1, isDone: false}, becomes, sender)
  }

  /** Does at once what the step is for that a server is in; what it takes of time passes as ever, unless it fails. */
  hasten(server: Server): void {
    const {doing} = server
    if (!doing) return
    const step = transitionOf(doing.change).by[doing.step]
    const sender = this.#senderOf(step, server)
    const fault = this.#work(server, step, doing.params)
    const now = this.#hands.now(server)
    if (!fault) {
      this.#hands.put(now, {doing: {...doing, isDone: true}})
      return
    }
    if (step?.event) this.#endEvent(doing, now, fault)
    this.#fail(now, doing, fault, sender)
  }

  /** Begins a step, or ends the change where there is none left: `change` is what the step before left behind, `by` who made it. */
  #enter(server: Server, doing: Doing, change: Partial<Server>, maker: Sender): void {
    const {by} = transitionOf(doing.change)
    const last = by[doing.step - 1]
    const next = by[doing.step]
    if (!next) {
      this.#arrive(server, doing, maker)
      return
    }
    const {put, tell, around} = this.#hands
    const turn = server.turn + 1
    const busy = put(server, {...change, doing, turn, task_state: next.task})
    this.#tellEnd(busy, doing, last, maker)
    const sender = this.#senderOf(next, busy)
    if (next.event && next.event !== last?.event) this.#beginEvent(doing, busy, next)
    if (next.audits === 'first') this.#audit(busy, doing, sender)
    if (next.starts) tell(`${next.starts}.start`, busy, toldOf(doing, sender))
    if (next.detaches) this.#tellDetached(busy, doing, next, sender)
    if (next.seconds > 0) around.clock.after(next.seconds, {part: 'servers', id: server.id, turn})
    else this.proceed(busy)
  }

  #tellDetached(server: Server, doing: Doing, {detaches}: Step, sender: Sender): void {
    const {tell, world} = this.#hands
    for (const {volume, attachment} of world.volumes.of(server.id))
      if (detaches === 'all' || attachment.boot_index !== 0)
        for (const phase of ['start', 'end'])
          tell(`instance.volume_detach.${phase}`, server, {...toldOf(doing, sender), volume_id: volume.id})
  }

  #arrive(server: Server, doing: Doing, maker: Sender): void {
    const {by, to, keepsPower, action, later} = transitionOf(doing.change)
    const state = typeof to === 'string' ? to : to.which(server, doing.params)
    const power = keepsPower || state === 'same' ? {} : {power_state: powerOf(state)}
    const arrived = state === 'same' ? {} : {vm_state: state, ...power}
    const done = this.#hands.put(server, {...arrived, task_state: null, doing: null})
    this.#tellEnd(done, doing, by.at(-1), maker)
    const {world, around} = this.#hands
    if (action) world.actions.end(server.id, doing.initiator.request_id, 'Success')
    const seconds = later ? world.options.of(later.option) : 0
    if (seconds > 0) around.clock.after(seconds, {part: 'left servers', id: server.id, turn: done.turn, isLeft: true})
  }

  /** Does what becomes of a server that was left as it is for long enough. */
  overdue(server: Server): void {
    const rows: readonly Transition[] = Object.values(transitions)
    const later = rows.find(({to, later}) => to === server.vm_state && later)?.later
    if (!later || server.doing) return
    const request_id = `req-${this.#hands.around.ids.uuid('periodic')}`
    this.begin(server, later.change as Change, {}, {request_id, user_id: null, project_id: null})
  }

  /** Does at once what leaves alone whatever else is being done. */
  #doAside(server: Server, doing: Doing): void {
    const {by, action} = transitionOf(doing.change)
    for (const step of by) {
      const sender = this.#senderOf(step, server)
      if (step.event) this.#beginEvent(doing, server, step)
      if (step.starts) this.#hands.tell(`${step.starts}.start`, this.#hands.now(server), toldOf(doing, sender))
      this.#work(server, step, doing.params)
      const now = this.#hands.now(server)
      if (step.event) this.#endEvent(doing, now, undefined)
      this.#tellEnd(now, doing, step, sender)
    }
    if (action) this.#hands.world.actions.end(server.id, doing.initiator.request_id, 'Success')
  }

  #fail(server: Server, doing: Doing, {spec, ...fault}: Mishap, sender: Sender): void {
    const {put, tell, world} = this.#hands
    const {by, fails, tells: whole, action, answers} = transitionOf(doing.change)
    const {undoes, spares, tells = whole} = by[doing.step] ?? {}
    const told = toldOf(doing, sender)
    if (undoes) for (const phase of ['start', 'end']) tell(`${undoes}.${phase}`, server, told)
    const left = fails === 'error' && !spares ? {vm_state: 'error' as const} : {}
    const failed = put(server, {...left, task_state: null, doing: null, fault})
    const exception = exceptionOf(fault.exception ?? 'NovaException', fault.message)
    world.migrations.fail(server)
    const asked = spec === undefined ? specOf(server, this.#hands) : spec
    if (tells) tell(`${tells}.error`, failed, {...told, fault: exception, spec: asked})
    if (action) world.actions.end(server.id, doing.initiator.request_id, 'Error')
    if (answers) throw new Refusal(answers.name, answers.message(server, fault.message))
  }

  #work(server: Server, step: Step | undefined, params: Params): Mishap | undefined {
    return (step?.does && effects[step.does](server, this.#hands, params)) || undefined
  }

  #misfortune(change: Change): Fault | undefined {
    const found = this.#failing.find((one) => one.change === change)
    this.#failing = this.#failing.filter((one) => one !== found)
    return found && this.#hands.fault(500, found.message)
  }

  #senderOf = (step: Step | undefined, server: Server): Sender =>
    step ? senderOf(step, server, this.#hands.world) : API

  #tellEnd(server: Server, doing: Doing, step: Step | undefined, sender: Sender): void {
    const {tell} = this.#hands
    if (step?.ends) tell(`${step.ends}.end`, server, toldOf(doing, sender))
    if (step?.says) tell(step.says, server, toldOf(doing, sender))
  }

  /** Tells that a server is there, in the period that is not over yet. */
  #audit(server: Server, doing: Doing, sender: Sender): void {
    const {tell, world} = this.#hands
    tell('instance.exists', server, {...toldOf(doing, sender), period: world.usageAudits.current()})
  }

  #beginEvent({initiator}: Doing, server: Server, step: Step): void {
    const {actions} = this.#hands.world
    actions.beginEvent(server.id, initiator.request_id, step.event ?? '', this.#senderOf(step, server).host)
  }
  #endEvent({initiator}: Doing, {id}: Server, fault: Fault | undefined): void {
    const wrong = fault && {message: fault.message, traceback: fault.details}
    this.#hands.world.actions.endEvent(id, initiator.request_id, wrong)
  }

  save = (): Failing => this.#failing
  restore(failing: Failing): void {
    this.#failing = failing
  }
}
