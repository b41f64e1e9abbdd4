import type {Schema} from './schema.ts'

type Json = Readonly<Record<string, unknown>>
/** Whether a caller may see what a policy guards. */
export type Allows = (policy: string) => boolean
const everything: Allows = () => true

/** What `schema` shows of `value`: the part that this version of the API speaks of, and this caller may see. */
export function project(schema: Schema, value: unknown, allows: Allows = everything): unknown {
  const show = (form: Schema, one: unknown) => project(form, one, allows)
  return walk(schema, value, source, show, (record, fields) =>
    pick(fields, ([name, field]) => {
      const known = record[source(name, field)]
      return known === undefined || !allowed(field, allows) ? undefined : [name, show(field, known)]
    }),
  )
}

/** What `schema` hands on of a request: under the names, and as the values, that the cloud knows. */
export function receive(schema: Schema, value: unknown): unknown {
  if (typeof schema['x-reads'] === 'function') return schema['x-reads'](value)
  return walk(
    schema,
    value,
    (name) => name,
    receive,
    (record, fields) =>
      pick(fields, ([name, field]) =>
        record[name] === undefined ? undefined : [source(name, field), receive(field, record[name])],
      ),
  )
}

type Fields = ReadonlyArray<readonly [name: string, field: Schema]>
type Naming = (name: string, field: Schema) => string

function walk(
  schema: Schema,
  value: unknown,
  naming: Naming,
  each: (schema: Schema, value: unknown) => unknown,
  ofRecord: (record: Json, fields: Fields) => Json,
): unknown {
  if (schema.anyOf) {
    const forms = schema.anyOf as readonly Schema[]
    const form = forms.find((one) => fits(one, value, naming)) ?? forms[0]
    return form ? each(form, value) : value
  }
  if (Array.isArray(value)) return value.map((item) => each((schema.items ?? {}) as Schema, item))
  if (!isRecord(value)) return value
  const others = schema.additionalProperties === false ? {} : value
  if (schema.properties) return {...others, ...ofRecord(value, Object.entries(schema.properties))}
  const [values] = Object.values((schema.patternProperties ?? {}) as Record<string, Schema>)
  return values ? pick(Object.entries(value), ([name, one]) => [name, each(values, one)]) : value
}

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
const allowed = (field: Schema, allows: Allows) => typeof field['x-policy'] !== 'string' || allows(field['x-policy'])
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
