import {Ajv2020, type ErrorObject, type Options, type ValidateFunction} from 'ajv/dist/2020.js'
import {formats} from '../contract/formats.ts'
import type {Verdicts} from './verdicts.ts'

const options: Options = {
  strict: false,
  meta: false,
  validateSchema: false,
  addUsedSchema: false,
  messages: false,
  logger: false,
  formats: Object.fromEntries(Object.entries(formats).map(([name, {check}]) => [name, check])),
}

const texts = new WeakMap<object, string>()
/** A schema as text, without its prose. */
function textOf(schema: object): string {
  const known = texts.get(schema)
  if (known !== undefined) return known
  const text = JSON.stringify(schema, (key, value) => (key === 'description' && isText(value) ? undefined : value))
  texts.set(schema, text)
  return text
}

type Compile = (schema: object) => ValidateFunction

/** Takes a way to compile schemas, and gives it so that those that say the same are compiled once, when first asked for. */
function lazily(way: () => Compile): Compile {
  let compile: Compile | undefined
  const alike = new Map<string, ValidateFunction>()
  return (schema) => {
    const text = textOf(schema)
    compile ??= way()
    const made = alike.get(text) ?? compile(schema)
    alike.set(text, made)
    return made
  }
}

/**
 * The way to compile schemas that have much in common, as those of an operation at its versions have: a part that was in a
 * schema before is compiled once more on its own, and from then on only referred to.
 */
function inParts(ajv: Ajv2020): Compile {
  const met = new Set<string>()
  const ids = new Map<string, string>()
  const apart = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(apart)
    if (value === null || typeof value !== 'object') return value
    const text = isSchema(value) ? JSON.stringify(value) : ''
    if (text.length < WORTH_A_PART || !met.has(text)) {
      met.add(text)
      return inside(value)
    }
    const $id = ids.get(text) ?? `part:${ids.size}`
    if (!ids.has(text)) {
      ids.set(text, $id)
      ajv.addSchema({...inside(value), $id})
    }
    return {$ref: $id}
  }
  const inside = (schema: object) => Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, apart(one)]))
  return (schema) => ajv.compile(inside(schema))
}

/** How long a part is, as text, that is cheaper to call than to compile again: measured. */
const WORTH_A_PART = 200

/** Whether this is a schema that says what a value is, not a map of schemas, of which some may be called the same. */
const isSchema = (value: object): boolean =>
  ('type' in value && (isText(value.type) || Array.isArray(value.type))) ||
  ('anyOf' in value && Array.isArray(value.anyOf))

const isText = (value: unknown) => typeof value === 'string'

// What says only yes or no is half as long to compile, and is mostly all that is asked. In brackets a function is compiled
// when it is read; else V8 would read it once more when it is called.
const judge = lazily(() =>
  inParts(
    new Ajv2020({
      ...options,
      inlineRefs: false,
      code: {optimize: false, process: (code) => `${code.replace('return function', 'return (function')})`},
    }),
  ),
)
const explain = lazily(() => {
  const ajv = new Ajv2020({...options, allErrors: true, verbose: true})
  return (schema) => ajv.compile(schema)
})

let verdicts: Verdicts | undefined
/** Lets verdicts of earlier runs count. */
export function remember(known: Verdicts): void {
  verdicts = known
}

/** Takes a JSON Schema 2020-12 and a value, and says whether ajv lets the value through. */
export function fits(schema: object, value: unknown): boolean {
  const key = verdicts?.keyOf(textOf(schema), JSON.stringify(value))
  if (key !== undefined && verdicts?.isGood(key)) return true
  const isGood = judge(schema)(value)
  if (isGood && key !== undefined) verdicts?.good(key)
  return isGood
}

/** Takes a JSON Schema 2020-12 and a value, and gives everything that ajv finds wrong, as ajv says it. */
export function errorsOf(schema: object, value: unknown): readonly ErrorObject[] {
  if (fits(schema, value)) return []
  const check = explain(schema)
  return check(value) ? [] : (check.errors ?? [])
}
