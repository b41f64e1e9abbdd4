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

/** Takes the way a schema is compiled, and gives what compiles one when it is first asked for; schemas that say the same are one. */
function lazily(more: Options): (schema: object) => ValidateFunction {
  let ajv: Ajv2020 | undefined
  const alike = new Map<string, ValidateFunction>()
  return (schema) => {
    const text = textOf(schema)
    ajv ??= new Ajv2020({...options, ...more})
    const made = alike.get(text) ?? ajv.compile(schema)
    alike.set(text, made)
    return made
  }
}

const isText = (value: unknown) => typeof value === 'string'

// What says only yes or no is half as long to compile, and is mostly all that is asked. In brackets a function is compiled
// when it is read; else V8 would read it once more when it is called.
const judge = lazily({
  code: {optimize: false, process: (code) => `${code.replace('return function', 'return (function')})`},
})
const explain = lazily({allErrors: true, verbose: true})

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
