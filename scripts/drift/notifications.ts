import {bare, type Schema} from '../../contract/schema.ts'
import {type Family, type Payload, payloadsOf} from '../../notifications/payload.ts'
import type {Difference} from './difference.ts'
import type {Facts, PayloadField} from './facts.ts'
import {type Plain, plain} from './plain.ts'

/** Takes our families of notifications and Nova's facts, and gives where payloads and events differ. */
export function contrastNotifications(families: readonly Family[], facts: Facts): Difference[] {
  return [
    ...payloadsOf(families).flatMap((payload) => contrastPayload(payload, facts)),
    ...families.flatMap((family) => contrastEvents(family, facts)),
  ]
}

function contrastPayload(payload: Payload, {payloads, fieldEnums}: Facts): Difference[] {
  const subject = `payload ${payload.name}`
  const nova = payloads.get(payload.name)
  if (!nova) return [{subject, says: 'only ours: Nova has no such class'}]
  const differ = (where: string, says: string): Difference => ({subject, where, says})
  const ours = plain(bare(payload.data as Schema))
  const fields = ours.properties ?? {}
  return [
    ...(payload.version === nova.version ? [] : [differ('version', `ours ${payload.version}, Nova's ${nova.version}`)]),
    ...Object.keys(fields).flatMap((name) => (name in nova.fields ? [] : [differ(name, 'only in ours')])),
    ...Object.entries(nova.fields).flatMap(([name, field]) => {
      const own = fields[name]
      if (!own) return [differ(name, "only in Nova's")]
      const enumeration = fieldEnums[field.type]?.values
      return [
        ...(ours.required?.includes(name) ? [] : [differ(name, "ours optional, Nova's required")]),
        ...contrastField(own, field, enumeration).map((says) => differ(name, says)),
      ]
    }),
  ]
}

function contrastField(own: Plain, field: PayloadField, enumeration: readonly string[] | undefined): string[] {
  const types = typesOf(own)
  const [nullable, rest] = [types.has('null'), [...types].filter((type) => type !== 'null')]
  const expected = kindOf(field.type)
  const values = own.enum?.filter((value) => value !== null)
  return [
    ...(nullable === field.nullable ? [] : [`ours ${word(nullable)}, Nova's ${word(field.nullable)}`]),
    ...(rest.every((type) => type === expected)
      ? []
      : [`ours ${rest.join(' or ')}, Nova's ${expected} (${field.type})`]),
    ...(values && enumeration && !sameValues(values, enumeration)
      ? [`ours ${values.join(' ')}, Nova's ${enumeration.join(' ')}`]
      : []),
  ]
}

const sameValues = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value) => other.includes(value))
const word = (nullable: boolean) => (nullable ? 'nullable' : 'never null')
const typesOf = (schema: Plain): Set<string> =>
  new Set([
    ...(schema.type ?? []),
    ...(schema.forms ?? []).flatMap((form) => [...typesOf(form)]),
    ...(schema.all ?? []).flatMap((part) => [...typesOf(part)]),
  ])

/** What a field of an oslo versioned object is in JSON. */
function kindOf(type: string): string {
  if (/^(ListOf|SetOf)/.test(type)) return 'array'
  if (/^(DictOf|Object)/.test(type)) return 'object'
  if (/^Integer/.test(type)) return 'integer'
  if (/^Float/.test(type)) return 'number'
  return /Boolean/.test(type) ? 'boolean' : 'string'
}

function contrastEvents({payload, events}: Family, facts: Facts): Difference[] {
  return Object.keys(events).flatMap((event) => {
    const subject = `event ${event}`
    const nova = facts.events.get(event)
    if (!nova) return [{subject, says: 'only ours: Nova sends no such event'}]
    return nova.payload === payload.name
      ? []
      : [{subject, where: 'payload', says: `ours ${payload.name}, Nova's ${nova.payload}`}]
  })
}

/** Takes a notification sample of ours and the event that Nova's facts know, and gives where they differ. */
export function contrastEnvelope(
  sample: {event_type?: string; priority?: string; publisher_id?: string},
  facts: Facts,
): Difference[] {
  const nova = facts.events.get(sample.event_type ?? '')
  if (!nova) return []
  const subject = `event ${sample.event_type}`
  const publisher = sample.publisher_id?.split(':')[0]
  return [
    ...(sample.priority === nova.priority
      ? []
      : [{subject, where: 'priority', says: `ours ${sample.priority}, Nova's ${nova.priority}`}]),
    ...(publisher === nova.publisherPrefix
      ? []
      : [{subject, where: 'publisher', says: `ours ${publisher}, Nova's ${nova.publisherPrefix}`}]),
  ]
}
