import type {Schema} from './schema.ts'

type Json = Readonly<Record<string, unknown>>
/** Whether a caller may see what a policy guards. */
export type Allows = (policy: string) => boolean
const everything: Allows = () => true

/**
 * What `schema` shows of `value`: the part that this version of the API speaks of, and this caller may see. It is there to be
 * written as JSON: what is not shown may be there as `undefined`.
 */
export const project = (schema: Schema, value: unknown, allows: Allows = everything): unknown =>
  viewOf(schema)(value, allows)

type View = (value: unknown, allows: Allows) => unknown
const views = new WeakMap<Schema, View>()
const whole: View = (value) => value

/** How a schema shows a value: worked out once, for lists are long and schemas live as long as the program. */
function viewOf(schema: Schema): View {
  const known = views.get(schema)
  if (known) return known
  const view = makeView(schema)
  views.set(schema, view)
  return view
}

function makeView(schema: Schema): View {
  if (schema.anyOf) {
    const forms = (schema.anyOf as readonly Schema[]).map((form) => ({
      isFit: fitting(form, source),
      view: viewOf(form),
    }))
    return (value, allows) => {
      for (const {isFit, view} of forms) if (isFit(value)) return view(value, allows)
      return forms[0]?.view(value, allows)
    }
  }
  const item = schema.items ? viewOf(schema.items as Schema) : whole
  const record = viewOfRecord(schema)
  if (item === whole && !record) return whole
  return (value, allows) => {
    if (Array.isArray(value)) return item === whole ? value : value.map((one) => item(one, allows))
    return record && isRecord(value) ? record(value, allows) : value
  }
}

function viewOfRecord(schema: Schema): ((record: Json, allows: Allows) => Json) | undefined {
  if (schema.properties) {
    const isClosed = schema.additionalProperties === false
    const fields = Object.entries(schema.properties as Record<string, Schema>).map(([name, field]) => ({
      name,
      from: source(name, field),
      policy: field['x-policy'] as string | undefined,
      view: viewOf(field),
    }))
    const policies = [...new Set(fields.flatMap(({policy}) => policy ?? []))]
    const parts = new Map<string, ReturnType<typeof partFor>>()
    const partFor = (allows: Allows) => {
      const allowed = fields.filter(({policy}) => policy === undefined || allows(policy))
      return {allowed, form: formOf(allowed)}
    }
    let [asked, part] = [everything, partFor(everything)]
    return (record, allows) => {
      // The items of a list are shown to the same caller.
      if (policies.length > 0 && asked !== allows) {
        const key = policies.map((policy) => Number(allows(policy))).join('')
        part = parts.get(key) ?? partFor(allows)
        parts.set(key, part)
        asked = allows
      }
      const {allowed, form} = part
      const shown: Record<string, unknown> = !isClosed ? {...record} : form ? {...form} : {}
      for (const {name, from, view} of allowed) {
        const known = record[from]
        if (known !== undefined) shown[name] = view === whole ? known : view(known, allows)
      }
      return shown
    }
  }
  const [values] = Object.values((schema.patternProperties ?? {}) as Record<string, Schema>)
  const view = values && viewOf(values)
  if (!view || view === whole) return undefined
  return (record, allows) => Object.fromEntries(Object.entries(record).map(([name, one]) => [name, view(one, allows)]))
}

/** From so many fields on it is cheaper to fill in a copy of a form than to grow a record field by field. */
const MANY = 16

/** A record with all of some fields and nothing in them, if they are many. JSON.parse makes it in one piece. */
function formOf(fields: ReadonlyArray<{readonly name: string}>): Record<string, undefined> | undefined {
  if (fields.length < MANY) return undefined
  const form = JSON.parse(JSON.stringify(Object.fromEntries(fields.map(({name}) => [name, null]))))
  for (const {name} of fields) form[name] = undefined
  return form
}

/** What `schema` hands on of a request: under the names, and as the values, that the cloud knows. */
export function receive(schema: Schema, value: unknown): unknown {
  if (typeof schema['x-reads'] === 'function') return schema['x-reads'](value)
  if (schema.anyOf) {
    const forms = schema.anyOf as readonly Schema[]
    const form = forms.find((one) => fits(one, value)) ?? forms[0]
    return form ? receive(form, value) : value
  }
  if (Array.isArray(value)) return value.map((item) => receive((schema.items ?? {}) as Schema, item))
  if (!isRecord(value)) return value
  if (schema.properties) {
    const fields = schema.properties as Record<string, Schema>
    const isClosed = schema.additionalProperties === false
    // In the order in which they were sent: Nova says no to the first that it does not like.
    return pick(Object.entries(value), ([name, given]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field) return isClosed ? undefined : [name, given]
      return given === undefined ? undefined : [source(name, field), receive(field, given)]
    })
  }
  const [values] = Object.values((schema.patternProperties ?? {}) as Record<string, Schema>)
  return values ? pick(Object.entries(value), ([name, one]) => [name, receive(values, one)]) : value
}

type Naming = (name: string, field: Schema) => string

type Fitting = (value: unknown) => boolean
const fittings = new WeakMap<Schema, Fitting>()

/** Whether a value of a request has the kind, and if it is a record every field, that `schema` asks for. */
function fits(schema: Schema, value: unknown): boolean {
  const known = fittings.get(schema) ?? fitting(schema, (name) => name)
  fittings.set(schema, known)
  return known(value)
}

/** The same as a question to ask of many values: what `schema` asks for is worked out once. */
function fitting(schema: Schema, naming: Naming): Fitting {
  if (schema.anyOf) {
    const forms = (schema.anyOf as readonly Schema[]).map((form) => fitting(form, naming))
    return (value) => forms.some((isFit) => isFit(value))
  }
  if ('const' in schema) return (value) => schema.const === value
  const known = schema.enum as readonly unknown[] | undefined
  const kinds = schema.type ? ([schema.type].flat() as unknown as readonly string[]) : undefined
  const isPlain: Fitting = (value) => (!known || known.includes(value)) && (!kinds || kinds.includes(kind(value)))
  if (!schema.properties) return isPlain
  const fields = schema.properties as Record<string, Schema>
  const required = ((schema.required ?? []) as readonly string[]).map((name) => naming(name, fields[name] ?? {}))
  const fixed = Object.entries(fields).flatMap(([name, field]) =>
    'const' in field ? [{from: naming(name, field), value: field.const}] : [],
  )
  const isWhole = (record: Json) => {
    for (const {from, value} of fixed) if (record[from] !== value) return false
    for (const from of required) if (record[from] === undefined) return false
    return true
  }
  return (value) => isPlain(value) && (!isRecord(value) || isWhole(value))
}

const pick = <T>(entries: readonly T[], choose: (entry: T) => readonly [string, unknown] | undefined): Json =>
  Object.fromEntries(entries.map(choose).filter((entry) => entry !== undefined))
const source: Naming = (name, field) => (field['x-from'] as string | undefined) ?? name
const isRecord = (value: unknown): value is Json => kind(value) === 'object'
const kind = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** `value` without what `schema` does not name: the older API, `/v2`, drops that and says nothing. */
export function trim(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => trim((schema.items ?? {}) as Schema, item))
  if (!isRecord(value) || !schema.properties) return value
  const fields = Object.entries(schema.properties as Record<string, Schema>)
  const named = pick(fields, ([name, field]) => (name in value ? [name, trim(field, value[name])] : undefined))
  return schema.additionalProperties === false ? named : {...value, ...named}
}
