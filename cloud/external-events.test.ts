import {expect, test} from 'vitest'
import {started} from './servers.fixture.ts'

function running() {
  const {cloud, now} = started()
  cloud.clock.settle()
  const say = (name: string, tag: string | null = null) => cloud.externalEvents.take([{name, server_id: now().id, tag}])
  return {cloud, now, say}
}

test('an event of a server that is not there yet is not taken', () => {
  const {cloud, now} = started()
  expect(cloud.externalEvents.take([{name: 'network-changed', server_id: now().id, tag: null}])).toEqual([422])
})

test('an event is judged by its server before its tag', () => {
  const {cloud, now} = running()
  const of = (server_id: string) => ({name: 'power-update', server_id, tag: null})
  expect(cloud.externalEvents.take([of('nosuch'), of(now().id)])).toEqual([404, 400])
})

test('a server that was switched off is stopped, and runs when it was switched on', () => {
  const {cloud, now, say} = running()
  expect(say('power-update', 'POWER_OFF')).toEqual([200])
  expect(now().task_state).toBe('powering-off')
  cloud.clock.settle()
  expect(now()).toMatchObject({vm_state: 'stopped', power_state: 4})
  say('power-update', 'POWER_ON')
  cloud.clock.settle()
  expect(now()).toMatchObject({vm_state: 'active', power_state: 1})
})

test('a power that is so already changes nothing, but is recorded', () => {
  const {cloud, now, say} = running()
  say('power-update', 'POWER_ON')
  expect(now().task_state).toBeNull()
  expect(cloud.actions.of(now().id)[0]).toMatchObject({action: 'start', result: 'Success'})
})

test('a power that there is not is taken and forgotten', () => {
  const {cloud, now, say} = running()
  expect(say('power-update', 'SIDEWAYS')).toEqual([200])
  expect(cloud.actions.of(now().id).map(({action}) => action)).toEqual(['create'])
})

test('a port that is deleted elsewhere is off its server, a volume that has grown is recorded', () => {
  const {cloud, now, say} = running()
  const [port] = cloud.interfaces.of(now())
  say('network-vif-deleted', port?.id)
  expect(cloud.interfaces.of(now())).toEqual([])
  say('volume-extended', 'any')
  expect(cloud.actions.of(now().id)[0]).toMatchObject({action: 'extend_volume', result: 'Success'})
})
