/**
 * The shape of JSON: objects by key, arrays as one element that all of theirs merge into, scalars as their kinds joined
 * by `|`; `$anyOf` where objects, arrays and scalars mix.
 */
export type Shape = string | readonly Shape[] | {readonly [key: string]: Shape}

/** Takes JSON and gives its shape. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.map(shapeOf).reduce(merged)]
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]))
  if (value === null) return 'null'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** Takes two shapes and gives the one that covers both. */
export function merged(one: Shape, other: Shape): Shape {
  if (typeof one === 'string' && typeof other === 'string')
    return [...new Set([...one.split('|'), ...other.split('|')])].sort().join('|')
  if (isArray(one) && isArray(other)) {
    const [first, second] = [one[0], other[0]]
    return first !== undefined && second !== undefined ? [merged(first, second)] : [...one, ...other]
  }
  if (isObject(one) && isObject(other) && !('$anyOf' in one) && !('$anyOf' in other)) {
    const both = {...one}
    for (const [key, shape] of Object.entries(other))
      both[key] = key in both ? merged(both[key] as Shape, shape) : shape
    return both
  }
  const forms = [one, other].flatMap((shape) =>
    isObject(shape) && '$anyOf' in shape ? (shape.$anyOf as Shape[]) : [shape],
  )
  return {$anyOf: forms.filter((form, index) => forms.findIndex((same) => print(same) === print(form)) === index)}
}

/** Takes the shapes of our JSON and of Nova's, and gives where they differ. */
export function contrastShapes(ours: Shape, novas: Shape, where = ''): Array<{where: string; says: string}> {
  if (typeof ours === 'string' && typeof novas === 'string') {
    const kinds = (shape: string) => shape.split('|').sort().join(' or ')
    return fits(ours, novas) ? [] : [{where, says: `ours ${kinds(ours)}, Nova's ${kinds(novas)}`}]
  }
  if (isArray(ours) && isArray(novas)) {
    const [one, other] = [ours[0], novas[0]]
    if (one !== undefined && other !== undefined) return contrastShapes(one, other, `${where}[]`)
    if (one === undefined && other === undefined) return []
    return [{where, says: one === undefined ? "ours empty, Nova's not" : "ours not empty, Nova's is"}]
  }
  if (isObject(ours) && isObject(novas)) {
    return [...new Set([...Object.keys(ours), ...Object.keys(novas)])].flatMap((key) => {
      const inside = where ? `${where}.${key}` : key
      const [one, other] = [ours[key], novas[key]]
      if (one === undefined) return [{where: inside, says: "only in Nova's"}]
      if (other === undefined) return [{where: inside, says: 'only in ours'}]
      return contrastShapes(one, other, inside)
    })
  }
  return [{where, says: `ours ${name(ours)}, Nova's ${name(novas)}`}]
}

/** Takes a shape and a schema, and gives the shape with the keys that are the user's as one, `*`. */
export function withoutUsersKeys(shape: Shape, schema: unknown): Shape {
  const {items, properties, patternProperties, anyOf, type} = (schema ?? {}) as Record<string, unknown>
  if (isArray(shape)) return shape.map((one) => withoutUsersKeys(one, items))
  if (!isObject(shape)) return shape
  if (Array.isArray(anyOf)) {
    const form = anyOf.find((one) => one.properties || one.patternProperties)
    return form ? withoutUsersKeys(shape, form) : shape
  }
  const named = (properties ?? {}) as Record<string, unknown>
  const values = Object.values((patternProperties ?? {}) as object)[0]
  const free =
    values !== undefined || (properties === undefined && type !== undefined && [type].flat().includes('object'))
  const result: Record<string, Shape> = {}
  for (const [key, one] of Object.entries(shape)) {
    const name = key in named || !free ? key : '*'
    const inner = withoutUsersKeys(one, named[key] ?? values)
    result[name] = name in result ? merged(result[name] as Shape, inner) : inner
  }
  return result
}

/** JSON does not tell 2.0 from 2. */
const fits = (ours: string, novas: string) => {
  const wider = (kinds: string) =>
    kinds
      .split('|')
      .map((kind) => (kind === 'integer' ? 'number' : kind))
      .sort()
      .join('|')
  const exact = (kinds: string) => kinds.split('|').sort().join('|')
  return exact(ours) === exact(novas) || (novas.includes('number') && wider(ours) === wider(novas))
}
const isArray = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape)
const isObject = (shape: Shape): shape is {readonly [key: string]: Shape} =>
  typeof shape === 'object' && !Array.isArray(shape)
const name = (shape: Shape) => (typeof shape === 'string' ? shape : isArray(shape) ? 'array' : 'object')
const print = (shape: Shape) => JSON.stringify(shape)
