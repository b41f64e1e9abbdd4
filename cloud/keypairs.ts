import type {Around} from './cloud.ts'
import {watched} from './exceptions.ts'
import {fingerprint, generateKey, type KeyType} from './keys.ts'
import type {Holder, Quotas} from './quotas.ts'
import {Refusal} from './refusal.ts'

/** A public key that a user's servers can be given. */
export interface Keypair {
  readonly id: number
  readonly user_id: string
  readonly name: string
  readonly type: KeyType
  readonly public_key: string
  readonly fingerprint: string
  readonly created_at: string
}

const api = {service: 'api', host: 'api.example.com'} as const

export class Keypairs {
  #of = new Map<string, Map<string, Keypair>>()
  readonly #around: Around
  readonly #quotas: Quotas
  constructor(around: Around, quotas: Quotas) {
    this.#around = around
    this.#quotas = quotas
  }

  /** The keypairs of a user, by name. */
  of = (user_id: string): readonly Keypair[] =>
    [...(this.#of.get(user_id)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))

  get(user_id: string, name: string): Keypair {
    const keypair = this.#of.get(user_id)?.get(name)
    if (!keypair) throw new Refusal('KeypairNotFound', `Keypair ${name} not found for user ${user_id}`)
    return keypair
  }

  /**
   * Takes a public key over, or makes a pair if none is given: the private half is handed out this once. How many a user
   * may have is what the project and the user of `by` say, who need not be the owner.
   */
  add(
    user_id: string,
    name: string,
    type: KeyType,
    given?: string,
    by: Holder = {project_id: '', user_id},
  ): Keypair & {readonly private_key?: string} {
    const called = given === undefined ? 'create_key_pair' : 'import_key_pair'
    return watched(this.#around, api, called, () => this.#add(user_id, name, type, given, by))
  }

  #add(user_id: string, name: string, type: KeyType, given: string | undefined, by: Holder) {
    const {ids, clock, notify} = this.#around
    const mine = this.#of.get(user_id) ?? new Map<string, Keypair>()
    if (!this.#quotas.allow(by, 'key_pairs', mine.size + 1))
      throw new Refusal('KeypairLimitExceeded', 'Quota exceeded, too many key pairs.')
    const event = given === undefined ? 'keypair.create' : 'keypair.import'
    notify(`${event}.start`, {user_id, name, type, public_key: given ?? null, fingerprint: null})
    const print = given === undefined ? undefined : fingerprint(type, given)
    if (mine.has(name)) throw new Refusal('KeyPairExists', `Key pair '${name}' already exists.`)
    const {private_key, ...key} = given === undefined ? generateKey(type, `${user_id} ${name}`) : {public_key: given}
    const keypair: Keypair = {
      id: ids.serial('keypair'),
      user_id,
      name,
      type,
      ...key,
      fingerprint: print ?? fingerprint(type, key.public_key),
      created_at: clock.stamp(),
    }
    this.#of.set(user_id, mine.set(name, keypair))
    notify(`${event}.end`, keypair)
    return private_key === undefined ? keypair : {...keypair, private_key}
  }

  remove(user_id: string, name: string): void {
    const keypair = watched(this.#around, api, 'delete_key_pair', () => this.get(user_id, name))
    this.#around.notify('keypair.delete.start', keypair)
    this.#of.get(user_id)?.delete(name)
    this.#around.notify('keypair.delete.end', keypair)
  }

  save = (): Keypair[] => [...this.#of.values()].flatMap((mine) => [...mine.values()])
  restore(saved: readonly Keypair[]): void {
    this.#of = new Map()
    for (const keypair of saved) {
      const mine = this.#of.get(keypair.user_id) ?? new Map<string, Keypair>()
      this.#of.set(keypair.user_id, mine.set(keypair.name, keypair))
    }
  }
}
