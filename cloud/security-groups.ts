import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'

/** Rules about who may reach a server, under a name. Every project has one called `default`. */
export interface SecurityGroup {
  readonly id: string
  readonly name: string
}

export class SecurityGroups {
  #all: readonly SecurityGroup[]
  constructor({ids}: Around) {
    this.#all = ['default', 'web'].map((name) => ({id: ids.uuid('security group'), name}))
  }
  get all(): readonly SecurityGroup[] {
    return this.#all
  }

  /** The group of that name or id. */
  get(wanted: string): SecurityGroup {
    const group = this.#all.find(({id, name}) => id === wanted || name === wanted)
    if (!group) throw new Refusal('SecurityGroupNotFound', `Security group ${wanted} not found.`)
    return group
  }
  restore(saved: readonly SecurityGroup[]): void {
    this.#all = saved
  }
}
