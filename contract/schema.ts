import {Changing, type Over, type Resolved} from './changing.ts'
import type {Microversion} from './microversion.ts'

declare const sent: unique symbol
declare const known: unique symbol
const mayBeLeftOut = Symbol('may be left out')

/**
 * A JSON Schema (2020-12) that knows two TypeScript types: `Sent`, what is handed on of the JSON that it lets through at
 * one version or another, and `Known`, a record from which it can be answered at every version.
 */
export type Schema<Sent = unknown, Known = Sent> = {
  readonly [keyword: string]: unknown
  readonly [sent]?: Sent
  readonly [known]?: Known
}

type Optional = {readonly [mayBeLeftOut]: true}
type Guarded = {readonly 'x-policy': string}
type From<Name extends string> = {readonly 'x-from': Name}
// biome-ignore lint/suspicious/noExplicitAny: a field of any type
export type Field = Over<Schema<any, any> | undefined>

/** What a handler is handed: of a field that changes, any of its forms. */
export type Sent<F> = F extends Changing<infer U> ? Sent<U> : F extends Schema<infer T, unknown> ? T : undefined

/** What a handler has to know: of a field that changes, every one of its forms. */
// biome-ignore lint/suspicious/noExplicitAny: matched, never used
// biome-ignore lint/suspicious/noConfusingVoidType: a handler of no answer returns nothing
export type Known<F> = F extends Changing<infer U> ? Every<U> : F extends Schema<any, infer K> ? K : void

type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
// biome-ignore lint/suspicious/noExplicitAny: matched, never used
// biome-ignore lint/suspicious/noConfusingVoidType: a handler of no answer returns nothing
type Every<U> = Both<U extends Schema<any, infer K> ? {is: K} : never> extends {is: infer K} ? K : void
type Plain<T> = {[K in keyof T]: T[K]} & {}

type Lacking<F> = F extends Changing<infer U> ? Lacking<U> : F extends undefined | Optional | Guarded ? true : never
type NameOf<Name, F> =
  F extends Changing<infer U>
    ? NameOf<Name, U>
    : F extends undefined
      ? never
      : F extends From<infer Source>
        ? Source
        : Name
type SentFields<F> = Plain<
  {[K in keyof F as [Lacking<F[K]>] extends [never] ? NameOf<K, F[K]> : never]: Sent<F[K]>} & {
    [K in keyof F as [Lacking<F[K]>] extends [never] ? never : NameOf<K, F[K]>]?: Sent<F[K]>
  }
>

type KnownField<Name, F> =
  F extends Changing<infer U>
    ? KnownField<Name, U>
    : F extends From<infer Source>
      ? KnownAs<Source, F>
      : // biome-ignore lint/suspicious/noExplicitAny: matched, never used
        F extends Schema<any, any>
        ? KnownAs<Name, F>
        : never
type KnownAs<Name, F> = F extends Optional ? {[N in Name & string]?: Known<F>} : {[N in Name & string]: Known<F>}
type KnownFields<F> = Plain<Both<{[K in keyof F]: KnownField<K, F[K]>}[keyof F]>>

/** What every schema of a union knows, one or another. */
// biome-ignore lint/suspicious/noExplicitAny: matched, never used
type Any<F> = F extends Changing<infer U> ? Any<U> : F extends Schema<any, infer K> ? K : never

export const text: Schema<string> = {type: 'string'}
export const integer: Schema<number> = {type: 'integer'}
export const number: Schema<number> = {type: 'number'}
export const count: Schema<number> = {type: 'integer', minimum: 0}
export const flag: Schema<boolean> = {type: 'boolean'}
export const nothing: Schema<null> = {type: 'null'}
export const anything: Schema<unknown> = {}

export const exactly = <const T>(value: T): Schema<T> => ({const: value})
export const oneOf = <const T extends string>(...values: T[]): Schema<T> => ({type: 'string', enum: values})
export const list = <F extends Field>(
  items: F,
  bounds: {minItems?: number; maxItems?: number; uniqueItems?: boolean} = {},
): Schema<Array<Sent<F>>, ReadonlyArray<Known<F>>> => ({type: 'array', items, ...bounds})

/** Any of these. `project` takes the first that a value fits. */
export const either = <const S extends readonly Field[]>(
  ...schemas: S
): Schema<Exclude<Sent<S[number]>, undefined>, Any<S[number]>> => ({anyOf: schemas})
export const nullable = <T, K>(schema: Schema<T, K>): Schema<T | null, K | null> =>
  typeof schema.type === 'string' && !schema.enum
    ? {...schema, type: [schema.type, 'null']}
    : {anyOf: [schema, {type: 'null'}]}

/** An object whose keys are the user's, each with such a value. */
export const mapOf = <T, K>(values: Schema<T, K>, names = '^.+$'): Schema<Record<string, T>, Record<string, K>> => ({
  type: 'object',
  patternProperties: {[names]: values},
  additionalProperties: false,
})

/** An object with these fields and no others; a field is required unless it says otherwise. */
export function object<F extends Record<string, Field>>(fields: F): Schema<SentFields<F>, KnownFields<F>> {
  const demand = (name: string) => (field: Schema | undefined) =>
    field && !(mayBeLeftOut in field) && !('x-policy' in field) ? name : undefined
  const required = Object.entries(fields).map(([name, field]) =>
    field instanceof Changing ? field.map(demand(name)) : demand(name)(field),
  )
  return {type: 'object', properties: fields, required, additionalProperties: false}
}

/** The same field under each of these names. */
export const each = <const N extends string, F>(names: readonly N[], field: F) =>
  Object.fromEntries(names.map((name) => [name, field])) as Record<N, F>

/** A value that handlers get in another form than it was sent in. */
export const reads = <T>(schema: {readonly [keyword: string]: unknown}, read: (sent: unknown) => T): Schema<T> => ({
  ...schema,
  'x-reads': read,
})

/** A query parameter that may be given several times: handlers get all its values, in order. */
export const repeated = <T>(schema: Schema<T>) => ({...schema, 'x-repeated': true}) as unknown as Schema<T[]>

/** A query parameter that may be given once only: said again, it is refused. */
export const once = <T>(schema: Schema<T>): Schema<T> => ({...schema, 'x-once': true})

/** The same object, which takes fields that it does not name too. */
export const open = <S extends Schema>(schema: S): S => ({...schema, additionalProperties: true})

type Marked<F, Mark> =
  F extends Changing<infer U> ? Changing<Marked<U, Mark>> : F extends undefined ? undefined : F & Mark
const mark = <F extends Field, Mark extends object>(field: F, keyword: Mark) =>
  (field instanceof Changing
    ? field.map((form) => form && {...form, ...keyword})
    : field && {...field, ...keyword}) as Marked<F, Mark>

/** A field that a client, or an answer, may leave out. */
export const optional = <F extends Field>(field: F) => mark(field, {[mayBeLeftOut]: true} as Optional)

/** A field that only callers whom `policy` allows get to see. */
export const visibleTo = <F extends Field>(policy: string, field: F) => mark(field, {'x-policy': policy} as Guarded)

/** A field that has another name behind the API: in the record that answers, and in what a handler is handed. */
export const from = <const Name extends string, F extends Field>(name: Name, field: F) =>
  mark(field, {'x-from': name} as From<Name>)

/** A field with what its readers should know of it, in Markdown: what it is, its unit, its default. */
export const described = <F extends Field>(description: string, field: F): F =>
  mark(field, {description}) as unknown as F

/**
 * Query parameters, all of them optional, each as one value of it is written. Unknown ones are ignored until the
 * operation begins to refuse them at `strictFrom`.
 */
export function query<F extends Record<string, Field>>(
  fields: F,
  strictFrom?: Microversion | 'always',
): Schema<Partial<SentFields<F>>> {
  if (strictFrom === 'always') return {type: 'object', properties: fields, additionalProperties: false}
  const additionalProperties = strictFrom
    ? new Changing([
        ['2.1', true],
        [strictFrom, false],
      ])
    : true
  return {type: 'object', properties: fields, additionalProperties}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const mapValues = (record: unknown, change: (value: unknown) => unknown) =>
  isRecord(record) ? Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)])) : record

const withSchemas = new Set(['properties', 'patternProperties', '$defs'])
const withSchema = new Set(['items', 'additionalProperties', 'not', 'propertyNames'])
const withList = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems'])

function walk(schema: unknown, keep: (keyword: string) => boolean): unknown {
  if (!isRecord(schema)) return schema
  const inner = (value: unknown) => walk(value, keep)
  const entries = Object.entries(schema).flatMap(([keyword, value]): Array<[string, unknown]> => {
    if (!keep(keyword)) return []
    if (withSchemas.has(keyword)) return [[keyword, mapValues(value, inner)]]
    if (withSchema.has(keyword)) return [[keyword, inner(value)]]
    if (withList.has(keyword) && Array.isArray(value)) return [[keyword, value.map(inner)]]
    if (keyword === 'required' && Array.isArray(value) && value.length === 0) return []
    return [[keyword, value]]
  })
  return Object.fromEntries(entries)
}

const remembered = <K extends object, V>(make: (key: K) => V) => {
  const known = new WeakMap<K, V>()
  return (key: K): V => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

/** The schema as readers and editors get it: plain JSON Schema 2020-12, of our own keywords only `x-policy`. Same object for same schema. */
export const published = remembered(
  (schema: Resolved<Schema> | Schema) =>
    walk(schema, (keyword) => !keyword.startsWith('x-') || keyword === 'x-policy') as Record<string, unknown>,
)

/** What a schema lets through, without its prose: two versions of it differ only if the API does. */
export const bare = remembered(
  (schema: Resolved<Schema> | Schema) =>
    walk(schema, (keyword) => keyword !== 'description' && !keyword.startsWith('x-')) as Record<string, unknown>,
)

/** The schema of a query string as it arrives: for each parameter all values that were given. */
export const multiple = remembered((schema: Resolved<Schema> | Schema) => {
  const lists = (fields: unknown) =>
    mapValues(fields, (items) => ({type: 'array', items, ...((items as Schema)['x-once'] ? {maxItems: 1} : {})}))
  const {patternProperties} = schema
  const properties = lists(schema.properties)
  return (
    patternProperties ? {...schema, properties, patternProperties: lists(patternProperties)} : {...schema, properties}
  ) as Record<string, unknown>
})
