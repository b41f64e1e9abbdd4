import {type Microversion, minor, oldestFirst} from './microversion.ts'

type Entry<T> = readonly [Microversion, T]

/** A value that changes over microversions: each entry says from where on it holds. */
export class Changing<out T> {
  /** Oldest first, and never a `Changing` inside: what is nested is laid flat. */
  readonly entries: ReadonlyArray<Entry<T>>

  constructor(entries: ReadonlyArray<Entry<T | Changing<T>>>) {
    const sorted = [...entries].sort(([a], [b]) => oldestFirst(a, b))
    const flat = sorted.flatMap(([from, value], index) =>
      value instanceof Changing ? value.between(from, sorted[index + 1]?.[0]) : [[from, value] as const],
    )
    // What begins with nothing begins later: `until('2.103', since('2.17', …))` says two versions, not three.
    this.entries = flat[0]?.[1] === undefined ? flat.slice(1) : flat
  }

  at(version: Microversion): T | undefined {
    return this.entries.findLast(([from]) => minor(from) <= minor(version))?.[1]
  }

  map<U>(change: (value: T) => U): Changing<U> {
    return new Changing(this.entries.map(([from, value]) => [from, change(value)]))
  }

  private between(start: Microversion, end?: Microversion): Array<Entry<T>> {
    const inside = this.entries.filter(([from]) => minor(from) > minor(start) && (!end || minor(from) < minor(end)))
    return [[start, this.at(start) as T], ...inside]
  }
}

/** A value, or how it changes. */
export type Over<T> = T | Changing<T>
type Flat<T> = T extends Changing<infer U> ? U : T
type Timeline<T> = {readonly [from in Microversion]?: T}

type NoOthers<V> = {readonly [from in Exclude<keyof V, Microversion>]: never}
type From21<V> = '2.1' extends keyof V ? never : undefined

/** The value that holds from each listed microversion until the next one listed; before the first one, none. */
export const changing = <const V extends Timeline<unknown>>(
  timeline: V & NoOthers<V>,
): Changing<Flat<V[keyof V]> | From21<V>> => new Changing(Object.entries(timeline) as Array<Entry<unknown>>) as never

/** A value that the API gained at `version`. */
export const since = <const T>(version: Microversion, value: T): Changing<Flat<T> | undefined> =>
  new Changing<unknown>([[version, value]]) as Changing<Flat<T> | undefined>

/** A value that the API lost at `version`. */
export const until = <const T>(version: Microversion, value: T): Changing<Flat<T> | undefined> =>
  new Changing<unknown>([
    ['2.1', value],
    [version, undefined],
  ]) as Changing<Flat<T> | undefined>

type AllOver<F> = {[K in keyof F]: Changing<Flat<F[K]> | undefined>}
const mapFields = <F extends object>(fields: F, change: (field: unknown) => unknown) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)])) as AllOver<F>

/** Fields of which none shows before `version`, whenever each of them began elsewhere. */
export const allSince = <F extends object>(version: Microversion, fields: F) =>
  mapFields(fields, (field) => since(version, field))

/** Fields of which none shows from `version` on. */
export const allUntil = <F extends object>(version: Microversion, fields: F) =>
  mapFields(fields, (field) => until(version, field))

/** What is left of `Changing` once a version is chosen: nothing. */
export type Resolved<T> =
  T extends Changing<infer U>
    ? Resolved<U>
    : T extends (...args: never[]) => unknown
      ? T
      : T extends object
        ? {[K in keyof T]: Resolved<T[K]>}
        : T

/** What a declaration is made of. */
export const parts = (node: object): unknown[] =>
  node instanceof Changing ? node.entries.map(([, value]) => value) : Object.values(node)

const versionsInside = new WeakMap<object, readonly Microversion[]>()
const read = new WeakMap<object, Map<Microversion, unknown>>()

/** Forgets what was read of some declarations, and gives what brings it back: only for tests that move a version and look again. */
export function forget(declarations: Iterable<object>): () => void {
  const known = [...declarations].map((node) => [node, versionsInside.get(node), read.get(node)] as const)
  const clear = () => {
    for (const [node] of known) {
      versionsInside.delete(node)
      read.delete(node)
    }
  }
  clear()
  return () => {
    clear()
    for (const [node, versions, resolved] of known) {
      if (versions) versionsInside.set(node, versions)
      if (resolved) read.set(node, resolved)
    }
  }
}

const none: readonly Microversion[] = []

/** The versions named anywhere in a declaration, oldest first. */
export function versionsIn(node: unknown): readonly Microversion[] {
  if (node === null || typeof node !== 'object') return []
  const known = versionsInside.get(node)
  if (known) return known
  const found = new Set<Microversion>(node instanceof Changing ? node.entries.map(([from]) => from) : [])
  for (const part of parts(node)) for (const version of versionsIn(part)) found.add(version)
  const all = found.size === 0 ? none : [...found].sort(oldestFirst)
  versionsInside.set(node, all)
  return all
}

/**
 * Read a declaration at one microversion: what comes back mentions no version at all, and is the same object for all
 * versions between which nothing changes.
 */
export function at<T>(declaration: T, version: Microversion): Resolved<T>
export function at(declaration: unknown, version: Microversion): unknown {
  if (declaration === null || typeof declaration !== 'object') return declaration
  const last = versionsIn(declaration).findLast((from) => minor(from) <= minor(version)) ?? '2.1'
  const known = read.get(declaration) ?? new Map<Microversion, unknown>()
  if (!known.has(last)) known.set(last, resolve(declaration, version))
  read.set(declaration, known)
  return known.get(last)
}

function resolve(declaration: object, version: Microversion): unknown {
  if (declaration instanceof Changing) return at(declaration.at(version), version)
  if (Array.isArray(declaration))
    return declaration.map((item) => at(item, version)).filter((item) => item !== undefined)
  const entries = Object.entries(declaration).map(([key, value]) => [key, at(value, version)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** The microversions at which a declaration really changes, oldest first: where a new sample may be due. */
export function turningPoints(declaration: unknown): Microversion[] {
  const print = (version: Microversion) => JSON.stringify(at(declaration, version), withFunctions)
  return versionsIn(declaration).filter(
    (version) => version !== '2.1' && print(version) !== print(`2.${minor(version) - 1}` as Microversion),
  )
}

const functionNames = new WeakMap<object, string>()
let functions = 0
/** Two functions are the same in print only if they are the same function. */
function withFunctions(_key: string, value: unknown): unknown {
  if (typeof value !== 'function') return value
  const name = functionNames.get(value) ?? `function ${++functions}`
  functionNames.set(value, name)
  return name
}
