import type {Schema} from './schema.ts'

type Json = Readonly<Record<string, unknown>>
/** Whether a caller may see what a policy guards. */
export type Allows = (policy: string) => boolean
const everything: Allows = () => true

/** What `schema` shows of `value`: the part that this version of the API speaks of, and this caller may see. */
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
    const forms = (schema.anyOf as readonly Schema[]).map((form) => [form, viewOf(form)] as const)
    return (value, allows) => {
      const [, view = whole] = forms.find(([form]) => fits(form, value, source)) ?? forms[0] ?? []
      return view(value, allows)
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
    return (record, allows) => {
      const shown: Record<string, unknown> = isClosed ? {} : {...record}
      for (const {name, from, policy, view} of fields) {
        const known = record[from]
        if (known === undefined || (policy !== undefined && !allows(policy))) continue
        shown[name] = view === whole ? known : view(known, allows)
      }
      return shown
    }
  }
  const [values] = Object.values((schema.patternProperties ?? {}) as Record<string, Schema>)
  const view = values && viewOf(values)
  if (!view || view === whole) return undefined
  return (record, allows) => Object.fromEntries(Object.entries(record).map(([name, one]) => [name, view(one, allows)]))
}

/** What `schema` hands on of a request: under the names, and as the values, that the cloud knows. */
export function receive(schema: Schema, value: unknown): unknown {
  if (typeof schema['x-reads'] === 'function') return schema['x-reads'](value)
  if (schema.anyOf) {
    const forms = schema.anyOf as readonly Schema[]
    const form = forms.find((one) => fits(one, value, (name) => name)) ?? forms[0]
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

/** Whether `value` has the kind, and if it is a record every field, that `schema` asks for. */
function fits(schema: Schema, value: unknown, naming: Naming): boolean {
  if (schema.anyOf) return (schema.anyOf as readonly Schema[]).some((form) => fits(form, value, naming))
  if ('const' in schema) return schema.const === value
  if (schema.enum && !(schema.enum as readonly unknown[]).includes(value)) return false
  if (schema.type && ![schema.type].flat().includes(kind(value))) return false
  if (!isRecord(value) || !schema.properties) return true
  const fields = schema.properties as Record<string, Schema>
  const sourceOf = (name: string) => value[naming(name, fields[name] ?? {})]
  return (
    ((schema.required ?? []) as readonly string[]).every((name) => sourceOf(name) !== undefined) &&
    Object.entries(fields).every(([name, field]) => !('const' in field) || sourceOf(name) === field.const)
  )
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
