import {format as cfworkerFormats, type Schema as Interpreted, Validator} from '@cfworker/json-schema'
import {formats} from './formats.ts'

export interface Schema {
  readonly [keyword: string]: unknown
}

/** Keywords whose argument holds schemas: how it holds them, and whose failures theirs are. */
export interface Applicator {
  readonly holds: 'one' | 'list' | 'map'
  /** Failures of a branch are not failures of the value: the keyword has its own. */
  readonly of: 'members' | 'names' | 'value' | 'branch'
}

export const applicators: Readonly<Record<string, Applicator>> = {
  properties: {holds: 'map', of: 'members'},
  patternProperties: {holds: 'map', of: 'members'},
  additionalProperties: {holds: 'one', of: 'members'},
  prefixItems: {holds: 'list', of: 'members'},
  items: {holds: 'one', of: 'members'},
  propertyNames: {holds: 'one', of: 'names'},
  dependentSchemas: {holds: 'map', of: 'value'},
  allOf: {holds: 'list', of: 'value'},
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {holds: 'one', of: 'value'},
  else: {holds: 'one', of: 'value'},
  if: {holds: 'one', of: 'branch'},
  anyOf: {holds: 'list', of: 'branch'},
  oneOf: {holds: 'list', of: 'branch'},
  not: {holds: 'one', of: 'branch'},
}

const words = (text: string) => new Set(text.split(' '))
const plain = words(
  'type enum const required dependentRequired minLength maxLength minItems maxItems uniqueItems minProperties maxProperties ' +
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf',
)
const unsupported = words('$ref $dynamicRef $recursiveRef contains dependencies unevaluatedItems unevaluatedProperties')

/** What Nova asks of a string otherwise than JSON Schema does: whether a keyword's argument lets it through. */
const ofStrings: Readonly<Record<string, (argument: never) => (value: string) => boolean>> = {
  format: (name: string) => formats[name]?.check ?? (() => true),
  pattern: (pattern: string) => {
    const expression = new RegExp(pythonic(pattern), 'u')
    return (value) => expression.test(value)
  },
  minimum: (limit: number) => (value) => !((numberIn(value) ?? limit) < limit),
  maximum: (limit: number) => (value) => !((numberIn(value) ?? limit) > limit),
}

const failing = new Map<string, (value: string) => string | undefined>()

/** Takes a schema, and gives the interpreter of it that reports every failure. */
export const interpreterOf = (schema: Schema): Validator => new Validator(interpreted(schema), '2020-12', false)

/** The name by which a schema's demands on strings are known to the interpreter, and which of them a string fails. */
export function failingOfString(schema: Schema, value: string): string | undefined {
  return failing.get(demandsOnStrings(schema))?.(value)
}

/** `$` as Python reads it: at the end, or before a line feed at the end. */
export const pythonic = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\\\]])*\]|\$/gsu, (token) => (token === '$' ? String.raw`(?=\n?$)` : token))

/** The number that Python's `int` or else `float` reads in a string. */
export function numberIn(value: string): number | bigint | undefined {
  const text = value.trim().replace(/(?<=[0-9])_(?=[0-9])/g, '')
  const whole = /^([+-]?)([0-9]+)$/.exec(text)
  if (whole) return whole[1] === '-' ? -BigInt(whole[2] as string) : BigInt(whole[2] as string)
  if (/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text)) return Number(text)
  const named = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text)
  if (!named) return undefined
  return /nan/i.test(named[2] as string) ? Number.NaN : named[1] === '-' ? -Infinity : Infinity
}

function interpreted(schema: unknown): Interpreted {
  if (schema === true) return {}
  // The interpreter does not say where a false schema is.
  if (schema === false) return {not: {}}
  const source = schema as Schema
  const out: Record<string, unknown> = {}
  for (const [keyword, argument] of Object.entries(source)) {
    if (unsupported.has(keyword)) throw new Error(`Unexpected keyword ${keyword}, expected one that Nova's schemas use`)
    if (keyword in applicators) out[keyword] = eachSchema(keyword, argument, interpreted, pythonic)
    else if (plain.has(keyword)) out[keyword] = argument
  }
  const demands = demandsOnStrings(source)
  if (demands !== '{}') out.format = demands
  return out as Interpreted
}

/** Takes a keyword and its argument, and gives the argument with every schema in it, and every pattern, translated. */
export function eachSchema(
  keyword: string,
  argument: unknown,
  translate: (schema: unknown) => unknown,
  rename = (pattern: string) => pattern,
): unknown {
  const holds = applicators[keyword]?.holds
  if (holds === undefined) return argument
  if (holds === 'one') return translate(argument)
  if (holds === 'list') return (argument as unknown[]).map(translate)
  const entries = Object.entries(argument as Schema)
  const name = keyword === 'patternProperties' ? rename : (property: string) => property
  return Object.fromEntries(entries.map(([property, schema]) => [name(property), translate(schema)]))
}

/** The interpreter knows formats by name, in one table: what a schema asks of strings is a format of that name. */
function demandsOnStrings(schema: Schema): string {
  const demands = Object.entries(schema).filter(([keyword]) => keyword in ofStrings)
  const name = JSON.stringify(Object.fromEntries(demands))
  if (failing.has(name)) return name
  const checks = demands.map(([keyword, argument]) => [keyword, ofStrings[keyword]?.(argument as never)] as const)
  const first = (value: string) => checks.find(([, passes]) => !passes?.(value))?.[0]
  failing.set(name, first)
  cfworkerFormats[name] = (value: string) => first(value) === undefined
  return name
}
