import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'

/** Rules about who may reach a server, under a name. Every project has one called `default`. */
export interface SecurityGroup {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly project_id: string
  readonly rules: readonly SecurityGroupRule[]
}
/** Who may come in: from some addresses, or from servers of a group; by which protocol, to which ports, or any. */
export interface SecurityGroupRule {
  readonly id: string
  readonly protocol: string | null
  readonly from_port: number | null
  readonly to_port: number | null
  readonly cidr: string
  /** The group whose servers may, instead of addresses. */
  readonly group_id: string | null
}

export class SecurityGroups {
  #all: readonly SecurityGroup[] = []
  readonly #around: Around
  constructor(around: Around, project_id: string) {
    this.#around = around
    this.#addDefault(project_id)
    const {ids} = around
    const rules = [80, 443].map((port) => ({
      id: ids.uuid('security group rule'),
      protocol: 'tcp',
      from_port: port,
      to_port: port,
      cidr: '0.0.0.0/0',
      group_id: null,
    }))
    const web = {id: ids.uuid('security group'), name: 'web', description: 'Whoever wants a page', project_id, rules}
    this.#all = [...this.#all, web]
  }
  get all(): readonly SecurityGroup[] {
    return this.#all
  }

  /** The groups of a project: whichever it is, it has the one called `default`. */
  of(project_id: string): readonly SecurityGroup[] {
    if (!this.#all.some((one) => one.project_id === project_id)) this.#addDefault(project_id)
    return this.#all.filter((one) => one.project_id === project_id)
  }

  /** The group of that name or id. */
  get(wanted: string): SecurityGroup {
    const group = this.#all.find(({id, name}) => id === wanted || name === wanted)
    if (!group) throw new Refusal('SecurityGroupNotFound', `Security group ${wanted} not found.`)
    return group
  }

  /** Makes the group that every project has: whoever is in it may come in. */
  #addDefault(project_id: string): void {
    const {ids} = this.#around
    const id = ids.uuid('security group')
    const rules = ['IPv4', 'IPv6'].map(() => ({
      id: ids.uuid('security group rule'),
      protocol: null,
      from_port: null,
      to_port: null,
      cidr: '0.0.0.0/0',
      group_id: id,
    }))
    this.#all = [...this.#all, {id, name: 'default', description: 'Default security group', project_id, rules}]
  }

  restore(saved: readonly SecurityGroup[]): void {
    this.#all = saved
  }
}
