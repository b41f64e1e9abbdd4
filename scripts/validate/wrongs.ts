import type {ErrorObject} from 'ajv'
import {errorsOf} from '../ajv.ts'
import {nearest} from '../command.ts'
import {escapePointer} from '../json/positions.ts'
import {brief, expectation, kindOf, listed} from './wording.ts'

/** One thing that a schema has against a value. */
export interface Wrong {
  /** Where: of a missing key, its pointer as if it were there. */
  readonly pointer: string
  /** Whether the key is what is wrong, not what it holds. */
  readonly part: 'key' | 'value'
  readonly keyword: string
  readonly message: string
}

/** Takes a schema and a value, and gives all that is wrong with the value, in sentences. */
export function wrongs(schema: object, value: unknown): Wrong[] {
  const errors = errorsOf(schema, value)
  const choices = errors
    .filter(({keyword}) => choosing.has(keyword))
    .map((error) => ({error, branch: chosen(error, errors)}))
  const told = errors.filter((error) => !choices.some((choice) => swallows(choice, error)))
  return told.map((error) => ({...where(error), keyword: error.keyword, message: sentence(error)}))
}

const choosing = new Set(['anyOf', 'oneOf', 'not', 'if', 'contains', 'propertyNames'])
const ofKind = new Set(['type', 'const', 'enum'])

/** Whether `inner` is only a branch of what `around` says, or `around` no more than the sum of one branch. */
function swallows({error: around, branch}: Choice, inner: ErrorObject): boolean {
  if (around === inner) return branch !== undefined
  if (!isWithin(inner, around, '')) return false
  return branch === undefined || !isWithin(inner, around, `/${branch}`)
}

/** What chooses between branches, and which of them is what it is about. */
interface Choice {
  readonly error: ErrorObject
  readonly branch: number | undefined
}

/** Whether an error is of a part of what `around` chooses for, and of the same value: a list has many of one schema. */
const isWithin = (error: ErrorObject, around: ErrorObject, part: string) =>
  error.schemaPath.startsWith(`${around.schemaPath}${part}/`) &&
  `${error.instancePath}/`.startsWith(`${around.instancePath}/`)

/**
 * The branch of an `anyOf` that takes this kind of value: what is wrong there is what is wrong. Of several forms of an
 * object it is the one with the least to say against it.
 */
function chosen(choice: ErrorObject, errors: readonly ErrorObject[]): number | undefined {
  const {keyword, schema, instancePath, data} = choice
  if (keyword !== 'anyOf' && keyword !== 'oneOf') return undefined
  const branches = [...(schema as unknown[]).keys()].flatMap((index) => {
    const inside = errors.filter((error) => isWithin(error, choice, `/${index}`))
    const isOfKind = !inside.some((error) => error.instancePath === instancePath && ofKind.has(error.keyword))
    return inside.length > 0 && isOfKind ? [{index, against: inside.length}] : []
  })
  const [first, second] = branches.sort((one, other) => one.against - other.against)
  if (!second) return first?.index
  return kindOf(data) === 'object' && first && first.against < second.against ? first.index : undefined
}

function where({keyword, instancePath, params}: ErrorObject): Pick<Wrong, 'pointer' | 'part'> {
  const under = (key: string) => `${instancePath}/${escapePointer(key)}`
  if (keyword === 'required') return {pointer: under(params.missingProperty), part: 'value'}
  if (keyword === 'additionalProperties') return {pointer: under(params.additionalProperty), part: 'key'}
  if (keyword === 'propertyNames') return {pointer: under(params.propertyName), part: 'key'}
  return {pointer: instancePath, part: 'value'}
}

type Sentence = (error: ErrorObject) => string
const says =
  (words: (limit: unknown) => string): Sentence =>
  ({data, schema}) =>
    `Unexpected ${brief(data)}, expected ${words(schema)}`
const counted =
  (words: string, one: string, many: string): Sentence =>
  ({data, schema}) => {
    const found = typeof data === 'string' ? [...data].length : Object.keys(data as object).length
    return `Unexpected ${found} ${found === 1 ? one : many}, expected at ${words} ${schema}`
  }

const sentences: Readonly<Record<string, Sentence>> = {
  required: ({params}) => `Unexpected end of the object, expected the key ${brief(params.missingProperty)}`,
  additionalProperties: ({params, parentSchema}) => unknownKey(params.additionalProperty, parentSchema ?? {}),
  type: ({data, parentSchema}) => `Unexpected ${kindOf(data)}, expected ${expectation(parentSchema ?? {})}`,
  pattern: says((pattern) => `text that matches ${pattern}`),
  format: says((format) => `the format ${format}`),
  minimum: says((limit) => `at least ${limit}`),
  maximum: says((limit) => `at most ${limit}`),
  exclusiveMinimum: says((limit) => `more than ${limit}`),
  exclusiveMaximum: says((limit) => `less than ${limit}`),
  multipleOf: says((limit) => `a multiple of ${limit}`),
  minLength: counted('least', 'character', 'characters'),
  maxLength: counted('most', 'character', 'characters'),
  minItems: counted('least', 'item', 'items'),
  maxItems: counted('most', 'item', 'items'),
  minProperties: counted('least', 'key', 'keys'),
  maxProperties: counted('most', 'key', 'keys'),
  uniqueItems: ({params}) => `Unexpected item ${params.i} like item ${params.j}, expected each of them once`,
}

function sentence(error: ErrorObject): string {
  const {keyword, data, schema} = error
  const own = sentences[keyword]
  if (own) return own(error)
  if (keyword === 'const' || keyword === 'enum' || keyword === 'anyOf' || keyword === 'oneOf')
    return `Unexpected ${brief(data)}, expected ${expectation({[keyword]: schema})}`
  return `Unexpected ${brief(data)}, expected what ${keyword} asks for`
}

function unknownKey(key: string, schema: Readonly<Record<string, unknown>>): string {
  const names = Object.keys((schema.properties ?? {}) as object)
  const near = nearest(key, names)
  const patterns = Object.keys((schema.patternProperties ?? {}) as object).map(
    (pattern) => `a key that matches ${pattern}`,
  )
  const known = near ? brief(near) : listed([...names.map(brief), ...patterns], 'no key')
  return `Unexpected key ${brief(key)}, expected ${known}`
}
