import {escapePointer, type Json} from '../json/positions.ts'

/** A key that one value has and the other has not. */
export interface ShapeDifference {
  readonly pointer: string
  readonly key: string
  readonly kind: 'extra key' | 'missing key'
}
type Schema = Readonly<Record<string, unknown>>

/** Takes a value, others of the same schema, and gives the keys that none of them has, or all. Keys that users choose do not count. */
export function shapeDifferences(
  found: Json,
  others: readonly Json[],
  schema: object,
  pointer = '',
): ShapeDifference[] {
  if (Array.isArray(found)) {
    const items = (schema as Schema).items ?? {}
    const models = others.filter(Array.isArray).flat()
    return found.flatMap((item, index) => shapeDifferences(item, models, items, `${pointer}/${index}`))
  }
  const fields = fieldsOf(schema as Schema)
  const models = others.filter(isObject)
  if (!isObject(found) || !fields || models.length === 0) return []
  const under = (key: string) => `${pointer}/${escapePointer(key)}`
  const extra = Object.keys(found).filter((key) => !models.some((model) => key in model))
  const missing = Object.keys(models[0] ?? {}).filter((key) => !(key in found) && models.every((model) => key in model))
  return [
    ...extra.map((key): ShapeDifference => ({pointer: under(key), key, kind: 'extra key'})),
    ...missing.map((key): ShapeDifference => ({pointer: under(key), key, kind: 'missing key'})),
    ...Object.entries(found).flatMap(([key, value]) => {
      const inside = models.flatMap((model) => (key in model ? [model[key] as Json] : []))
      return shapeDifferences(value, inside, fields[key] ?? {}, under(key))
    }),
  ]
}

/** The fields of an object whose keys the schema lays down; nothing where users choose them. */
function fieldsOf(schema: Schema): Record<string, Schema> | undefined {
  const forms = schema.anyOf ?? schema.oneOf
  if (Array.isArray(forms)) return forms.map((form) => fieldsOf(form as Schema)).find((fields) => fields !== undefined)
  return schema.properties as Record<string, Schema> | undefined
}

const isObject = (value: Json): value is {[key: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
