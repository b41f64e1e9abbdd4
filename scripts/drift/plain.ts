type Json = Readonly<Record<string, unknown>>

/** A schema in one form only: what is said in several ways, or not at all, is said in the same way. */
export interface Plain {
  readonly type?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Plain>>
  readonly required?: readonly string[]
  readonly patterns?: Readonly<Record<string, Plain>>
  /** What other properties may be; true: anything. */
  readonly others?: boolean | Plain
  readonly items?: Plain
  readonly prefix?: readonly Plain[]
  /** `anyOf` and `oneOf`. */
  readonly forms?: readonly Plain[]
  readonly all?: readonly Plain[]
  readonly not?: Plain
  /** Bounds, patterns and formats, by keyword. */
  readonly limits: Readonly<Record<string, unknown>>
}

const limits = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const
/** Limits that limit nothing. */
const idle: Record<string, unknown> = {minLength: 0, minItems: 0, minProperties: 0, uniqueItems: false}

const known = new WeakMap<object, Plain>()

/** Takes a JSON Schema, of draft 4 or 2020-12, and gives its plain form; the same object for the same schema. */
export function plain(schema: unknown): Plain {
  if (typeof schema !== 'object' || schema === null)
    return schema === false ? {not: {limits: {}}, limits: {}} : {limits: {}}
  const found = known.get(schema) ?? settle(make(schema as Json))
  known.set(schema, found)
  return found
}

function make(schema: Json): Plain {
  const forms = (schema.anyOf ?? schema.oneOf) as readonly unknown[] | undefined
  const all = schema.allOf as readonly unknown[] | undefined
  const values = 'const' in schema ? [schema.const] : (schema.enum as readonly unknown[] | undefined)
  const tuple = (schema.prefixItems ?? (Array.isArray(schema.items) ? schema.items : undefined)) as
    | readonly unknown[]
    | undefined
  const type = typesOf(schema, values)
  const isObject = type?.includes('object') || 'properties' in schema || 'patternProperties' in schema
  return {
    ...(type && {type}),
    ...(values && {enum: sorted(values)}),
    ...(isObject && {
      properties: mapValues(schema.properties, plain),
      required: [...((schema.required ?? []) as readonly string[])].sort(),
      patterns: Object.fromEntries(
        Object.entries((schema.patternProperties ?? {}) as Json).map(([name, one]) => [plainPattern(name), plain(one)]),
      ),
      others: others(schema.additionalProperties),
    }),
    ...(!tuple && schema.items !== undefined && {items: plain(schema.items)}),
    ...(tuple && {prefix: tuple.map(plain)}),
    ...(forms && {forms: forms.map(plain)}),
    ...(all && {all: all.map(plain)}),
    ...(schema.not !== undefined && {not: plain(schema.not)}),
    limits: limitsOf(schema),
  }
}

/** `anyOf` with null as a type of its own, and one form alone, as what they say. */
function settle(schema: Plain): Plain {
  const {forms, ...rest} = schema
  if (!forms || Object.keys(rest).some((key) => key !== 'limits')) return schema
  const flat = forms.flatMap((form) => (onlyForms(form) ? (form.forms ?? []) : [form]))
  const [nulls, others] = [flat.filter(isNull), flat.filter((form) => !isNull(form))]
  const [one, ...more] = others
  if (one && more.length === 0 && Object.keys(rest.limits).length === 0) return nulls.length > 0 ? withNull(one) : one
  if (flat.every((form) => form.type && onlyType(form)))
    return {...rest, type: [...new Set(flat.flatMap(({type}) => type ?? []))].sort()}
  return {...rest, forms: flat}
}

const isNull = ({type, ...rest}: Plain) =>
  type?.length === 1 && type[0] === 'null' && !rest.properties && !rest.forms && !rest.all
const onlyType = (schema: Plain) => Object.keys(schema).length === 2 && Object.keys(schema.limits).length === 0
const onlyForms = (schema: Plain) =>
  Object.keys(schema).length === 2 && Object.keys(schema.limits).length === 0 && schema.forms
function withNull(schema: Plain): Plain {
  if (schema.forms && !schema.type) return {...schema, forms: [...schema.forms, {type: ['null'], limits: {}}]}
  if (schema.all && !schema.type) return {forms: [schema, {type: ['null'], limits: {}}], limits: {}}
  return {
    ...schema,
    ...(schema.type && {type: [...new Set([...schema.type, 'null'])].sort()}),
    ...(schema.enum && {enum: sorted([...new Set([...schema.enum, null])])}),
  }
}

function typesOf(schema: Json, values: readonly unknown[] | undefined): readonly string[] | undefined {
  if (values) return [...new Set(values.map(kind))].sort()
  if (schema.type === undefined) return undefined
  return [schema.type as string | readonly string[]].flat().sort()
}

function others(additional: unknown): boolean | Plain {
  if (additional === undefined || additional === true) return true
  if (additional === false) return false
  return Object.keys(additional as object).length === 0 ? true : plain(additional)
}

function limitsOf(schema: Json): Json {
  const found: Record<string, unknown> = {}
  for (const keyword of limits) {
    const value = schema[keyword]
    if (value === undefined || value === idle[keyword]) continue
    if (typeof value === 'boolean' && keyword.startsWith('exclusive')) continue
    found[keyword] = keyword === 'pattern' ? plainPattern(value) : value
  }
  for (const [strict, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (schema[strict] !== true) continue
    found[strict] = found[bound]
    delete found[bound]
  }
  if (found.format === 'string') delete found.format
  return found
}

/** A pattern without the backslashes that it does not need; of one made from Unicode tables, its equivalent. */
function plainPattern(pattern: unknown): string {
  const range = (pattern as {$generatedUnicodeRange?: {jsPattern: string}}).$generatedUnicodeRange
  if (range) return range.jsPattern
  return String(pattern)
    .replaceAll('\\/', '/')
    .replace(/\[(?:\\.|[^\]\\])*\]/g, (letters) => letters.replace(/\\([@.:, /_+$(){}|*?])/g, '$1'))
}

const kind = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
const sorted = (values: readonly unknown[]) =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
const mapValues = <T>(record: unknown, change: (value: unknown) => T): Record<string, T> =>
  Object.fromEntries(Object.entries((record ?? {}) as Json).map(([name, value]) => [name, change(value)]))
