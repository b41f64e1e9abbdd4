import {cursorAt} from './cursor.ts'
import type {Published} from './schemas.ts'

/** One thing that can be written: what is shown of it, and what is put into the text. */
export interface Option {
  readonly label: string
  readonly text: string
  /** Where the cursor goes, counted from the end of the text back. */
  readonly back: number
  /** What kind of value it is, and whether it has to be there. */
  readonly kind: string
  readonly description: string
}

/** What can be written at a cursor, and which stretch of the text it replaces. */
export interface Completion {
  readonly from: number
  readonly to: number
  readonly options: readonly Option[]
}

/** Takes a JSON text, an offset and a schema, and gives the properties or values that the schema has there. */
export function completeJson(text: string, offset: number, schema: Published | undefined): Completion | undefined {
  const cursor = schema && cursorAt(text, offset)
  if (!cursor) return undefined
  const {part, path, from, to, typed, taken, next} = cursor
  const here = path.reduce<Published[]>((forms, key) => forms.flatMap((form) => inside(form, key)), forms(schema))
  const options = part === 'key' ? keysOf(here, taken, next) : valuesOf(here, next)
  return chosen(from, to, typed, options)
}

/** Takes a path with its query, an offset and the schema of the query, and gives the parameters or values that it has there. */
export function completeQuery(path: string, offset: number, schema: Published | undefined): Completion | undefined {
  const start = path.indexOf('?')
  if (!schema || start < 0 || offset <= start) return undefined
  const from = Math.max(path.lastIndexOf('&', offset - 1), start) + 1
  const end = path.indexOf('&', offset)
  const to = end < 0 ? path.length : end
  const equals = path.slice(from, offset).indexOf('=')
  if (equals >= 0) {
    const name = path.slice(from, from + equals)
    const begin = from + equals + 1
    const values = valuesOf(inside(schema, name), '').map((option) => ({...option, text: unquoted(option.text)}))
    return chosen(begin, to, path.slice(begin, offset), values)
  }
  const named = path
    .slice(start + 1)
    .split('&')
    .filter((one) => one.includes('='))
  const taken = new Set(named.map((one) => one.slice(0, one.indexOf('='))))
  const rest = path.slice(offset, to)
  const options = propertiesOf([schema], taken).map(({name, ...about}) =>
    rest.includes('=')
      ? {...about, label: name, text: name, back: 0}
      : {...about, label: name, text: `${name}=`, back: 0},
  )
  return chosen(from, rest.includes('=') ? offset + rest.indexOf('=') : to, path.slice(from, offset), options)
}

/** Those that begin with what is typed, then those that hold it; nothing if what is typed is the only one. */
function chosen(from: number, to: number, typed: string, options: readonly Option[]): Completion | undefined {
  const word = typed.toLowerCase()
  const place = ({label}: Option) => label.toLowerCase().indexOf(word)
  const fitting = options.filter((option) => place(option) >= 0)
  const sorted = [...fitting.filter((one) => place(one) === 0), ...fitting.filter((one) => place(one) > 0)]
  const finished = sorted.length === 1 && sorted[0]?.label === typed
  return sorted.length === 0 || finished ? undefined : {from, to, options: sorted}
}

function keysOf(forms: readonly Published[], taken: ReadonlySet<string>, next: string): Option[] {
  return propertiesOf(forms, taken).map(({name, form, ...about}) => {
    const key = JSON.stringify(name)
    if (next === ':') return {...about, label: name, text: key, back: 0}
    const [open, close] = brackets(form)
    const comma = next === '"' ? ',' : ''
    return {...about, label: name, text: `${key}: ${open}${close}${comma}`, back: close.length + comma.length}
  })
}

function propertiesOf(forms: readonly Published[], taken: ReadonlySet<string>) {
  const found = new Map<string, {name: string; form: Published; kind: string; description: string}>()
  for (const form of forms) {
    const required = (form.required ?? []) as readonly string[]
    for (const [name, field] of Object.entries((form.properties ?? {}) as Record<string, Published>)) {
      if (taken.has(name) || found.has(name)) continue
      const kind = [kindOf(field), required.includes(name) && 'required'].filter(Boolean).join(', ')
      found.set(name, {name, form: field, kind, description: String(field.description ?? '')})
    }
  }
  return [...found.values()]
}

function valuesOf(forms: readonly Published[], next: string): Option[] {
  const values = new Map<string, Option>()
  const comma = next === '"' ? ',' : ''
  for (const form of forms)
    for (const value of literals(form)) {
      const label = String(value)
      const text = `${JSON.stringify(value)}${comma}`
      values.set(text, {label, text, back: 0, kind: typeof value, description: String(form.description ?? '')})
    }
  return [...values.values()]
}

function literals(form: Published): unknown[] {
  if ('const' in form) return [form.const]
  if (Array.isArray(form.enum)) return form.enum
  const types = [form.type].flat()
  return [...(types.includes('boolean') ? [true, false] : []), ...(types.includes('null') ? [null] : [])]
}

/** The forms that one schema allows, each with what holds for all of them. */
function forms(schema: Published): Published[] {
  const {anyOf, oneOf, allOf, ...rest} = schema as Record<string, unknown>
  const choices = [anyOf, oneOf].find(Array.isArray) as readonly Published[] | undefined
  const own: Published = Object.assign(rest, ...((allOf ?? []) as readonly Published[]))
  return choices ? choices.flatMap((one) => forms({...own, ...one})) : [own]
}

/** What a schema allows under a key, or in a place of an array. */
function inside(schema: Published, key: string): Published[] {
  const {properties, patternProperties, additionalProperties, items} = schema as Record<string, Published | undefined>
  if (key === '*') return items ? forms(items) : []
  const named = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  const pattern = Object.entries(patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1]
  const found = (named ?? pattern ?? additionalProperties) as Published | boolean | undefined
  return typeof found === 'object' ? forms(found) : []
}

/** What kind of value a schema asks for, in a word or two. */
function kindOf(schema: Published): string {
  const kinds = forms(schema).flatMap((form) =>
    'const' in form
      ? JSON.stringify(form.const)
      : Array.isArray(form.enum)
        ? 'one of a list'
        : ((form.type ?? []) as string),
  )
  return [...new Set(kinds.flat())].join(' or ')
}

function brackets(schema: Published): [open: string, close: string] {
  const [form = {}] = forms(schema)
  const type = [form.type].flat()[0] ?? typeof (form.enum as unknown[] | undefined)?.[0]
  if (literals(form).length > 0) return ['', '']
  return type === 'object' ? ['{', '}'] : type === 'array' ? ['[', ']'] : type === 'string' ? ['"', '"'] : ['', '']
}

const unquoted = (text: string): string => text.replace(/^"|"$/g, '')
