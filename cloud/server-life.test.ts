import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import {type Change, transitions} from './lifecycle.ts'
import type {Server} from './server.ts'
import {planServers} from './server-plan.ts'
import {viewer, wishOf} from './wishes.fixture.ts'

function up() {
  const cloud = new Cloud()
  const told: string[] = []
  const [plan] = planServers(cloud, viewer, wishOf(cloud))
  const {id} = cloud.servers.add(plan as NonNullable<typeof plan>)
  cloud.clock.settle()
  cloud.listen(({event}) => told.push(event))
  return {cloud, told, now: (): Server => cloud.servers.get(id, viewer)}
}

describe('a change', () => {
  test('shows its task, takes its time, and tells of its beginning and its end', () => {
    const {cloud, told, now} = up()
    cloud.servers.send(now(), 'pause')
    expect(now()).toMatchObject({vm_state: 'active', task_state: 'pausing'})
    cloud.clock.tick(1)
    expect(now()).toMatchObject({vm_state: 'paused', task_state: null, power_state: 3, doing: null})
    expect(told).toEqual(['instance.update', 'instance.pause.start', 'instance.update', 'instance.pause.end'])
  })
  test('is refused in a state that does not fit, and while something else is done', () => {
    const {cloud, now} = up()
    const {id} = now()
    expect(() => cloud.servers.send(now(), 'start')).toThrow(
      `Cannot 'start' instance ${id} while it is in vm_state active`,
    )
    cloud.servers.send(now(), 'stop')
    expect(() => cloud.servers.send(now(), 'pause')).toThrow(
      `Cannot 'pause' instance ${id} while it is in task_state powering-off`,
    )
  })
  test('of a locked server is refused, but to administrators and to the lock itself', () => {
    const {cloud, now} = up()
    cloud.servers.send(now(), 'lock', {viewer})
    expect(() => cloud.servers.send(now(), 'stop', {viewer})).toThrow(`Instance ${now().id} is locked`)
    cloud.servers.send(now(), 'stop', {viewer: {...viewer, roles: ['admin']}})
    cloud.servers.send(now(), 'unlock', {viewer})
    cloud.clock.settle()
    expect(now()).toMatchObject({locked_by: null, vm_state: 'stopped'})
  })
  test('that fails leaves the server as it was, and says so in the record', () => {
    const {cloud, now} = up()
    cloud.befall({failing: 'pause', message: 'The hypervisor is gone'})
    cloud.servers.send(now(), 'pause')
    cloud.clock.settle()
    expect(now()).toMatchObject({vm_state: 'active', task_state: null, fault: {message: 'The hypervisor is gone'}})
    const [action] = cloud.actions.of(now().id)
    expect(action).toMatchObject({action: 'pause', message: 'Error', result: 'Error'})
    expect(action?.events).toMatchObject([{event: 'compute_pause_instance', result: 'Error', host: 'compute1'}])
    cloud.servers.send(now(), 'pause')
    cloud.clock.settle()
    expect(now().vm_state).toBe('paused')
  })
  test('that follows when a server was left long enough is not hurried', () => {
    const {cloud, now} = up()
    cloud.befall({option: 'shelved_offload_time', value: 3600})
    cloud.servers.send(now(), 'shelve')
    cloud.clock.settle()
    expect(now()).toMatchObject({vm_state: 'shelved', task_state: null})
    cloud.clock.tick(3600)
    cloud.clock.settle()
    expect(now().vm_state).toBe('shelved_offloaded')
  })
  test('that fails on the way to another host leaves a failed migration', () => {
    const {cloud, now} = up()
    for (const [change, status] of [
      ['migrate', 'error'],
      ['evacuate', 'failed'],
    ] as const) {
      cloud.befall({failing: change, message: 'The disk could not be copied'})
      cloud.servers.send(now(), change)
      cloud.clock.settle()
      expect(cloud.migrations.lastOf(now()).status).toBe(status)
    }
  })
  test('goes on in a world that was restored in the middle of it', () => {
    const {cloud, now} = up()
    cloud.befall({failing: 'start', message: 'No power'})
    cloud.servers.send(now(), 'stop')
    const other = new Cloud()
    other.restore(JSON.parse(JSON.stringify(cloud.snapshot())))
    for (const world of [cloud, other]) {
      world.clock.settle()
      world.servers.send(world.servers.get(now().id, viewer), 'start')
      world.clock.settle()
    }
    expect(other.snapshot()).toEqual(cloud.snapshot())
    expect(now()).toMatchObject({vm_state: 'stopped', fault: {message: 'No power'}})
  })
})

describe('every row of the table', () => {
  const rows = Object.keys(transitions) as Change[]
  test.each(rows)(
    '%s names its events as Nova does, and tells of an end wherever it tells of a beginning',
    (change) => {
      const {by, action} = transitions[change]
      for (const {seconds, event} of by) {
        expect(seconds).toBeGreaterThanOrEqual(0)
        if (action)
          expect(event ?? 'none').toMatch(
            /^(compute|api)_|^get_image_info$|^schedule_instances$|^rebuild_server$|^cold_migrate$|^conductor_|^none$/,
          )
      }
      expect(new Set(by.map(({starts}) => starts).filter(Boolean))).toEqual(
        new Set(by.flatMap(({ends, says}) => [ends, says?.match(/^(.+)\.end$/)?.[1]]).filter(Boolean)),
      )
    },
  )
})
