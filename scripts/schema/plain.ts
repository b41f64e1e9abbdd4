import {published, type Schema} from '../../contract/schema.ts'

/** A JSON Schema as plain data. */
export type JsonSchema = {readonly [keyword: string]: unknown}

/** The formats that mean the same to Nova as to everybody else. */
const known = new Set(['uuid', 'uri', 'ipv4', 'ipv6'])

/** Nova takes and gives times without a zone, and takes a day or a year alone: the standard's `date-time` is narrower. */
export const time = '^\\d{4}(-\\d{2}(-\\d{2}([T ]\\d{2}(:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?)?)?$'

const maps = new Set(['properties', 'patternProperties'])
const singles = new Set(['items', 'additionalProperties', 'not', 'propertyNames'])
const lists = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems'])

/** Takes a JSON Schema and gives it with every schema right inside it changed. */
export function mapInside<To>(schema: JsonSchema, change: (inner: JsonSchema, keyword: string, name?: string) => To) {
  const one = (inner: unknown, keyword: string, name?: string) =>
    isSchema(inner) ? change(inner, keyword, name) : inner
  const inside = ([keyword, value]: [string, unknown]): [string, unknown] => {
    if (maps.has(keyword) && isSchema(value))
      return [
        keyword,
        Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, one(inner, keyword, name)])),
      ]
    if (singles.has(keyword)) return [keyword, one(value, keyword)]
    if (lists.has(keyword) && Array.isArray(value)) return [keyword, value.map((inner) => one(inner, keyword))]
    return [keyword, value]
  }
  return Object.fromEntries(Object.entries(schema).map(inside)) as JsonSchema
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const remembered = new WeakMap<object, JsonSchema>()

/**
 * Takes a schema of a declaration, read at one version, and gives what any tool that knows JSON Schema can use: formats
 * that only Nova has are left to the prose, and a field that a policy guards says so. Same object for same schema.
 */
export function plain(schema: Schema): JsonSchema {
  const found = remembered.get(schema) ?? walk(published(schema))
  remembered.set(schema, found)
  return found
}

function walk(schema: JsonSchema): JsonSchema {
  const {format, description, 'x-policy': policy, ...rest} = schema
  const told = [description, policy && `Only callers whom \`${policy}\` allows see it.`].filter(Boolean).join(' ')
  return {
    ...(told && {description: told}),
    ...mapInside(rest, walk),
    ...(format === 'date-time' && {pattern: time}),
    ...(known.has(String(format)) && {format}),
    ...(policy !== undefined && {'x-openstack-policy': policy}),
  }
}
