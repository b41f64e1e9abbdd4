import {Refusal} from './refusal.ts'

/** What there are quotas of, by name. */
export const quotaNames = [
  'cores',
  'fixed_ips',
  'floating_ips',
  'injected_file_content_bytes',
  'injected_file_path_bytes',
  'injected_files',
  'instances',
  'key_pairs',
  'metadata_items',
  'ram',
  'security_group_rules',
  'security_groups',
  'server_group_members',
  'server_groups',
] as const
export type QuotaName = (typeof quotaNames)[number]
/** A number of everything; as a limit, -1 is none. */
export type Amounts = Readonly<Record<QuotaName, number>>
export type SomeAmounts = Partial<Amounts>

/** Whose quota is meant: that of a project, or what one user may take of it. */
export interface Holder {
  readonly project_id: string
  readonly user_id?: string | undefined
}

/** A user in a project. */
export interface Taker extends Holder {
  readonly user_id: string
}

/** What a holder has of the things that can be counted. */
export type Counter = (holder: Holder) => SomeAmounts

/** A limit that would be broken. */
export interface Excess {
  readonly name: QuotaName
  readonly limit: number
  readonly used: number
  /** Whose limit it is. */
  readonly scope: 'project' | 'user'
}

/** The defaults of Nova's `[quota]` options; what the network service counts has no limit here. */
const configured: Amounts = {
  cores: 20,
  fixed_ips: -1,
  floating_ips: -1,
  injected_file_content_bytes: 10240,
  injected_file_path_bytes: 255,
  injected_files: 5,
  instances: 10,
  key_pairs: 100,
  metadata_items: 128,
  ram: 51200,
  security_group_rules: -1,
  security_groups: -1,
  server_group_members: 10,
  server_groups: 10,
}
/** The class that says what everybody has who was given nothing else. */
const DEFAULT_CLASS = 'default'
/** Limits that only a project has: set for a user, they are set for the whole project. */
const ofProjectsOnly: ReadonlySet<QuotaName> = new Set(['fixed_ips', 'floating_ips'])

function amounts(amountOf: (name: QuotaName) => number): Amounts {
  const all: Partial<Record<QuotaName, number>> = {}
  for (const name of quotaNames) all[name] = amountOf(name)
  return all as Amounts
}
const unlimited = (limit: number) => limit <= -1
const boundless = (limit: number) => (limit === -1 ? Number.POSITIVE_INFINITY : limit)

interface Saved {
  readonly driver: Driver
  readonly classes: Readonly<Record<string, SomeAmounts>>
  readonly projects: Readonly<Record<string, SomeAmounts>>
  readonly users: Readonly<Record<string, Readonly<Record<string, SomeAmounts>>>>
}
/** What keeps the limits: the database, or nothing at all, so that there are none (`[quota] driver`). */
export type Driver = 'database' | 'noop'

/** How much a project, or a user in it, may have, and whether it has more. */
export class Quotas {
  #saved: Saved = {driver: 'database', classes: {}, projects: {}, users: {}}
  readonly #counters: Counter[] = []

  /** Lets `counter` say what there is of something. */
  count(counter: Counter): void {
    this.#counters.push(counter)
  }

  /** Chooses what keeps the limits. */
  use(driver: Driver): void {
    this.#saved = {...this.#saved, driver}
  }
  get #off(): boolean {
    return this.#saved.driver === 'noop'
  }

  /** What everybody may have who was given nothing else. */
  get defaults(): Amounts {
    return this.ofClass(DEFAULT_CLASS)
  }

  /** What a class says; a class that nobody wrote down says what the configuration does. */
  ofClass(name: string): Amounts {
    const said = this.#saved.classes[name] ?? {}
    return amounts((quota) => (this.#off ? -1 : (said[quota] ?? configured[quota])))
  }
  changeClass(name: string, changes: SomeAmounts): void {
    const {classes} = this.#saved
    this.#saved = {...this.#saved, classes: {...classes, [name]: {...classes[name], ...changes}}}
  }

  /** How much a holder may have of everything. */
  limits(holder: Holder): Amounts {
    return amounts((name) => this.#limit(holder, name))
  }
  #limit({project_id, user_id}: Holder, name: QuotaName): number {
    if (this.#off) return -1
    const own = user_id === undefined ? undefined : this.#saved.users[project_id]?.[user_id]?.[name]
    const shared = this.#saved.projects[project_id]?.[name]
    return own ?? shared ?? this.#saved.classes[DEFAULT_CLASS]?.[name] ?? configured[name]
  }

  /** How much a holder has of everything; what nobody counts is 0. */
  usage(holder: Holder): Amounts {
    if (this.#off) return amounts(() => -1)
    const counted: SomeAmounts = Object.assign({}, ...this.#counters.map((counter) => counter(holder)))
    return amounts((name) => counted[name] ?? 0)
  }

  /** What is set aside and not yet taken: nothing is, any more. */
  get reserved(): number {
    return this.#off ? -1 : 0
  }

  /** Gives a holder other limits; unless forced, they can be neither below what is taken nor above what is left. */
  change(holder: Holder, changes: SomeAmounts, {force = false} = {}): void {
    const entries = Object.entries(changes) as Array<[QuotaName, number]>
    if (!force) for (const [name, limit] of entries) this.#demandFits(holder, name, limit)
    const {projects, users} = this.#saved
    const {project_id, user_id} = holder
    const isOwn = ([name]: [QuotaName, number]) => user_id !== undefined && !ofProjectsOnly.has(name)
    const shared = Object.fromEntries(entries.filter((entry) => !isOwn(entry)))
    this.#saved = {...this.#saved, projects: {...projects, [project_id]: {...projects[project_id], ...shared}}}
    if (user_id === undefined) return
    const own = {...this.#ofUser(project_id, user_id), ...Object.fromEntries(entries.filter(isOwn))}
    this.#saved = {...this.#saved, users: {...users, [project_id]: {...users[project_id], [user_id]: own}}}
  }

  /** Takes a holder's limits back: those of a project with those of its users. */
  reset({project_id, user_id}: Holder): void {
    const {[project_id]: own = {}, ...users} = this.#saved.users
    if (user_id === undefined) {
      const {[project_id]: _, ...projects} = this.#saved.projects
      this.#saved = {...this.#saved, projects, users}
      return
    }
    const {[user_id]: _, ...others} = own
    this.#saved = {...this.#saved, users: {...users, [project_id]: others}}
  }

  /** Which limits a user of a project would break with so much more; by name. */
  excess({project_id, user_id}: Taker, wanted: SomeAmounts): Excess[] {
    const asked = quotaNames.filter((name) => wanted[name] !== undefined)
    const broken = (holder: Holder, scope: Excess['scope']): Excess[] => {
      const usage = this.usage(holder)
      return asked.flatMap((name) => {
        const [limit, used] = [this.#limit(holder, name), usage[name]]
        return limit >= 0 && used + (wanted[name] ?? 0) > limit ? [{name, limit, used, scope}] : []
      })
    }
    const all = [...broken({project_id}, 'project'), ...broken({project_id, user_id}, 'user')]
    return asked.flatMap((name) => all.find((one) => one.name === name) ?? [])
  }

  /** Whether a user of a project may have `total` of what is not counted over the project, such as key pairs. */
  allow({project_id, user_id}: Holder, name: QuotaName, total: number): boolean {
    const limit = Math.min(this.#limit({project_id}, name), this.#limit({project_id, user_id}, name))
    return limit < 0 || total <= limit
  }

  #ofUser(project_id: string, user_id: string): SomeAmounts {
    return this.#saved.users[project_id]?.[user_id] ?? {}
  }

  #demandFits(holder: Holder, name: QuotaName, limit: number): void {
    const {least, most} = this.#range(holder, name)
    if (boundless(limit) < boundless(least))
      throw new Refusal(
        'QuotaLimitTooLow',
        `Quota limit ${limit} for ${name} must be greater than or equal to already used and reserved ${least}.`,
      )
    if (boundless(limit) > boundless(most))
      throw new Refusal('QuotaLimitTooHigh', `Quota limit ${limit} for ${name} must be less than or equal to ${most}.`)
  }

  /** Between what a limit may be: a user's takes from what the project has not given to other users. */
  #range(holder: Holder, name: QuotaName): {least: number; most: number} {
    if (this.#off) return {least: 0, most: -1}
    const {project_id, user_id} = holder
    const limit = this.#limit({project_id}, name)
    const given = Object.values(this.#saved.users[project_id] ?? {}).reduce((sum, own) => sum + (own[name] ?? 0), 0)
    const left = limit - given
    const used = this.usage(holder)[name]
    if (user_id === undefined)
      return {least: Math.max(unlimited(limit) || unlimited(left) ? -1 : given, used), most: -1}
    const own = this.#ofUser(project_id, user_id)[name] ?? 0
    return {least: used, most: unlimited(left) || unlimited(own) ? -1 : left + own}
  }

  save = (): Saved => this.#saved
  restore(saved: Saved): void {
    this.#saved = saved
  }
}

/** What is said of limits that would be broken by so much more. */
export function exceeded(excess: readonly Excess[], asked: Readonly<Record<string, number | string>>): string {
  const said = (of: (one: Excess) => number | string | undefined) => excess.map(of).join(', ')
  const names = said(({name}) => name)
  return `Quota exceeded for ${names}: Requested ${said(({name}) => asked[name])}, but already used ${said(({used}) => used)} of ${said(({limit}) => limit)} ${names}`
}
