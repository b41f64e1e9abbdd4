import type {Happening} from '../cloud/cloud.ts'
import {project} from '../contract/project.ts'
import {published, type Schema} from '../contract/schema.ts'
import type {Notification} from '../contract/story.ts'

/** A class of payload: what notifications of some events carry. */
export interface Payload {
  /** Nova's name of the class, such as `KeypairPayload`. */
  readonly name: string
  /** Its version, which grows when fields come, and jumps when they go. */
  readonly version: string
  readonly description: string
  /** The fields of `nova_object.data`. */
  readonly data: Schema
}

/** Events that tell of the same kind of thing: a page of the reference, a payload, and when each event is sent. */
export interface Family {
  /** What the events are called before their first dot: `keypair`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly payload: Payload
  /** By type, when the event is sent. */
  readonly events: Readonly<Record<string, string>>
}

/** A happening of the cloud as the notification that Nova's API service sends of it. */
export const renderWith = ({payload}: Family, {event, about}: Happening): Notification => ({
  event_type: event,
  payload: {
    'nova_object.data': project(payload.data, about),
    'nova_object.name': payload.name,
    'nova_object.namespace': 'nova',
    'nova_object.version': payload.version,
  },
  priority: 'INFO',
  publisher_id: 'nova-api:api.example.com',
})

/** The JSON Schema of a payload, envelope and all. */
export const payloadSchema = ({name, version, description, data}: Payload): Record<string, unknown> => ({
  title: name,
  description,
  type: 'object',
  properties: {
    'nova_object.data': published(data),
    'nova_object.name': {const: name},
    'nova_object.namespace': {const: 'nova'},
    'nova_object.version': {const: version},
  },
  required: ['nova_object.data', 'nova_object.name', 'nova_object.namespace', 'nova_object.version'],
  additionalProperties: false,
})

/** The JSON Schema of a notification of this type. */
export const notificationSchema = ({payload}: Family, event: string): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: event,
  type: 'object',
  properties: {
    event_type: {const: event},
    payload: payloadSchema(payload),
    priority: {enum: ['AUDIT', 'CRITICAL', 'DEBUG', 'ERROR', 'INFO', 'SAMPLE', 'WARN']},
    publisher_id: {type: 'string', pattern: '^nova-[a-z]+:.+$'},
  },
  required: ['event_type', 'payload', 'priority', 'publisher_id'],
  additionalProperties: false,
})
