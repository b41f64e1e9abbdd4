import {families} from '../../notifications/index.ts'
import {fileOf, namesOf, notificationSchema, payloadSchema, payloadsOf, samplesOf} from '../../notifications/payload.ts'
import type {Association} from './association.ts'
import {forEditors} from './editor.ts'
import {type JsonSchema, mapInside, plain} from './plain.ts'

const folder = 'notification_samples'

/** The schemas of all notification samples, and of the fragments that they share. */
export function notificationSampleSchemas(): Association[] {
  const fragments = new Map(
    payloadsOf(families).map((payload) => [payload, withFragments(plain(payloadSchema(payload)))]),
  )
  return [
    ...[...fragments].map(([payload, fragment]) => ({
      path: `${folder}/common_payloads/${payload.name}.schema.json`,
      schema: forEditors(payload.name, fragment),
      fileMatch: namesOf(payload).map((name) => `${folder}/common_payloads/${name}.json`),
    })),
    ...families.flatMap((family) =>
      Object.entries(family.events).map(([event, description]) => {
        const {properties, ...envelope} = plain(notificationSchema(family, event))
        const payload = fragments.get(family.payload)
        const schema = {...envelope, description, properties: {...(properties as JsonSchema), payload}}
        const names = samplesOf(family).flatMap(([name, sample]) => (sample.event === event ? [name] : []))
        return {
          path: `${folder}/${fileOf(event)}.schema.json`,
          schema: forEditors(event, schema),
          fileMatch: names.map((name) => `${folder}/${name}.json`),
        }
      }),
    ),
  ]
}

const $ref: JsonSchema = {
  description: 'The fragment that this object begins as: what stands beside it is merged over that.',
  type: 'string',
  pattern: '^common_payloads/\\w+\\.json#$',
}

/** Takes a schema, and gives that of its sample: an object that refers to a fragment holds only what differs from it. */
function withFragments(schema: JsonSchema): JsonSchema {
  const {properties, required, additionalProperties, ...rest} = mapInside(schema, withFragments)
  if (!properties || !required) return mapInside(schema, withFragments)
  const parts = mapInside({properties: schema.properties}, part).properties as JsonSchema
  return {
    ...rest,
    properties: {$ref},
    if: {required: ['$ref']},
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {properties: {$ref, ...parts}, additionalProperties},
    else: {properties, required, additionalProperties},
  }
}

/** The same schema, but no field has to be there. */
function part(schema: JsonSchema): JsonSchema {
  const {required: _, ...rest} = mapInside(schema, part)
  return rest.properties ? {...rest, properties: {$ref, ...(rest.properties as JsonSchema)}} : rest
}
