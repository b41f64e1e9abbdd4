import {describe, expect, test} from 'vitest'
import {states, statusOf} from '../../cloud/server-status.ts'
import {LATEST} from '../../compute/microversions.ts'
import {wayTo} from './start-from.ts'
import {World} from './world.ts'

const stopping = {resource: 'servers', name: 'server-action-stop', version: LATEST}

describe.each(states)('%s', (from) => {
  test.each(['2.1', LATEST])('is where a server can be started from, at %s', async (version) => {
    const world = new World()
    const {request} = await world.prepare({...stopping, version, from})
    const server = world.snapshot().servers.servers.find(({id}) => request.url.includes(id))
    expect(server?.vm_state).toBe(from)
    const status = from === 'deleted' ? 404 : ['active', 'error'].includes(from) ? 202 : 409
    expect(await world.send(request)).toMatchObject({status})
    expect(statusOf(from, null)).toMatch(/^[A-Z_]+$/)
  })
})

test('the way follows from the table', () => {
  const changes = (...[to, from]: Parameters<typeof wayTo>) => wayTo(to, from)?.map(({change}) => change)
  expect(changes('stopped', 'active')).toEqual(['stop'])
  expect(changes('stopped', 'paused')).toEqual(['reboot hard', 'stop'])
  expect(changes('shelved_offloaded', 'shelved')).toEqual(['shelveOffload'])
  expect(changes('active', 'active')).toEqual([])
  expect(changes('active', 'deleted')).toBeUndefined()
})

test('it is the server of the story that is brought there, and what was sent is told', async () => {
  const world = new World()
  const {request} = await world.prepare(stopping)
  const led = await world.prepare({...stopping, from: 'paused'})
  expect(led).toEqual({version: LATEST, request, sent: ['pause']})
  expect(await world.send(request)).toMatchObject({status: 409})
  world.reset()
  expect(await world.send(request)).toMatchObject({status: 409})
  await world.prepare(stopping)
  expect(await world.send(request)).toMatchObject({status: 202})
})

test('another server takes the place of one that is not there', async () => {
  const {request, sent} = await new World().prepare({...stopping, reason: 'InstanceNotFound', from: 'stopped'})
  expect(sent).toEqual(['POST /servers', 'os-stop'])
  expect(request.url).not.toContain('4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21')
})

test('what was asked for last is ready, whatever takes longer', async () => {
  const world = new World()
  const [, {request}] = await Promise.all([
    world.prepare({...stopping, from: 'shelved_offloaded'}),
    world.prepare({...stopping, from: 'active'}),
  ])
  expect(await world.send(request)).toMatchObject({status: 202})
})

test('a state that is none is named', async () => {
  await expect(new World().prepare({...stopping, from: 'tired'})).rejects.toThrow(
    'Unexpected state tired, expected one',
  )
})
