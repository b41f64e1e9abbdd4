import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import {statesOf, statusOf} from './lifecycle.ts'
import {planServers} from './server-plan.ts'
import {started} from './servers.fixture.ts'
import {viewer, wishOf} from './wishes.fixture.ts'

describe('a new server', () => {
  test('goes through its tasks as time passes, and then has a host and an address', () => {
    const {cloud, now} = started()
    const seen: Array<string | null> = []
    for (let second = 0; second < 6; second++) {
      seen.push(now().task_state)
      cloud.clock.tick(1)
    }
    expect(seen).toEqual(['scheduling', 'networking', 'block_device_mapping', 'spawning', 'spawning', null])
    expect(now()).toMatchObject({vm_state: 'active', power_state: 1, host: 'compute1'})
    expect(cloud.networks.portsOf(now().id)).toHaveLength(1)
    expect(cloud.actions.of(now().id)).toMatchObject([{action: 'create', result: 'Success'}])
  })
  test('goes on in a world that was restored while it was being made', () => {
    const {cloud, now} = started()
    cloud.clock.tick(2)
    const other = new Cloud()
    other.restore(JSON.parse(JSON.stringify(cloud.snapshot())))
    other.clock.settle()
    cloud.clock.settle()
    expect(other.servers.get(now().id, viewer)).toEqual(now())
    expect(now().vm_state).toBe('active')
  })
  test('that finds no host is in error, and says why', () => {
    const {cloud, now} = started({requested_host: 'compute1', zone: 'edge', is_forced: true})
    cloud.clock.settle()
    expect(now()).toMatchObject({vm_state: 'error', host: null, fault: {code: 500}})
    expect(cloud.actions.of(now().id)).toMatchObject([{result: 'Error'}])
  })
  test('goes where there is most memory left, and only into the zone that was asked for', () => {
    const {cloud, now} = started()
    cloud.clock.settle()
    const [second] = planServers(cloud, viewer, wishOf(cloud))
    const [third] = planServers(cloud, viewer, wishOf(cloud, {zone: 'edge'}))
    const made = [second, third].map((plan) => cloud.servers.add(plan as never).id)
    cloud.clock.settle()
    expect([now().host, ...made.map((id) => cloud.servers.get(id, viewer).host)]).toEqual([
      'compute1',
      'compute2',
      'compute3',
    ])
  })
  test('can be deleted while it is being made, and gives back what it had', () => {
    const {cloud, now} = started()
    cloud.clock.tick(3)
    const {id} = now()
    cloud.servers.send(now(), 'delete')
    cloud.clock.settle()
    expect(now).toThrow(`Instance ${id} could not be found.`)
    expect(cloud.networks.portsOf(id)).toEqual([])
  })
})

test('another project’s server is not there, but for administrators', () => {
  const {cloud, now} = started()
  const {id} = now()
  expect(() => cloud.servers.get(id, {...viewer, project_id: 'other'})).toThrow('could not be found')
  expect(cloud.servers.get(id, {...viewer, project_id: 'other', roles: ['admin']}).id).toBe(id)
})

test('a quota says what was asked for, what is used and what there is', () => {
  const cloud = new Cloud()
  expect(() => planServers(cloud, viewer, wishOf(cloud, {min: 11, max: 11, flavorid: '3'}))).toThrow(
    'Quota exceeded for cores, instances: Requested 22, 11, but already used 0, 0 of 20, 10 cores, instances',
  )
})

test('statuses come from states and tasks, and lead back to them', () => {
  expect(statusOf('active', 'rebooting_hard')).toBe('HARD_REBOOT')
  expect(statusOf('stopped', 'powering-on')).toBe('SHUTOFF')
  expect(statesOf(['shutoff'])).toEqual({states: ['stopped'], tasks: undefined})
  expect(statesOf(['RESIZE']).tasks).toContain('resize_finish')
  expect(statesOf(['TIRED']).states).toEqual([])
})
