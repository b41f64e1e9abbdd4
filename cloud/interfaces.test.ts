import {expect, test} from 'vitest'
import {started} from './servers.fixture.ts'
import {viewer} from './wishes.fixture.ts'

function running() {
  const {cloud, now} = started()
  cloud.clock.settle()
  const told: string[] = []
  cloud.listen(({event}) => told.push(event))
  return {cloud, now, told}
}

test('a port that was made for a server goes when it is taken off, one that was brought stays', () => {
  const {cloud, now} = running()
  const [spare] = cloud.networks.ports.filter(({name}) => name === 'spare')
  const [own] = cloud.interfaces.of(now())
  if (!spare || !own) throw new Error('Unexpected world, expected two ports')
  cloud.networks.release(now().id)
  const brought = {...spare, project_id: viewer.project_id}
  cloud.networks.restore({...cloud.networks.save(), ports: [brought]})
  cloud.interfaces.attach(now(), {port_id: spare.id, tag: null}, viewer)
  const made = cloud.interfaces.attach(now(), {tag: null}, viewer)
  for (const {id} of [spare, made]) cloud.interfaces.detach(now(), id, viewer)
  expect(cloud.interfaces.of(now())).toHaveLength(2)
  cloud.clock.settle()
  expect(cloud.networks.ports.map(({id, device_id}) => [id, device_id])).toEqual([[spare.id, null]])
})

test('a port that a server does not have is missed only in the record of actions', () => {
  const {cloud, now, told} = running()
  cloud.interfaces.detach(now(), 'nosuch', viewer)
  expect(told).toEqual([])
  expect(cloud.actions.of(now().id)[0]).toMatchObject({
    action: 'detach_interface',
    result: 'Error',
    events: [{event: 'compute_detach_interface', result: 'Error', details: 'Port nosuch is not attached'}],
  })
})

test('a connection that is refused is recorded as one that failed', () => {
  const {cloud, now, told} = running()
  expect(() => cloud.interfaces.attach(now(), {port_id: 'nosuch', tag: null}, viewer)).toThrow('could not be found')
  expect(cloud.actions.of(now().id)[0]).toMatchObject({action: 'attach_interface', result: 'Error'})
  expect(told).toEqual(['instance.interface_attach.start'])
})

test('a host that can not connect a server leaves it as it was', () => {
  const {cloud, now, told} = running()
  cloud.befall({mishap: 'attach_interface', exception: 'InterfaceAttachFailed', message: 'no way'})
  expect(() => cloud.interfaces.attach(now(), {tag: null}, viewer)).toThrow('Failed to attach network adapter device')
  expect(cloud.interfaces.of(now())).toHaveLength(1)
  expect(told).toEqual(['instance.interface_attach.start', 'instance.interface_attach.error'])
})

test('an address has to be in the network, and free', () => {
  const {cloud, now} = running()
  const [network] = cloud.networks.of(viewer.project_id)
  const at = (address: string) => () =>
    cloud.interfaces.attach(now(), {network_id: network?.id, address, tag: null}, viewer)
  expect(at('198.51.100.1')).toThrow('is not a valid ip address for network')
  expect(at('192.0.2.77')().fixed_ips).toEqual([{address: '192.0.2.77', version: 4}])
  expect(at('192.0.2.77')).toThrow('Fixed IP 192.0.2.77 is already in use.')
})
