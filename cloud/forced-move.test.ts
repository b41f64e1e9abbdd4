import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import type {Params} from './transition.ts'
import {settled, viewer} from './wishes.fixture.ts'

/** A server on compute1, and what is said of it after it was sent somewhere. */
function on() {
  const cloud = new Cloud()
  const [server] = settled(cloud, {is_forced: true, zone: 'nova', requested_host: 'compute1'})
  if (!server) throw new Error('Unexpected empty list, expected one server')
  const now = () => cloud.servers.get(server.id, viewer)
  const why = (params: Params) => {
    const before = cloud.snapshot()
    try {
      cloud.servers.send(now(), 'live-migration', {params})
      cloud.servers.hasten(now())
    } catch (error) {
      return (error as Error).message
    } finally {
      cloud.restore(before)
    }
    return undefined
  }
  const sent = (change: 'live-migration' | 'evacuate', params: object) => {
    cloud.servers.send(now(), change, {params: {...params}})
    cloud.clock.settle()
    return now()
  }
  return {cloud, id: server.id, now, why, sent}
}
const forcedTo = (host: string) => ({host, force: true})

/** Puts servers on a host until so much of its memory is left, in MiB. */
function fill(cloud: Cloud, host: string, left: number) {
  cloud.quotas.change({project_id: 'home'}, {instances: -1, cores: -1, ram: -1})
  const memory_mb = (cloud.hosts.named(host)?.memory_mb ?? 0) - left
  const {flavorid} = cloud.flavors.add({
    name: 'filler',
    flavorid: 'filler',
    memory_mb,
    vcpus: 1,
    root_gb: 1,
    is_public: true,
  })
  settled(cloud, {flavorid, is_forced: true, zone: 'nova', requested_host: host})
}

describe('a running server can be sent to a host that the scheduler is not asked about', () => {
  test('if that is another one, up, in its cell, and has room', () => {
    const {why, sent} = on()
    expect(why(forcedTo('compute2'))).toBeUndefined()
    expect(sent('live-migration', forcedTo('compute2'))).toMatchObject({host: 'compute2', fault: null})
  })
  test('but not to itself', () => {
    const {why, id} = on()
    expect(why(forcedTo('compute1'))).toBe(`Unable to migrate instance (${id}) to current host (compute1).`)
  })
  test('nor while that host is down, or its own', () => {
    const {cloud, why} = on()
    cloud.befall({host: 'compute2', up: false})
    expect(why(forcedTo('compute2'))).toBe('Compute service of compute2 is unavailable at this time.')
    cloud.befall({host: 'compute1', up: false})
    expect(why(forcedTo('compute1'))).toBe('Compute service of compute1 is unavailable at this time.')
    expect(why({})).toBe('Compute service of compute1 is unavailable at this time.')
  })
  test('nor where memory would be used up to the last', () => {
    const {cloud, why, id, now} = on()
    const {memory_mb} = now().flavor
    fill(cloud, 'compute2', memory_mb)
    expect(why(forcedTo('compute2'))).toBe(
      `Migration pre-check error: Unable to migrate ${id} to compute2: Lack of memory(host:${memory_mb}.0 <= instance:${memory_mb})`,
    )
    expect(why({host: 'compute2'})).toBeUndefined()
  })
  test('nor to another cell', () => {
    const {why, id} = on()
    expect(why(forcedTo('compute4'))).toBe(
      `Migration pre-check error: Unable to force live migrate instance ${id} across cells.`,
    )
  })
})

test('a move that finds something in its way after the answer leaves the server where it was, and says why', () => {
  const {sent, cloud, id} = on()
  const {host, vm_state, fault} = sent('live-migration', forcedTo('compute1'))
  expect({host, vm_state}).toEqual({host: 'compute1', vm_state: 'active'})
  expect(fault).toMatchObject({
    code: 400,
    message: `Unable to migrate instance (${id}) to current host (compute1).`,
  })
  expect(cloud.migrations.all.at(-1)?.status).toBe('error')
})

test('a move that finds something in its way before the answer leaves the server where it was too', () => {
  const {cloud, now} = on()
  const told: string[] = []
  cloud.listen(({event}) => told.push(event))
  cloud.servers.send(now(), 'live-migration', {params: forcedTo('compute1')})
  expect(() => cloud.servers.hasten(now())).toThrow('to current host')
  expect(now()).toMatchObject({vm_state: 'active', task_state: null, host: 'compute1', doing: null})
  expect(cloud.migrations.all.at(-1)?.status).toBe('error')
  expect(cloud.actions.of(now().id)[0]).toMatchObject({action: 'live-migration', message: 'Error'})
  expect(told.at(-1)).toBe('compute_task.migrate_server.error')
})

test('a server is evacuated by force only to a host that has room', () => {
  const {cloud, sent, id} = on()
  fill(cloud, 'compute2', 1)
  cloud.befall({host: 'compute1', up: false})
  expect(sent('evacuate', forcedTo('compute2'))).toMatchObject({
    host: 'compute1',
    fault: {
      message: `No valid host was found. Unable to move instance ${id} to host compute2. There is not enough capacity on the host for the instance.`,
    },
  })
})
