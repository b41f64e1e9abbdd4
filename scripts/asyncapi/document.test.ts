import {createRequire} from 'node:module'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import {expect, test} from 'vitest'
import {families} from '../../notifications/index.ts'
import {walk} from '../files.ts'
import {asyncapi} from './document.ts'
import {recordedNotifications} from './samples.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is read by many paths
type Json = any

const samples = recordedNotifications()
const document: Json = asyncapi(samples)
const events = families.flatMap(({events}) => Object.keys(events))

/** The schema of AsyncAPI documents, as AsyncAPI publishes it. */
const official = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0.json') as object
const ajv = new Ajv({strict: false, meta: false, validateSchema: false})
formats.default(ajv)
const isAsyncapi = ajv.compile(official)
const wrongWith = (one: unknown) => (isAsyncapi(one) ? [] : isAsyncapi.errors)

const resolve = (ref: string): Json =>
  ref
    .slice(2)
    .split('/')
    .reduce((part, key) => part?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
const refsIn = (node: Json): string[] =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries<Json>(node).flatMap(([key, value]) =>
        key === '$ref' && typeof value === 'string' ? [value] : key === 'examples' ? [] : refsIn(value),
      )

const check = new Ajv({strict: true, strictTypes: false, allErrors: true, allowUnionTypes: true})
formats.default(check)
check.addVocabulary(['components'])
const payloadCheck = (event: string) =>
  check.compile({...document.components.messages[event].payload, components: document.components})

test('it is what the schema of AsyncAPI takes for a document', () => {
  expect(wrongWith(document)).toEqual([])
})

test('the schema of AsyncAPI finds what is wrong with a document', () => {
  expect(wrongWith({...document, channels: {versioned_notifications: {address: 5}}})).not.toEqual([])
  expect(wrongWith({...document, asyncapi: '2.6.0'})).not.toEqual([])
})

test('every event is a message of the channel, and of the operation of its family', () => {
  expect(Object.keys(document.components.messages)).toEqual(events)
  expect(Object.keys(document.channels.versioned_notifications.messages)).toEqual(events)
  const sent = Object.values<Json>(document.operations).flatMap(({messages}) => messages.map((one: Json) => one.$ref))
  expect(sent).toEqual(events.map((event) => `#/channels/versioned_notifications/messages/${event}`))
})

test('references lead somewhere, and every schema is used', () => {
  const refs = refsIn(document)
  expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([])
  const unused = Object.keys(document.components.schemas).filter((one) => !refs.includes(`#/components/schemas/${one}`))
  expect(unused).toEqual([])
})

test('every recorded notification is an example, and fits the schema of its message', () => {
  const files = walk('notification_samples', '.json').filter((file) => !file.includes('/'))
  expect(samples.size).toBe(files.length)
  for (const [name, sample] of samples) {
    const event = (sample as Json).event_type
    const example = document.components.messages[event].examples.find((one: Json) => one.name === name)
    expect(example, name).toMatchObject({summary: expect.stringMatching(/\.$/), payload: sample})
    const fits = payloadCheck(event)
    fits(example.payload)
    expect(fits.errors ?? [], name).toEqual([])
  }
})

test('a payload that does not fit is found', () => {
  const [sample] = samples.values() as IterableIterator<Json>
  const fits = payloadCheck(sample.event_type)
  const broken = structuredClone(sample)
  broken.payload['nova_object.data'] = {colour: 'blue'}
  expect(fits(broken)).toBe(false)
})

test('the channel has every priority that a notification has', () => {
  const {parameters} = document.channels.versioned_notifications
  for (const sample of samples.values())
    expect(parameters.priority.enum).toContain((sample as Json).priority.toLowerCase())
})

test('no word of ours that only the project knows is in it', () => {
  expect(JSON.stringify(document)).not.toMatch(/"x-(?!openstack)/)
})

test('the same declarations give the same document', () => {
  expect(JSON.stringify(asyncapi(recordedNotifications()))).toBe(JSON.stringify(document))
})
