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
  test('is recorded, but the deletion of a server that no host has taken on', () => {
    const cloud = new Cloud()
    const deleted = (wish = {}, seconds = 0) => {
      const [plan] = planServers(cloud, viewer, wishOf(cloud, wish))
      const {id} = cloud.servers.add(plan as NonNullable<typeof plan>)
      cloud.clock.tick(seconds)
      cloud.servers.send(cloud.servers.get(id, viewer), 'delete')
      return cloud.actions.of(id).map(({action}) => action)
    }
    expect(deleted()).toEqual(['create'])
    expect(deleted({scheduler_hints: {same_host: 'nowhere'}}, 10)).toEqual(['delete', 'create'])
    expect(deleted({}, 10)).toEqual(['delete', 'create'])
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
  test.each([
    ['rebuild', ['data']],
    ['evacuate', ['root', 'data']],
  ] as const)('that makes a server anew (%s) tells of the volumes that are taken off and put back', (change, gone) => {
    const {cloud, now} = up()
    const {id} = now()
    const attachment = {server_id: id, device: null, delete_on_termination: false, tag: null}
    cloud.volumes.attach(cloud.volumes.named('root').id, {...attachment, boot_index: 0})
    cloud.volumes.attach(cloud.volumes.named('data').id, {...attachment, boot_index: null})
    const seen: string[] = []
    cloud.listen(({event, about}) => {
      const {volume_id} = about as {volume_id?: string}
      const {name} = cloud.volumes.all.find((one) => one.id === volume_id) ?? {}
      if (/rebuild|detach/.test(event)) seen.push([event.replace('instance.', ''), name].filter(Boolean).join(' '))
    })
    if (change === 'evacuate') cloud.befall({host: 'compute1', up: false})
    cloud.servers.send(now(), change, {params: {}})
    cloud.clock.settle()
    expect(seen).toEqual([
      'rebuild_scheduled',
      'rebuild.start',
      ...gone.flatMap((name) => [`volume_detach.start ${name}`, `volume_detach.end ${name}`]),
      'rebuild.end',
    ])
    expect(cloud.volumes.of(id)).toHaveLength(2)
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

describe('a server that goes', () => {
  const told = ({cloud, now}: ReturnType<typeof up>, act: () => void) => {
    const seen: string[] = []
    cloud.listen(({event, about}) => {
      const {by} = about as {by?: {service: string}}
      if (event !== 'instance.update') seen.push(`${by?.service} ${event.replace('instance.', '')}`)
    })
    expect(now().vm_state).not.toBe('deleted')
    act()
    cloud.clock.settle()
    return seen
  }
  test('is taken down by its host, which tells of that within what it tells of the deletion', () => {
    const world = up()
    expect(told(world, () => world.cloud.servers.send(world.now(), 'delete'))).toEqual([
      'compute delete.start',
      'compute shutdown.start',
      'compute shutdown.end',
      'compute delete.end',
    ])
  })
  test.each(['delete', 'softDelete', 'forceDelete'] as const)(
    'is taken down by the API at once where its host is down: %s',
    (change) => {
      const world = up()
      const {cloud, now} = world
      const {id} = now()
      cloud.befall({host: 'compute1', up: false})
      cloud.befall({server: id, share: 'documents'})
      const before = cloud.clock.now()
      expect(told(world, () => cloud.servers.send(now(), change))).toEqual(['api delete.start', 'api delete.end'])
      expect(cloud.servers.find(id)).toMatchObject({vm_state: 'deleted', deleted_at: before})
      expect(cloud.actions.of(id)[0]).toMatchObject({action: 'delete', result: 'Success', events: []})
      expect(cloud.shares.of(cloud.servers.find(id) as Server)).toEqual([])
    },
  )
  test('takes along the image that it was shelved as', () => {
    const {cloud, now} = up()
    cloud.servers.send(now(), 'shelve')
    cloud.clock.settle()
    const kept = now().system_metadata.shelved_image_id as string
    cloud.servers.send(now(), 'delete')
    cloud.clock.settle()
    expect(cloud.images.all.find(({id}) => id === kept)?.status ?? 'deleted').toBe('deleted')
  })
})

test('a server that can’t be made is taken down again before that is told', () => {
  const cloud = new Cloud()
  const told: string[] = []
  cloud.befall({failing: 'create', message: 'The disk is broken'})
  const [plan] = planServers(cloud, viewer, wishOf(cloud))
  cloud.servers.add(plan as NonNullable<typeof plan>)
  cloud.listen(({event}) => event !== 'instance.update' && told.push(event))
  cloud.clock.settle()
  expect(told.slice(-4)).toEqual([
    'instance.create.start',
    'instance.shutdown.start',
    'instance.shutdown.end',
    'instance.create.error',
  ])
})

describe('a host tells that a server is there', () => {
  const exists = (change: Change, from: readonly Change[] = []) => {
    const {cloud, now} = up()
    for (const one of from) {
      cloud.servers.send(now(), one)
      cloud.clock.settle()
    }
    const seen: Array<readonly [string, unknown, unknown]> = []
    cloud.listen(({event, about}) => {
      const {by, period} = about as {by?: {host: string}; period?: {beginning: string; ending: string}}
      if (event !== 'instance.update') seen.push([event, by?.host, event === 'instance.exists' ? period : undefined])
    })
    cloud.servers.send(now(), change)
    const began = cloud.clock.now()
    cloud.clock.settle()
    return {seen, began}
  }
  const names = (change: Change, from?: readonly Change[]) =>
    exists(change, from)
      .seen.map(([event]) => event.replace('instance.', ''))
      .filter((event) => !event.startsWith('scheduler.'))
  test('before it is put away, made again or moved, and before it is back from another image', () => {
    expect(names('shelve and offload').slice(0, 2)).toEqual(['exists', 'shelve.start'])
    expect(names('rebuild').slice(0, 3)).toEqual(['rebuild_scheduled', 'exists', 'rebuild.start'])
    expect(names('resize').slice(0, 2)).toEqual(['exists', 'resize_prep.start'])
    expect(names('revertResize', ['migrate'])).toEqual(['exists', 'resize_revert.start', 'resize_revert.end'])
    expect(names('rescue')).toEqual(['rescue.start', 'exists', 'rescue.end'])
  })
  test('in the month that is not over, until now; the new host tells of one that moves', () => {
    const {seen, began} = exists('shelve')
    expect(seen[0]).toEqual([
      'instance.exists',
      'compute1',
      {beginning: '2026-01-01 00:00:00', ending: began.replace('T', ' ').replace('Z', '')},
    ])
    const moved = exists('migrate').seen.filter(([event]) => event.startsWith('instance.'))
    expect(moved.map(([, host]) => host)).toEqual([
      'compute2',
      'compute2',
      'compute2',
      'compute1',
      'compute1',
      'compute2',
      'compute2',
    ])
  })
})

test('a server with shares is refused what would part it from them, whatever else it is', () => {
  const {cloud, now} = up()
  cloud.befall({server: now().id, share: 'documents'})
  cloud.servers.send(now(), 'lock', {viewer})
  for (const change of ['suspend', 'shelve', 'resize', 'migrate', 'live-migration', 'evacuate', 'rebuild'] as const)
    expect(() => cloud.servers.send(now(), change, {viewer})).toThrow(
      'Feature not supported with instances that have shares.',
    )
  expect(() => cloud.servers.send(now(), 'pause', {viewer})).toThrow('is locked')
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
