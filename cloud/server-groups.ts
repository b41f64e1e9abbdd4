import type {Around} from './cloud.ts'
import type {Viewer} from './flavors.ts'
import type {Holder, Quotas, Taker} from './quotas.ts'
import {Refusal} from './refusal.ts'

/** How the servers of a group are to be placed: apart or together, for certain or if it can be. */
export type GroupPolicy = 'affinity' | 'anti-affinity' | 'soft-affinity' | 'soft-anti-affinity'

export interface GroupRules {
  readonly max_server_per_host?: number
}

/** Servers that are placed with a view to each other. */
export interface ServerGroup {
  readonly id: string
  readonly name: string
  readonly project_id: string
  readonly user_id: string
  readonly policy: GroupPolicy
  readonly rules: GroupRules
  /** The ids of its servers. */
  readonly members: readonly string[]
}
export type GroupWish = Pick<ServerGroup, 'name' | 'policy'> & {readonly rules?: GroupRules | undefined}

export class ServerGroups {
  #all = new Map<string, ServerGroup>()
  readonly #groupOf = new Map<string, string>()
  readonly #around: Around
  readonly #quotas: Quotas
  constructor(around: Around, quotas: Quotas) {
    this.#around = around
    this.#quotas = quotas
    quotas.count((holder) => ({server_groups: [...this.#all.values()].filter(belongsTo(holder)).length}))
  }

  /** Every group of every project, oldest first. */
  get all(): readonly ServerGroup[] {
    return [...this.#all.values()]
  }
  of = (project_id: string): readonly ServerGroup[] => this.all.filter(belongsTo({project_id}))

  get(id: string, {roles, project_id}: Viewer): ServerGroup {
    const group = this.#all.get(id)
    if (!group || (group.project_id !== project_id && !roles.includes('admin')))
      throw new Refusal('InstanceGroupNotFound', `Instance group ${id} could not be found.`)
    return group
  }

  add({name, policy, rules = {}}: GroupWish, {project_id, user_id}: Taker): ServerGroup {
    if (this.#quotas.excess({project_id, user_id}, {server_groups: 1}).length > 0)
      throw new Refusal('OverQuota', 'Quota exceeded, too many server groups.')
    if (policy !== 'anti-affinity' && Object.keys(rules).length > 0)
      throw new Refusal('RulesNotSupported', 'Only anti-affinity policy supports rules.')
    const id = this.#around.ids.uuid('server group')
    const group = {id, name, project_id, user_id, policy, rules, members: []}
    this.#all.set(id, group)
    this.#tell('create', group)
    return group
  }

  remove(group: ServerGroup): void {
    this.#all.delete(group.id)
    this.#tell('delete', group)
  }

  /** The group of which a server is a member. */
  having = (server: string): ServerGroup | undefined => this.#all.get(this.#groupOf.get(server) ?? '')

  /** Makes a server a member, and says so. */
  join(id: string, server: string): ServerGroup | undefined {
    const group = this.#all.get(id)
    if (!group) return undefined
    const joined = {...group, members: [...group.members, server]}
    this.#put(joined)
    this.#tell('add_member', joined)
    return joined
  }
  /** Takes a server that is gone out of the group that it was in. */
  leave(server: string): void {
    const group = this.having(server)
    this.#groupOf.delete(server)
    if (group) this.#put({...group, members: group.members.filter((member) => member !== server)})
  }

  #put(group: ServerGroup): void {
    this.#all.set(group.id, group)
    for (const member of group.members) this.#groupOf.set(member, group.id)
  }

  #tell(what: 'create' | 'delete' | 'add_member', group: ServerGroup): void {
    this.#around.notify(`server_group.${what}`, toldOf(group, null))
  }

  save = (): ServerGroup[] => [...this.#all.values()]
  restore(saved: readonly ServerGroup[]): void {
    this.#all = new Map()
    this.#groupOf.clear()
    for (const group of saved) this.#put(group)
  }
}

const belongsTo =
  (holder: Holder) =>
  ({project_id, user_id}: ServerGroup): boolean =>
    project_id === holder.project_id && (holder.user_id === undefined || user_id === holder.user_id)

/** A group as notifications tell of it, with the hosts of its members where somebody looked. */
export function toldOf(group: ServerGroup, hosts: readonly string[] | null) {
  const rules = Object.fromEntries(Object.entries(group.rules).map(([name, value]) => [name, String(value)]))
  return {...group, policies: [group.policy], rules, hosts}
}
