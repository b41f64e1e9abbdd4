import {escapePointer, type Json} from './positions.ts'

/** One place where a value is not what it should be. */
export interface Difference {
  /** The JSON pointer in the value found; of a missing key, its pointer as if it were there. */
  pointer: string
  kind: 'missing key' | 'extra key' | 'other type' | 'other value' | 'array length' | 'key order'
  found?: Json
  expected?: Json
}

type Choice = {order?: boolean}

/** Takes a value found and the one expected, and gives all differences in the order of the value found. */
export function differences(found: Json, expected: Json, choice: Choice = {}): Difference[] {
  return [...compare(found, expected, '', choice)]
}

/** Takes a value found and the one expected, and gives the first difference. */
export function firstDifference(found: Json, expected: Json, choice: Choice = {}): Difference | undefined {
  return compare(found, expected, '', choice).next().value ?? undefined
}

/** Takes a difference and says it in a sentence. */
export function sayDifference({kind, pointer, found, expected}: Difference): string {
  const key = JSON.stringify(lastKey(pointer))
  if (kind === 'missing key') return `Unexpected end of the object, expected the key ${key}`
  if (kind === 'extra key') return `Unexpected key ${key}, expected none`
  if (kind === 'key order') return `Unexpected key ${brief(found)}, expected ${brief(expected)} before it`
  if (kind === 'array length') return `Unexpected ${items(found)}, expected ${expected}`
  if (kind === 'other type') return `Unexpected ${typed(found)}, expected ${typed(expected)}`
  return `Unexpected ${brief(found)}, expected ${brief(expected)}`
}

function* compare(found: Json, expected: Json, pointer: string, choice: Choice): Generator<Difference, undefined> {
  if (found === expected) return
  if (typeOf(found) !== typeOf(expected)) {
    yield {pointer, kind: 'other type', found, expected}
  } else if (Array.isArray(found)) {
    yield* compareArrays(found, expected as Json[], pointer, choice)
  } else if (isObject(found)) {
    yield* compareObjects(found, expected as {[key: string]: Json}, pointer, choice)
  } else {
    yield {pointer, kind: 'other value', found, expected}
  }
}

function* compareArrays(
  found: Json[],
  expected: Json[],
  pointer: string,
  choice: Choice,
): Generator<Difference, undefined> {
  const shared = Math.min(found.length, expected.length)
  for (let index = 0; index < shared; index += 1) {
    yield* compare(found[index] as Json, expected[index] as Json, `${pointer}/${index}`, choice)
  }
  if (found.length === expected.length) return
  const surplus = found.length > expected.length ? `/${shared}` : ''
  yield {pointer: pointer + surplus, kind: 'array length', found: found.length, expected: expected.length}
}

function* compareObjects(
  found: {[key: string]: Json},
  expected: {[key: string]: Json},
  pointer: string,
  choice: Choice,
): Generator<Difference, undefined> {
  const under = (key: string) => `${pointer}/${escapePointer(key)}`
  for (const [key, value] of Object.entries(found)) {
    if (Object.hasOwn(expected, key)) yield* compare(value, expected[key] as Json, under(key), choice)
    else yield {pointer: under(key), kind: 'extra key', found: value}
  }
  const wanted = Object.keys(expected)
  for (const key of wanted) {
    if (!Object.hasOwn(found, key)) yield {pointer: under(key), kind: 'missing key', expected: expected[key] as Json}
  }
  const given = Object.keys(found)
  if (!choice.order || given.length !== wanted.length) return
  const index = given.findIndex((key, place) => key !== wanted[place])
  const [key, instead] = [given[index], wanted[index]]
  if (key === undefined || instead === undefined || !Object.hasOwn(found, instead)) return
  yield {pointer: under(key), kind: 'key order', found: key, expected: instead}
}

const isObject = (value: unknown): value is {[key: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeOf = (value: Json | undefined) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const items = (count: Json | undefined) => `${count} ${count === 1 ? 'item' : 'items'}`

const lastKey = (pointer: string) =>
  pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')

const typed = (value: Json | undefined) =>
  value === null || typeof value === 'object' ? typeOf(value) : `${typeOf(value)} ${brief(value)}`

function brief(value: Json | undefined): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
