import type {Around} from './cloud.ts'

/** A server that let a project's members into its private network, while nova-network had such a thing. */
export interface Cloudpipe {
  readonly project_id: string
  readonly instance_id: string
  readonly created_at: string
  readonly internal_ip: string
  readonly public_ip: string
  readonly public_port: number
  readonly state: 'pending' | 'running' | 'down' | 'invalid'
}

export class Cloudpipes {
  #all: readonly Cloudpipe[] = []
  readonly #around: Around
  constructor(around: Around) {
    this.#around = around
  }

  get all(): readonly Cloudpipe[] {
    return this.#all
  }

  /** The cloudpipe of a project, started if there is none. */
  launch(project_id: string): Cloudpipe {
    const running = this.#all.find((one) => one.project_id === project_id)
    if (running) return running
    const {clock, ids} = this.#around
    const started: Cloudpipe = {
      project_id,
      instance_id: ids.uuid('cloudpipe'),
      created_at: clock.now(),
      internal_ip: `192.0.2.${ids.serial('cloudpipe address') + 1}`,
      public_ip: '198.51.100.1',
      public_port: 22,
      state: 'running',
    }
    this.#all = [...this.#all, started]
    return started
  }

  /** Sets where the cloudpipes of a project are reached from outside. */
  configure(project_id: string, public_ip: string, public_port: number): void {
    this.#all = this.#all.map((one) => (one.project_id === project_id ? {...one, public_ip, public_port} : one))
  }

  save = (): readonly Cloudpipe[] => this.#all
  restore(saved: readonly Cloudpipe[]): void {
    this.#all = saved
  }
}
