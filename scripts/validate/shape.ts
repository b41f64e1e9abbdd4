import {escapePointer, type Json} from '../json/positions.ts'

/** A key that one value has and the other has not. */
export interface ShapeDifference {
  readonly pointer: string
  readonly key: string
  readonly kind: 'extra key' | 'missing key'
}
type Schema = Readonly<Record<string, unknown>>

/** Takes a value, others of the same schema, and gives the keys that none of them has, or all. Keys that somebody chooses do not count, nor those that only some callers see. */
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
  const form = formOf(schema as Schema)
  const fields = form?.properties as Record<string, Schema> | undefined
  const models = others.filter(isObject)
  if (!isObject(found) || !form || !fields || models.length === 0) return []
  const isFixed = (key: string) => !isFree(key, form) && fields[key]?.['x-policy'] === undefined
  const under = (key: string) => `${pointer}/${escapePointer(key)}`
  const extra = Object.keys(found).filter((key) => isFixed(key) && !models.some((model) => key in model))
  const missing = Object.keys(models[0] ?? {}).filter(
    (key) => isFixed(key) && !(key in found) && models.every((model) => key in model),
  )
  return [
    ...extra.map((key): ShapeDifference => ({pointer: under(key), key, kind: 'extra key'})),
    ...missing.map((key): ShapeDifference => ({pointer: under(key), key, kind: 'missing key'})),
    ...Object.entries(found).flatMap(([key, value]) => {
      const inside = models.flatMap((model) => (key in model ? [model[key] as Json] : []))
      return shapeDifferences(value, inside, fields[key] ?? {}, under(key))
    }),
  ]
}

/** The schema of an object whose keys it lays down; nothing where there is none. */
function formOf(schema: Schema): Schema | undefined {
  const forms = schema.anyOf ?? schema.oneOf
  if (Array.isArray(forms)) return forms.map((form) => formOf(form as Schema)).find((form) => form !== undefined)
  return schema.properties ? schema : undefined
}

/** Whether a key is one that the schema leaves to others, such as the drivers of hypervisors. */
function isFree(key: string, {properties, patternProperties, additionalProperties}: Schema): boolean {
  if (key in (properties as object)) return false
  return additionalProperties === true || Object.keys(patternProperties ?? {}).some((one) => new RegExp(one).test(key))
}

const isObject = (value: Json): value is {[key: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
