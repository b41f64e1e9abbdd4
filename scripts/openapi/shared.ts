import {type JsonSchema, mapInside} from '../schema/plain.ts'

type Paths = Record<string, JsonSchema>
interface Shape {
  readonly schema: JsonSchema
  readonly name: string
  readonly owner: string
  /** In how many other shapes it is used. */
  uses: number
}

/** Below this many characters of JSON, writing a schema out is clearer than a reference. */
const WORTH = 150

/**
 * Takes the paths of a document and gives them with every object that they show more than once kept under `schemas`, in
 * the order and by the name in which a reader first meets it. `taken` are names that are not free.
 */
export function shareSchemas(
  paths: Paths,
  taken: readonly string[],
): {paths: Paths; schemas: Record<string, JsonSchema>} {
  const shapes = new Map<string, Shape>()

  const count = (schema: JsonSchema, hint: string, owner: string): void => {
    const key = keyOf(schema)
    const known = key === undefined ? undefined : shapes.get(key)
    if (known) {
      known.uses++
      return
    }
    if (key !== undefined) shapes.set(key, {schema, name: hint, owner, uses: 1})
    mapInside(schema, (inner, keyword, name) => count(inner, hintOf(hint, keyword, name), owner))
  }
  bodies(paths, (schema, hint, owner) => {
    count(schema, hint, owner)
    return schema
  })

  const names = nameAll(
    [...shapes].filter(([, {uses}]) => uses > 1),
    taken,
  )
  const share = (schema: JsonSchema): JsonSchema => {
    const name = names.get(keyOf(schema) ?? '')
    if (name === undefined) return mapInside(schema, share)
    const {description} = schema
    return {$ref: `#/components/schemas/${name}`, ...(description !== undefined && {description})}
  }
  const schemas = [...names].map(([key, name]) => {
    const {description: _, ...schema} = (shapes.get(key) as Shape).schema
    return [name, mapInside(schema, share)]
  })
  return {paths: bodies(paths, share), schemas: Object.fromEntries(schemas)}
}

const keys = new WeakMap<JsonSchema, string | undefined>()

/** What an object schema is known by, whatever is said of it where it is used; nothing for others, and for small ones. */
function keyOf(schema: JsonSchema): string | undefined {
  if (!keys.has(schema)) keys.set(schema, makeKey(schema))
  return keys.get(schema)
}

function makeKey({description: _, ...schema}: JsonSchema): string | undefined {
  if (!('properties' in schema) && !('patternProperties' in schema)) return undefined
  if ('$ref' in schema || 'x-openstack-operation' in schema) return undefined
  const key = JSON.stringify(schema)
  return key.length >= WORTH ? key : undefined
}

/** An item is called as its list, in the singular; a value of a map and a form of several as what they belong to. */
function hintOf(hint: string, keyword: string, name: string | undefined): string {
  if (keyword === 'properties' && name !== undefined) return pascal(name)
  return keyword === 'items' || keyword === 'patternProperties' ? singular(hint) : hint
}

const pascal = (name: string) =>
  name
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.replace(/^./, (letter) => letter.toUpperCase()))
    .join('')
const singular = (name: string) => name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')

function nameAll(shapes: ReadonlyArray<[key: string, Shape]>, taken: readonly string[]): Map<string, string> {
  const used = new Set(taken)
  const names = new Map<string, string>()
  for (const [key, {name, owner}] of shapes) {
    const candidates = [name, `${singular(pascal(owner.replace(/^os-/, '')))}${name}`]
    const free = candidates.find((one) => !used.has(one)) ?? numbered(name, used)
    used.add(free)
    names.set(key, free)
  }
  return names
}

function numbered(name: string, used: ReadonlySet<string>): string {
  let number = 2
  while (used.has(`${name}${number}`)) number++
  return `${name}${number}`
}

/** Every schema of a body in the document, changed. */
function bodies(paths: Paths, change: (schema: JsonSchema, hint: string, owner: string) => JsonSchema): Paths {
  return mapValues(paths, (item) =>
    mapValues(item as Paths, (operation) => {
      const {operationId, tags, requestBody, responses} = operation as {
        operationId: string
        tags: [string]
        requestBody?: JsonSchema
        responses: Paths
      }
      const name = pascal(operationId)
      const changed = (body: JsonSchema, hint: string) =>
        body.content
          ? {
              ...body,
              content: mapValues(body.content as Paths, (media) => ({
                ...media,
                schema: change(media.schema as JsonSchema, hint, tags[0]),
              })),
            }
          : body
      return {
        ...operation,
        ...(requestBody && {requestBody: changed(requestBody, `${name}Request`)}),
        responses: mapValues(responses, (response) => changed(response, `${name}Response`)),
      }
    }),
  )
}

const mapValues = (record: Paths, change: (value: JsonSchema) => JsonSchema): Paths =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
