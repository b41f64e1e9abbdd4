import {LATEST} from '../../compute/microversions.ts'
import {at} from '../../contract/changing.ts'
import type {Schema} from '../../contract/schema.ts'
import {type Family, notificationSchema, type Payload} from '../../notifications/payload.ts'
import {type JsonSchema, mapInside, plain} from '../schema/plain.ts'

/** Takes the families, and gives the schema of every class of payload in them, by its name and in that order. */
export function payloadSchemas(families: readonly Family[]): Record<string, JsonSchema> {
  const found = new Map<string, JsonSchema>()
  const add = (payload: Payload): void => {
    if (found.has(payload.name)) return
    found.set(payload.name, {})
    found.set(payload.name, plain(refer(envelope(payload), add) as Schema))
  }
  for (const {payload} of families) add(payload)
  return Object.fromEntries(found)
}

/** Takes a family and the type of an event, and gives the schema of that notification as it is sent. */
export function messageSchema(family: Family, event: string): JsonSchema {
  const {$schema: _, properties, additionalProperties: __, ...schema} = notificationSchema(family, event) as JsonSchema
  return {...schema, properties: {...(properties as JsonSchema), payload: ref(family.payload.name)}}
}

const ref = (name: string): JsonSchema => ({$ref: `#/components/schemas/${name}`})

/** The schema of a payload, before what is inside it becomes a reference. */
function envelope({name, version, description, data}: Payload): JsonSchema {
  const properties = {
    'nova_object.data': at(data, LATEST),
    'nova_object.name': {const: name},
    'nova_object.namespace': {const: 'nova'},
    'nova_object.version': {const: version},
  }
  return {title: name, description, type: 'object', properties, required: Object.keys(properties)}
}

/** A schema in which payloads are references; what is said of the place where one is used stands beside it. */
function refer(schema: JsonSchema, met: (payload: Payload) => void): JsonSchema {
  return mapInside(schema, (inner) => {
    const payload = inner['x-payload'] as Payload | undefined
    if (!payload) return refer(inner, met)
    met(payload)
    const description = inner.description === payload.description ? {} : {description: inner.description}
    if ([inner.type].flat().includes('null')) return {...description, anyOf: [ref(payload.name), {type: 'null'}]}
    return inner.description === payload.description ? ref(payload.name) : {...description, allOf: [ref(payload.name)]}
  })
}
