import {families} from '../notifications/index.ts'
import {dataOf, fragmentOf, type Payload, payloadsOf} from '../notifications/payload.ts'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const classes: ReadonlyMap<unknown, Payload> = new Map(payloadsOf(families).map((payload) => [payload.name, payload]))
const classOf = (value: unknown): Payload | undefined =>
  isObject(value) ? classes.get(value['nova_object.name']) : undefined

/** What notifications have in common: of each class of payload one to which most others can refer. */
export class Fragments {
  readonly #leanest = new Map<string, {readonly payload: Payload; readonly value: Json; readonly text: string}>()
  /** How often each of them is there. */
  readonly #count = new Map<string, number>()
  constructor(payloads: readonly unknown[]) {
    for (const payload of payloads) this.#collect(payload)
  }

  /** The files that they are kept in, below the folder of samples, and what is in each. */
  get files(): ReadonlyArray<readonly [path: string, json: object]> {
    return [...this.#leanest]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, {payload, value}]) => {
        const own = payload.base ? this.#over(beginningOf(payload.base, value), value) : this.#inside(value)
        return [pathOf(name), own as object] as const
      })
  }

  /** A value, with a reference in the place of each payload in it: and beside that, what is otherwise than there. */
  refer(value: unknown): unknown {
    const payload = classOf(value)
    return payload ? this.#over(value as Json, value as Json) : this.#inside(value)
  }

  /** A value as a reference to the fragment that `like` has, and what it has otherwise; in full where that can't be said. */
  #over(like: Json, value: Json): unknown {
    const name = nameOf(classOf(like) as Payload, like)
    const base = this.#leanest.get(name)?.value
    const own = base && this.#difference(base, value)
    return own ? {$ref: `${pathOf(name)}#`, ...own} : this.#inside(value)
  }

  #inside(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.refer(one))
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.refer(one)]))
  }

  /** What has to be merged into `base` to get `value`; nothing where a key would have to go. */
  #difference(base: Json, value: Json): Json | undefined {
    if (Object.keys(base).some((key) => !(key in value))) return undefined
    const merged: Json = {}
    for (const [key, one] of Object.entries(value)) {
      const other = base[key]
      if (JSON.stringify(one) === JSON.stringify(other)) continue
      const isDeep = isObject(one) && isObject(other)
      const own = isDeep ? this.#difference(other, one) : this.refer(one)
      if (own === undefined) return undefined
      merged[key] = own
    }
    return merged
  }

  #collect(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.#collect(one)
    if (!isObject(value)) return
    const payload = classOf(value)
    if (payload) this.#keep(payload, value)
    if (payload?.base) this.#keep(payload.base, beginningOf(payload.base, value))
    for (const one of Object.values(value)) this.#collect(one)
  }
  #keep(payload: Payload, value: Json): void {
    const name = nameOf(payload, value)
    const text = `${name} ${JSON.stringify(value)}`
    const count = (this.#count.get(text) ?? 0) + 1
    this.#count.set(text, count)
    const known = this.#leanest.get(name)
    if (known?.text === text) return
    const order = known && (leanness(value, known.value) || (this.#count.get(known.text) as number) - count)
    if (order === undefined || order < 0) this.#leanest.set(name, {payload, value, text})
  }
}

const nameOf = (payload: Payload, value: Json) => fragmentOf(payload, dataOf(value))
const pathOf = (name: string) => `common_payloads/${name}.json`

/** What a payload has of the class that it begins as. */
function beginningOf({name, version, data}: Payload, value: Json): Json {
  const fields = Object.entries(dataOf(value)).filter(([field]) => field in (data.properties as Json))
  return {
    ...value,
    'nova_object.data': Object.fromEntries(fields),
    'nova_object.name': name,
    'nova_object.version': version,
  }
}

/** Below 0 if less would have to be taken from a value to make another of it, or as much, and more of it is known. */
const leanness = (value: Json, other: Json): number => keys(value) - keys(other) || gaps(value) - gaps(other)

/** How many keys there are: one can be added to what is referred to, and none be taken away. */
const keys = (value: unknown): number =>
  isObject(value) ? Object.values(value).reduce((sum: number, one) => sum + 1 + keys(one), 0) : 0

/** How many values are null. */
const gaps = (value: unknown): number =>
  value === null ? 1 : isObject(value) ? Object.values(value).reduce((sum: number, one) => sum + gaps(one), 0) : 0
