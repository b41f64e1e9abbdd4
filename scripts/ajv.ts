import {Ajv2020, type ErrorObject, type Options, type ValidateFunction} from 'ajv/dist/2020.js'
import {formats} from '../contract/formats.ts'

const options: Options = {
  strict: false,
  meta: false,
  validateSchema: false,
  addUsedSchema: false,
  messages: false,
  logger: false,
  formats: Object.fromEntries(Object.entries(formats).map(([name, {check}]) => [name, check])),
}

/** Takes the way a schema is compiled, and gives what compiles one when it is first asked for; schemas that say the same are one. */
function lazily(more: Options): (schema: object) => ValidateFunction {
  let ajv: Ajv2020 | undefined
  const compiled = new WeakMap<object, ValidateFunction>()
  const alike = new Map<string, ValidateFunction>()
  return (schema) => {
    const known = compiled.get(schema)
    if (known) return known
    ajv ??= new Ajv2020({...options, ...more})
    const text = JSON.stringify(schema, (key, value) => (key === 'description' && isText(value) ? undefined : value))
    const made = alike.get(text) ?? ajv.compile(schema)
    alike.set(text, made)
    compiled.set(schema, made)
    return made
  }
}

const isText = (value: unknown) => typeof value === 'string'

// What says only yes or no is half as long to compile, and is mostly all that is asked.
const judge = lazily({code: {optimize: false}})
const explain = lazily({allErrors: true, verbose: true})

/** Takes a JSON Schema 2020-12 and a value, and says whether ajv lets the value through. */
export const fits = (schema: object, value: unknown): boolean => judge(schema)(value)

/** Takes a JSON Schema 2020-12 and a value, and gives everything that ajv finds wrong, as ajv says it. */
export function errorsOf(schema: object, value: unknown): readonly ErrorObject[] {
  if (fits(schema, value)) return []
  const check = explain(schema)
  return check(value) ? [] : (check.errors ?? [])
}
