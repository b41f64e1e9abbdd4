import type {Around} from './cloud.ts'

/** A network, as the network service knows it. */
export interface Network {
  readonly id: string
  readonly name: string
  /** Whether it leads outside: its addresses can float. */
  readonly external: boolean
}

export class Networks {
  #all: readonly Network[]
  constructor({ids}: Around) {
    this.#all = [
      {id: ids.uuid('network'), name: 'private', external: false},
      {id: ids.uuid('network'), name: 'public', external: true},
    ]
  }

  /** The networks from which floating IP addresses come. */
  get external(): readonly Network[] {
    return this.#all.filter(({external}) => external)
  }

  save = (): readonly Network[] => this.#all
  restore(saved: readonly Network[]): void {
    this.#all = saved
  }
}
