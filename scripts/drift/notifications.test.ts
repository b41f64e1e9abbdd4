import {expect, test} from 'vitest'
import {flag, integer, list, nullable, object, optional, text} from '../../contract/schema.ts'
import type {Family} from '../../notifications/payload.ts'
import {keyOf} from './difference.ts'
import {factsOf} from './facts.fixture.ts'
import {contrastEnvelope, contrastNotifications} from './notifications.ts'

const field = (type: string, nullable = false) => ({type, nullable})
const fields = {name: field('StringField', true), size: field('IntegerField'), hosts: field('ListOfStringsField')}
const facts = factsOf(
  {operations: []},
  {
    payloads: new Map([['ThingPayload', {name: 'ThingPayload', registered: true, version: '1.1', fields}]]),
    events: new Map([
      [
        'thing.create',
        {eventType: 'thing.create', priority: 'INFO', publisherPrefix: 'nova-api', payload: 'ThingPayload'},
      ],
    ]),
  },
)
const family = (data: Family['payload']['data'], more: Partial<Family> = {}, version = '1.1'): Family => ({
  name: 'thing',
  title: 'Things',
  description: 'Things.',
  payload: {name: 'ThingPayload', version, description: 'A thing.', data},
  events: {'thing.create': 'A thing was made.'},
  ...more,
})
const whole = object({name: nullable(text), size: integer, hosts: list(text)})
const says = (one: Family) => contrastNotifications([one], facts).map(keyOf)

test('a payload has the fields, the types and the version that Nova’s class has', () => {
  expect(says(family(whole))).toEqual([])
  expect(says(family(object({name: text, size: flag, colour: text, hosts: optional(list(text))}), {}, '1.0'))).toEqual([
    "payload ThingPayload version: ours 1.0, Nova's 1.1",
    'payload ThingPayload colour: only in ours',
    "payload ThingPayload name: ours never null, Nova's nullable",
    "payload ThingPayload size: ours boolean, Nova's integer (IntegerField)",
    "payload ThingPayload hosts: ours optional, Nova's required",
  ])
})

test('an event is one that Nova sends, with that payload', () => {
  expect(says(family(whole, {events: {'thing.melt': 'A thing melted.'}}))).toEqual([
    'event thing.melt: only ours: Nova sends no such event',
  ])
})

test('a sample has the priority and the publisher of its event', () => {
  const sample = {event_type: 'thing.create', priority: 'INFO', publisher_id: 'nova-api:host'}
  expect(contrastEnvelope(sample, facts)).toEqual([])
  expect(contrastEnvelope({...sample, priority: 'ERROR', publisher_id: 'nova-compute:host'}, facts).map(keyOf)).toEqual(
    [
      "event thing.create priority: ours ERROR, Nova's INFO",
      "event thing.create publisher: ours nova-compute, Nova's nova-api",
    ],
  )
})
