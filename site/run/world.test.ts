import {describe, expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import {playAll} from '../../scripts/recordings.ts'
import {callsOf, outcomeOf} from './calls.ts'
import {schemasOf} from './schemas.ts'
import {World} from './world.ts'

const importing = {resource: 'os-keypairs', name: 'keypairs-import-post', version: '2.92'}

describe.each(resources.map((resource) => [resource.name, resource] as const))('%s', (_, resource) => {
  test('a panel gives every answer as it is recorded', async () => {
    for (const [version, exchanges] of await playAll(resource)) {
      for (const {name, due, refusal, request, response, notifications} of exchanges) {
        if (!name || !due) continue
        const world = new World()
        const prepared = await world.prepare({resource: resource.name, name, reason: refusal?.reason, version})
        expect(prepared).toEqual({version, request})
        const {ms, ...answer} = await world.send(prepared.request)
        expect(answer, `${name} at ${version}`).toEqual({...response, notifications})
        expect(ms).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

test('what a request changes stays changed until the reset', async () => {
  const world = new World()
  const {request} = await world.prepare(importing)
  const first = await world.send(request)
  expect(await world.send(request)).toMatchObject({
    status: 409,
    notifications: [{event_type: 'keypair.import.start'}, {event_type: 'compute.exception'}],
  })
  world.reset()
  expect(await world.send(request)).toEqual({...first, ms: expect.any(Number)})
})

test('a snapshot brings a world back', async () => {
  const world = new World()
  const {request} = await world.prepare(importing)
  const before = world.snapshot()
  await world.send(request)
  world.restore(before)
  expect(await world.send(request)).toMatchObject({status: 201})
})

test('an example that is not told at a microversion is told at the nearest that has it', async () => {
  const old = {resource: 'flavor-manage', name: 'flavor-update', version: '2.10'}
  expect(await new World().prepare(old)).toMatchObject({version: '2.55', request: {method: 'PUT'}})
  const late = {resource: 'os-floating-ip-pools', name: 'floatingippools-list', version: '2.100'}
  expect(await new World().prepare(late)).toMatchObject({version: '2.35'})
})

test('what is out of service answers as it did, but for the example that says so', async () => {
  const world = new World()
  const wanted = {resource: 'os-cloudpipe', name: 'cloud-pipe-get', version: '2.1'}
  const {request} = await world.prepare(wanted)
  expect(await world.send(request)).toMatchObject({status: 200})
  await world.prepare({...wanted, reason: 'Gone'})
  expect(await world.send(request)).toMatchObject({status: 410})
})

test('worlds know nothing of each other', async () => {
  const calls = callsOf()
  const {request} = await calls.prepare('a', importing)
  await calls.prepare('b', importing)
  await calls.send('a', request)
  expect(await calls.send('b', request)).toMatchObject({status: 201})
})

test('an example that no story tells comes back as data', async () => {
  const given = ['a', {...importing, name: 'nothing'}] as const
  expect(await outcomeOf(callsOf(), {id: 7, call: 'prepare', given: [...given]})).toEqual({
    id: 7,
    failed: 'Unexpected example nothing, expected one that the story of os-keypairs tells',
  })
})

test('an address has the schemas of what answers there', () => {
  const {query, body} = schemasOf('POST', '/v2.1/os-keypairs?user_id=ada', '2.92')
  expect(body).toHaveProperty('properties.keypair.properties.user_id.description')
  expect(query).toBeUndefined()
  expect(schemasOf('GET', '/v2.1/os-keypairs', '2.35').query).toHaveProperty('properties.limit')
  expect(schemasOf('GET', '/v2.1/os-keypairs', '2.1').query).not.toHaveProperty('properties.limit')
  expect(schemasOf('GET', '/nowhere', '2.1')).toEqual({})
})

test('an address that takes several actions has the schemas of all', () => {
  const {body} = schemasOf('POST', '/v2.1/flavors/1/action', '2.1')
  expect(body?.anyOf).toHaveLength(2)
})

test('a path that is written out comes before one with a gap', () => {
  const {query} = schemasOf('GET', '/v2.1/flavors/detail', '2.1')
  expect(query).toHaveProperty('properties.minDisk')
})
