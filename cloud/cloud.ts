import {Clock} from './clock.ts'
import {Cloudpipes} from './cloudpipes.ts'
import {Flavors} from './flavors.ts'
import {Identity} from './identity.ts'
import {Ids} from './ids.ts'
import {Keypairs} from './keypairs.ts'
import {Networks} from './networks.ts'
import {Quotas} from './quotas.ts'
import {ServerGroups} from './server-groups.ts'
import {UsageAudits} from './usage-audits.ts'

/** Something that happened: the type of its event, and the record of what it happened to. */
export interface Happening {
  readonly event: string
  readonly about: Readonly<Record<string, unknown>>
}

/** What an entity knows of the world around it. */
export interface Around {
  readonly clock: Clock
  readonly ids: Ids
  readonly notify: (event: string, about: object) => void
}

/** What a whole world is made of, as JSON. */
export type Snapshot = {readonly [P in Part]: ReturnType<Cloud[P]['save']>}
type Part = (typeof parts)[number]
const parts = [
  'clock',
  'ids',
  'identity',
  'quotas',
  'networks',
  'flavors',
  'keypairs',
  'serverGroups',
  'usageAudits',
  'cloudpipes',
] as const

/**
 * An in-memory cloud: one coherent world behind the API. It knows neither HTTP nor microversions; time and identity are
 * its own, so the same requests in the same order give the same bytes wherever it runs.
 */
export class Cloud {
  readonly clock = new Clock()
  readonly ids = new Ids()
  readonly #listeners = new Set<(happening: Happening) => void>()
  readonly #around: Around = {
    clock: this.clock,
    ids: this.ids,
    notify: (event, about) => {
      for (const listener of this.#listeners) listener({event, about: {...about}})
    },
  }
  readonly identity = new Identity()
  readonly quotas = new Quotas()
  readonly networks = new Networks(this.#around)
  readonly flavors = new Flavors(this.#around)
  readonly keypairs = new Keypairs(this.#around, this.quotas)
  readonly serverGroups = new ServerGroups(this.#around, this.quotas)
  readonly usageAudits = new UsageAudits(this.#around, () => ['compute1', 'compute2', 'compute3', 'compute4'])
  readonly cloudpipes = new Cloudpipes(this.#around)

  /** Calls `listener` with everything that happens from now on; gives what ends it. */
  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The whole world as plain JSON. */
  snapshot(): Snapshot {
    return structuredClone(Object.fromEntries(parts.map((part) => [part, this[part].save()]))) as unknown as Snapshot
  }

  /** Makes the world what `snapshot()` once said. A snapshot that lacks a part is refused, and nothing changes. */
  restore(snapshot: Snapshot): void {
    const missing = parts.find((part) => snapshot?.[part] === undefined)
    if (missing) throw new Error(`Unexpected snapshot without "${missing}", expected ${parts.join(', ')}`)
    const before = this.snapshot()
    try {
      this.#load(structuredClone(snapshot))
    } catch (error) {
      this.#load(before)
      throw error
    }
  }

  #load(snapshot: Snapshot): void {
    for (const part of parts) (this[part] as {restore(saved: unknown): void}).restore(snapshot[part])
  }
}
