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
  const told = errors.filter((error) => !errors.some((around) => swallows(around, error, errors)))
  return told.map((error) => ({...where(error), keyword: error.keyword, message: sentence(error)}))
}

const choosing = new Set(['anyOf', 'oneOf', 'not', 'if', 'contains', 'propertyNames'])
const ofKind = new Set(['type', 'const', 'enum'])

/** Whether `inner` is only a branch of what `around` says, or `around` no more than the sum of one branch. */
function swallows(around: ErrorObject, inner: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (around === inner) return choosing.has(inner.keyword) && chosen(inner, errors) !== undefined
  if (!choosing.has(around.keyword) || !inner.schemaPath.startsWith(`${around.schemaPath}/`)) return false
  const branch = chosen(around, errors)
  return branch === undefined || !inner.schemaPath.startsWith(`${around.schemaPath}/${branch}/`)
}

/** The only branch of an `anyOf` that takes this kind of value: what is wrong there is what is wrong. */
function chosen({keyword, schema, schemaPath, instancePath}: ErrorObject, errors: readonly ErrorObject[]) {
  if (keyword !== 'anyOf' && keyword !== 'oneOf') return undefined
  const branches = [...(schema as unknown[]).keys()].filter((index) => {
    const inside = errors.filter((error) => error.schemaPath.startsWith(`${schemaPath}/${index}/`))
    return (
      inside.length > 0 && !inside.some((error) => error.instancePath === instancePath && ofKind.has(error.keyword))
    )
  })
  return branches.length === 1 ? branches[0] : undefined
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
