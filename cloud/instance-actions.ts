import type {Around} from './cloud.ts'

/** Something that was asked of a server, and what came of it. */
export interface InstanceAction {
  readonly request_id: string
  readonly server_id: string
  readonly action: string
  readonly user_id: string
  readonly project_id: string
  readonly start_time: string
  readonly finish_time: string | null
  readonly result: 'Success' | 'Error' | null
}

export class InstanceActions {
  #all: readonly InstanceAction[] = []
  readonly #around: Around
  constructor(around: Around) {
    this.#around = around
  }

  /** The actions on a server, the newest first. */
  of = (server_id: string): readonly InstanceAction[] =>
    this.#all.filter((one) => one.server_id === server_id).toReversed()

  begin(server_id: string, action: string): void {
    const {clock, initiator} = this.#around
    const start_time = clock.stamp()
    this.#all = [...this.#all, {...initiator(), server_id, action, start_time, finish_time: null, result: null}]
  }

  /** Ends the newest action on a server that is under way. */
  end(server_id: string, result: 'Success' | 'Error'): void {
    const last = this.#all.findLast((one) => one.server_id === server_id && one.result === null)
    this.#all = this.#all.map((one) => (one === last ? {...one, finish_time: this.#around.clock.stamp(), result} : one))
  }

  save = (): readonly InstanceAction[] => this.#all
  restore(saved: readonly InstanceAction[]): void {
    this.#all = saved
  }
}
