import {float, repr, str} from './python-repr.ts'
import {eachSchema, numberIn, pythonic, type Schema} from './validation-interpreter.ts'

/** What a message can tell of: the value, the keyword's argument, the schema around it, the branches that let it pass. */
export interface Fault {
  readonly value: unknown
  readonly argument: unknown
  readonly schema: Schema
  readonly passing: () => readonly number[]
}

export type Wording = (fault: Fault) => string

const says =
  (words: string): Wording =>
  ({value}) =>
    `${repr(value)} ${words}`

/** What Python's jsonschema, as of release 4.10, says of a value that a keyword refuses. */
export const wordings: Readonly<Record<string, Wording>> = {
  type: ({value, argument}) => `${repr(value)} is not of type ${[argument].flat().map(repr).join(', ')}`,
  enum: ({value, argument}) => `${repr(value)} is not one of ${repr(argument)}`,
  const: ({argument}) => `${repr(argument)} was expected`,
  required: ({value, argument}) => `${repr(missing(value, argument as string[]))} is a required property`,
  dependentRequired: ({value, argument}) => {
    const entries = Object.entries(argument as Record<string, string[]>)
    const [property, names] = entries.find(([name, names]) => has(value, name) && missing(value, names)) ?? ['', []]
    return `${repr(missing(value, names))} is a dependency of ${repr(property)}`
  },
  additionalProperties: ({value, schema}) => additional(extras(value as object, schema), schema.patternProperties),
  minLength: says('is too short'),
  maxLength: says('is too long'),
  minItems: says('is too short'),
  maxItems: says('is too long'),
  uniqueItems: says('has non-unique elements'),
  minProperties: says('does not have enough properties'),
  maxProperties: says('has too many properties'),
  minimum: ({value, argument}) => `${numeral(value)} is less than the minimum of ${repr(argument)}`,
  maximum: ({value, argument}) => `${numeral(value)} is greater than the maximum of ${repr(argument)}`,
  exclusiveMinimum: ({value, argument}) => `${repr(value)} is less than or equal to the minimum of ${repr(argument)}`,
  exclusiveMaximum: ({value, argument}) =>
    `${repr(value)} is greater than or equal to the maximum of ${repr(argument)}`,
  multipleOf: ({value, argument}) => `${repr(value)} is not a multiple of ${str(argument)}`,
  pattern: ({value, argument, schema}) => `${repr(value)} does not match ${repr(schema['x-pattern'] ?? argument)}`,
  format: ({value, argument}) => `${repr(value)} is not a ${repr(argument)}`,
  items: ({value, schema}) => {
    const most = [schema.prefixItems ?? []].flat().length
    return `Expected at most ${most} items, but found ${(value as unknown[]).length}`
  },
  anyOf: says('is not valid under any of the given schemas'),
  oneOf: ({value, argument, passing}) => {
    const [first, ...others] = passing().map((index) => repr(asInPython((argument as unknown[])[index])))
    if (first === undefined) return `${repr(value)} is not valid under any of the given schemas`
    return `${repr(value)} is valid under each of ${[...others, first].join(', ')}`
  },
  not: ({value, argument}) => `${repr(value)} should not be valid under ${repr(asInPython(argument))}`,
  false: ({value}) => `False schema does not allow ${repr(value)}`,
}

const has = (value: unknown, name: string) => Object.hasOwn(value as object, name)
const missing = (value: unknown, names: readonly string[]) => names.find((name) => !has(value, name))

/** Nova reads the number in a string, and of a fraction the whole. */
function numeral(value: unknown): string {
  const number = typeof value === 'string' ? numberIn(value) : BigInt(Math.trunc(value as number))
  return typeof number === 'number' ? float(number) : repr(number)
}

function extras(value: object, {properties = {}, patternProperties = {}}: Schema): string[] {
  const patterns = Object.keys(patternProperties as object).map((pattern) => new RegExp(pythonic(pattern), 'u'))
  const named = (name: string) => has(properties, name) || patterns.some((pattern) => pattern.test(name))
  return Object.keys(value).filter((name) => !named(name))
}

function additional(names: readonly string[], patterns: unknown): string {
  const listed = [...names].sort().map(repr).join(', ')
  if (!patterns)
    return `Additional properties are not allowed (${listed} ${names.length === 1 ? 'was' : 'were'} unexpected)`
  const verb = names.length === 1 ? 'does' : 'do'
  return `${listed} ${verb} not match any of the regexes: ${Object.keys(patterns).sort().map(repr).join(', ')}`
}

/** A schema without what only we write in it. */
function asInPython(schema: unknown): unknown {
  if (typeof schema !== 'object') return schema
  const {'x-pattern': shown, description, title, ...rest} = schema as Schema
  const entries = Object.entries(shown === undefined ? rest : {...rest, pattern: shown})
  const keywords = entries.filter(([keyword]) => !keyword.startsWith('x-'))
  return Object.fromEntries(keywords.map(([keyword, argument]) => [keyword, eachSchema(keyword, argument, asInPython)]))
}
