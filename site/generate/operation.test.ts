import {beforeAll, expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import type {Resource} from '../../contract/resource.ts'
import {inForce} from '../../scripts/recordings.ts'
import {fieldsOf} from '../reference/compare.ts'
import {type OperationDocument, sections, type View, viewAt} from '../reference/document.ts'
import {newest} from './operation.ts'
import {type Documented, documented} from './reference.ts'

let all: Documented[]
beforeAll(async () => {
  all = await Promise.all(resources.map(async (resource: Resource) => documented(resource, await inForce(resource))))
}, 120_000)

function document(name: string): OperationDocument {
  const found = all.flatMap(({documents}) => documents).find((one) => one.name === name)
  if (!found) throw new Error(`Unexpected operation ${name}, expected one of compute/`)
  return found
}
const field = (name: string, id: string, version: string) => {
  const whole = document(name)
  const view = viewAt(whole.views, version)
  return view && sections.flatMap((section) => fieldsOf(whole, view, section)).find((one) => one.id === id)
}

test('an operation turns where its declaration changes', () => {
  expect(document('createKeypair').turns).toEqual(['2.1', '2.2', '2.10', '2.92'])
})

test('an operation that came later begins there, and is absent before', () => {
  const {turns, views} = document('updateFlavor')
  expect(turns[0]).toBe('2.55')
  expect(viewAt(views, '2.54')?.absent).toBe(true)
  expect(viewAt(views, '2.55')?.absent).toBeUndefined()
})

test('an operation that went says from where on it is gone', () => {
  const {ends, views} = document('listFloatingIpPools')
  expect(ends).toBe('2.36')
  expect(views.at(-1)?.absent).toBe(true)
})

test('a field knows since when it is there', () => {
  expect(field('createKeypair', 'create-keypair-body-keypair-user_id', '2.104')?.since).toBe('2.10')
  expect(field('createKeypair', 'create-keypair-body-keypair-name', '2.104')?.since).toBeUndefined()
})

test('a field that goes knows the last version that has it', () => {
  expect(field('createKeypair', 'create-keypair-response-keypair-private_key', '2.1')?.until).toBe('2.91')
  expect(field('createKeypair', 'create-keypair-response-keypair-private_key', '2.92')).toBeUndefined()
})

test('a field that changes says from where on, and what it was', () => {
  const id = 'create-keypair-body-keypair-public_key'
  expect(field('createKeypair', id, '2.91')).toMatchObject({name: 'public_key'})
  expect(field('createKeypair', id, '2.91')?.changed).toBeUndefined()
  expect(field('createKeypair', id, '2.92')?.changed).toEqual({at: '2.92', before: ['optional']})
})

test('fields of which some version knows nothing are listed with their stays', () => {
  expect(document('createKeypair').stays).toContainEqual({
    id: 'create-keypair-response-keypair-private_key',
    path: 'keypair.private_key',
    from: '2.1',
    until: '2.91',
  })
})

test('a status says since when it is the one', () => {
  const {views} = document('createKeypair')
  expect(viewAt(views, '2.1')?.success).toEqual([{status: 200}])
  expect(viewAt(views, '2.104')?.success).toEqual([{status: 201, since: '2.2'}])
})

test('a refusal says since when it is met, and shows how it looks', () => {
  const whole = document('listKeypairs')
  const refusal = viewAt(whole.views, '2.104')?.refusals.find(({reason}) => reason === 'MarkerNotFound')
  expect(refusal).toMatchObject({status: 400, since: '2.35'})
  expect(whole.examples[refusal?.example ?? -1]?.response.status).toBe(400)
})

test('the example at a version is the newest that was recorded up to it', () => {
  const whole = document('createKeypair')
  const recorded = (version: string) =>
    viewAt(whole.views, version)?.examples.map((place) => whole.examples[place]?.recorded)
  expect(recorded('2.1')).toEqual(['2.1', '2.1'])
  expect(recorded('2.34')).toEqual(['2.10', '2.10'])
  expect(recorded('2.104')).toEqual(['2.92', '2.92'])
})

test('an example that is no longer told is no longer shown', () => {
  const whole = document('listKeypairs')
  const names = (version: string) => viewAt(whole.views, version)?.examples.map((place) => whole.examples[place]?.name)
  expect(names('2.34')).not.toContain('keypairs-list-user1')
  expect(names('2.35')).toContain('keypairs-list-user1')
})

test('an example of a special case comes after the plain one that it is named after', () => {
  const whole = document('showServer')
  const names = viewAt(whole.views, '2.104')?.examples.map((place) => whole.examples[place]?.name)
  expect(names?.slice(0, 2)).toEqual(['server-get', 'server-get-building'])
})

test('the page itself carries no more than the newest view', () => {
  const short = newest(document('createKeypair'))
  expect(short.views.map(({from}) => from)).toEqual(['2.92'])
  expect(short.fields.length).toBe(Object.values(short.views[0]?.fields ?? {}).flat().length)
})

test('the page of an operation that is gone carries the last view that it had', () => {
  expect(newest(document('listFloatingIpPools')).views.map(({absent}) => absent)).toEqual([undefined, true])
})

test('no two places of a page have the same anchor', () => {
  for (const {resource, documents} of all) {
    const anchors = documents.flatMap((one) => [
      one.id,
      ...new Set(one.fields.map(({id}) => id)),
      ...sections.map((section) => `${one.id}-${section}`),
    ])
    expect(new Set(anchors).size, resource.name).toBe(anchors.length)
  }
})

test('every operation shows an example at every version that has it', () => {
  const isGone = ({absent, refusals}: View) =>
    absent || refusals.some(({reason}) => reason === 'VersionNotFoundForAPIMethod')
  const bare = all.flatMap(({documents}) =>
    documents.flatMap(({name, views}) =>
      views.filter((view) => !isGone(view) && view.examples.length === 0).map(({from}) => `${name} ${from}`),
    ),
  )
  expect(bare).toEqual([])
})

test('an alias tells where all that it shares is told, and of itself its examples and its end', () => {
  const {aliasOf, turns, ends, views, fields, examples} = document('createServerAtVolumesBoot')
  expect({aliasOf, turns, ends, fields}).toEqual({aliasOf: 'POST /servers', turns: ['2.1'], ends: '2.103', fields: []})
  expect(views.map(({from, refusals}) => [from, refusals.map(({reason}) => reason)])).toEqual([
    ['2.1', []],
    ['2.103', ['VersionNotFoundForAPIMethod']],
  ])
  expect(examples.map(({response}) => response.status)).toEqual([202, 404])
})
