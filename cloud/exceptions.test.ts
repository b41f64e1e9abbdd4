import {expect, test} from 'vitest'
import {Cloud, type Happening} from './cloud.ts'
import {planServers} from './server-plan.ts'
import {viewer, wishOf} from './wishes.fixture.ts'

function world() {
  const cloud = new Cloud()
  const told: Happening[] = []
  cloud.listen((happening) => told.push(happening))
  return {cloud, told, events: () => told.map(({event}) => event)}
}

test('a key that is refused is told of as it begins, and as it fails', () => {
  const {cloud, told, events} = world()
  expect(() => cloud.keypairs.add('demo', 'laptop', 'ssh', 'no key')).toThrow('failed to generate fingerprint')
  expect(events()).toEqual(['keypair.import.start', 'compute.exception'])
  expect(told[1]?.about).toMatchObject({service: 'api', exception: 'InvalidKeypair', module_name: 'nova.crypto'})
})

test('a key that nobody has is told of when it is to be deleted, not when it is asked for', () => {
  const {cloud, events} = world()
  expect(() => cloud.keypairs.get('demo', 'nosuch')).toThrow()
  expect(events()).toEqual([])
  expect(() => cloud.keypairs.remove('demo', 'nosuch')).toThrow()
  expect(events()).toEqual(['compute.exception'])
})

test('a server without a host is told of by the conductor, and by no host', () => {
  const {cloud, told, events} = world()
  const [plan] = planServers(cloud, viewer, wishOf(cloud, {scheduler_hints: {same_host: 'nowhere'}}))
  cloud.servers.add(plan as NonNullable<typeof plan>)
  cloud.clock.settle()
  const [first] = events().filter((event) => event.startsWith('scheduler'))
  expect(first).toBe('scheduler.select_destinations.start')
  expect(events()).not.toContain('scheduler.select_destinations.end')
  expect(events().at(-1)).toBe('compute_task.build_instances.error')
  expect(told.at(-1)?.about.fault).toMatchObject({
    exception: 'NoValidHost',
    exception_message: 'No valid host was found. There are not enough hosts available.',
  })
})

test('a server that its host can’t make is told of by the host', () => {
  const {cloud, told, events} = world()
  cloud.befall({failing: 'create', message: 'Out of file handles'})
  const [plan] = planServers(cloud, viewer, wishOf(cloud))
  cloud.servers.add(plan as NonNullable<typeof plan>)
  cloud.clock.settle()
  expect(events().at(-1)).toBe('instance.create.error')
  expect(told.at(-1)?.about.fault).toMatchObject({exception_message: 'Out of file handles'})
})
