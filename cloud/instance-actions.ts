import type {Around, Origin} from './cloud.ts'

/** A part of an action, on one machine. Times are as Nova's database has them. */
export interface ActionEvent {
  readonly event: string
  readonly start_time: string
  readonly finish_time: string | null
  readonly result: 'Success' | 'Error' | null
  readonly traceback: string | null
  readonly host: string | null
  /** The message of what went wrong. */
  readonly details: string | null
}

/** Something that was asked of a server, and what came of it. */
export interface InstanceAction extends Origin {
  readonly server_id: string
  readonly action: string
  readonly start_time: string
  readonly updated_at: string | null
  readonly finish_time: string | null
  /** `Error` where something went wrong. */
  readonly message: string | null
  readonly result: 'Success' | 'Error' | null
  /** The oldest first. */
  readonly events: readonly ActionEvent[]
}
type Outcome = {readonly message: string; readonly traceback: string} | undefined

/** The record of what was asked of servers. An action is known by its server and the request that began it. */
export class InstanceActions {
  /** All of them, the oldest first, and of each server the places at which its own stand. */
  #all: InstanceAction[] = []
  readonly #of = new Map<string, number[]>()
  readonly #around: Around
  constructor(around: Around) {
    this.#around = around
  }

  /** The actions on a server, the newest first. */
  of = (server_id: string): readonly InstanceAction[] =>
    this.#places(server_id)
      .map((place) => this.#all[place] as InstanceAction)
      .toReversed()

  begin(server_id: string, action: string, initiator: Origin): void {
    const {clock} = this.#around
    const nothingYet = {updated_at: null, finish_time: null, message: null, result: null, events: []}
    this.#add({...initiator, server_id, action, start_time: clock.stamp(), ...nothingYet})
  }

  /** Begins an event of the action that a request began, on a host, or on none that is known. */
  beginEvent(server_id: string, request_id: string, event: string, host: string | null): void {
    const start_time = this.#around.clock.stamp()
    const begun = {event, start_time, finish_time: null, result: null, traceback: null, details: null, host}
    this.#change(server_id, request_id, (one) => ({
      ...one,
      updated_at: start_time,
      events: [...one.events, begun],
    }))
  }

  /** Ends the event that is under way, well or with what went wrong. */
  endEvent(server_id: string, request_id: string, wrong: Outcome): void {
    const finish_time = this.#around.clock.stamp()
    const result = wrong ? 'Error' : 'Success'
    const ended = {finish_time, result, traceback: wrong?.traceback ?? null, details: wrong?.message ?? null} as const
    this.#change(server_id, request_id, (one) => ({
      ...one,
      updated_at: finish_time,
      message: wrong ? 'Error' : one.message,
      events: one.events.map((event) => (event.finish_time === null ? {...event, ...ended} : event)),
    }))
  }

  end(server_id: string, request_id: string, result: 'Success' | 'Error'): void {
    const finish_time = this.#around.clock.stamp()
    this.#change(server_id, request_id, (one) => ({...one, finish_time, result}))
  }

  #change(server_id: string, request_id: string, change: (one: InstanceAction) => InstanceAction): void {
    const last = this.#places(server_id).findLast((place) => this.#all[place]?.request_id === request_id)
    if (last !== undefined) this.#all[last] = change(this.#all[last] as InstanceAction)
  }

  #places = (server_id: string): readonly number[] => this.#of.get(server_id) ?? []

  #add(action: InstanceAction): void {
    const place = this.#all.push(action) - 1
    const own = this.#of.get(action.server_id)
    if (own) own.push(place)
    else this.#of.set(action.server_id, [place])
  }

  save = (): readonly InstanceAction[] => [...this.#all]
  restore(saved: readonly InstanceAction[]): void {
    this.#all = []
    this.#of.clear()
    for (const action of saved) this.#add(action)
  }
}
