import type {Happening} from '../cloud/cloud.ts'
import {at} from '../contract/changing.ts'
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
  /** The class that it begins as: nothing is sent of that alone. */
  readonly base?: Payload
  /** Names of its sample beside its own, and what data has to be for each: the first that fits is it. */
  readonly also?: Readonly<Record<string, (data: Json) => boolean>>
}

/** A further sample of an event: what it shows, and which notifications those are. */
export interface Variant {
  readonly event: string
  readonly description: string
  readonly when: (notification: Notification) => boolean
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
  /** Samples beside that of each event, by their names. */
  readonly variants?: Readonly<Record<string, Variant>>
  /** Which service sends it, where that is not told of the happening; the API's unless another is named. */
  readonly service?: Service
  /** What of a happening the payload tells, where that is not all of it as it stands. */
  readonly tells?: (about: Happening['about']) => Json
  /** Who sends it, where the happening says so. */
  readonly sender?: (about: Happening['about']) => {readonly service?: Service; readonly host?: string | null}
}
export type Json = Readonly<Record<string, unknown>>
type Service = 'api' | 'compute' | 'conductor' | 'scheduler'

/** A payload inside another one, envelope and all. */
export const inside = (payload: Payload): Schema => ({...envelopeSchema(payload), 'x-payload': payload})

/** What a payload says of a record: its own fields, and payloads inside it in envelopes of their own. */
function wrap(payload: Payload, record: Json): Json {
  const {name, version} = payload
  const data: Record<string, unknown> = {}
  for (const {key, from, show} of fieldsOf(payload)) data[key] = show(record[from])
  return {
    'nova_object.data': data,
    'nova_object.name': name,
    'nova_object.namespace': 'nova',
    'nova_object.version': version,
  }
}

/** A field of a payload: where in a record it is, and how what stands there is told. */
interface Told {
  readonly key: string
  readonly from: string
  readonly show: (value: unknown) => unknown
}
const read = new WeakMap<Payload, readonly Told[]>()

/** The fields of a payload, read of its declaration once: a story sends thousands. */
function fieldsOf(payload: Payload): readonly Told[] {
  const known = read.get(payload)
  if (known) return known
  const declared = Object.entries((payload.data.properties ?? {}) as Record<string, Schema>)
  const fields = declared.map(([key, field]) => ({
    key,
    from: (field['x-from'] as string | undefined) ?? key,
    show: showing(field),
  }))
  read.set(payload, fields)
  return fields
}

function showing(field: Schema): Told['show'] {
  const forms = (field.anyOf ?? [field]) as readonly Schema[]
  const inner = forms.map((form) => form['x-payload'] as Payload | undefined).find((one) => one)
  if (inner) return (value) => (value === null || value === undefined ? value : wrap(inner, value as Json))
  if (!field.items) return (value) => value
  const each = showing(field.items as Schema)
  return (value) => (Array.isArray(value) ? value.map(each) : value)
}

/** How urgent an event is. */
export const priorityOf = (event: string): 'ERROR' | 'INFO' => (/\.(error|exception)$/.test(event) ? 'ERROR' : 'INFO')

/** A happening of the cloud as the notification that Nova sends of it: its payload is put into words when somebody reads it. */
export function renderWith(
  {payload, service: usual = 'api', tells = (all) => all, sender}: Family,
  {event, about}: Happening,
): Notification {
  const {service = usual, host} = sender?.(about) ?? {}
  let told: Json | undefined
  return {
    event_type: event,
    get payload() {
      told ??= wrap(payload, tells(about))
      return told
    },
    priority: priorityOf(event),
    publisher_id: `nova-${service}:${host ?? `${service}.example.com`}`,
  }
}

/** The classes of payload that families send, with what they begin as and what is inside them: each once. */
export function payloadsOf(families: readonly Pick<Family, 'payload'>[]): readonly Payload[] {
  const found = new Set<Payload>()
  const inside = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const payload = (value as Schema)['x-payload'] as Payload | undefined
    if (payload) add(payload)
    else Object.values(value).forEach(inside)
  }
  const add = (payload: Payload): void => {
    if (found.has(payload)) return
    found.add(payload)
    if (payload.base) add(payload.base)
    inside(payload.data)
  }
  for (const {payload} of families) add(payload)
  return [...found]
}

/** What is told, out of its envelope. */
export const dataOf = (payload: unknown): Json => (payload as {readonly 'nova_object.data': Json})['nova_object.data']

/** What a sample of a payload is called, by what is in it. */
export function fragmentOf({name, also = {}}: Payload, data: Json): string {
  return Object.entries(also).find(([, fits]) => fits(data))?.[0] ?? name
}

/** What a sample of an event is called, where it is no variant. */
export const fileOf = (event: string): string => event.replaceAll('.', '-')

/** The samples that a family may have, by what they are called, with the event of each and when it is sent. */
export function samplesOf({
  events,
  variants = {},
}: Family): ReadonlyArray<readonly [name: string, Omit<Variant, 'when'>]> {
  const usual = Object.entries(events).map(([event, description]) => [fileOf(event), {event, description}] as const)
  return [...usual, ...Object.entries(variants)]
}

/** What samples of a payload may be called. */
export const namesOf = ({name, also = {}}: Payload): readonly string[] => [name, ...Object.keys(also)]

/** What a sample of a notification is called. */
export function sampleOf({variants = {}}: Family, notification: Notification): string {
  const {event_type} = notification
  const found = Object.entries(variants).find(([, {event, when}]) => event === event_type && when(notification))
  return found?.[0] ?? fileOf(event_type)
}

/** The JSON Schema of a payload, envelope and all. */
export const payloadSchema = (payload: Payload): Record<string, unknown> => published(envelopeSchema(payload))

const envelopeSchema = ({name, version, description, data}: Payload): Schema => ({
  title: name,
  description,
  type: 'object',
  properties: {
    // Payloads know no microversions; this takes the fields that may be left out from those that are required.
    'nova_object.data': at(data, '2.1') as Schema,
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
