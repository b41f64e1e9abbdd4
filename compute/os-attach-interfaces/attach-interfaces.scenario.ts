import {since} from '../../contract/changing.ts'
import type {Failure} from '../../contract/operation.ts'
import type {Story} from '../../contract/story.ts'
import {lockServer, unlockServer} from '../os-lock-server/lock.ts'
import {networks, nowhere, ports, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {gone, started} from '../servers/refused.scenario.ts'
import {createInterface, deleteInterface, listInterfaces, showInterface} from './interfaces.ts'

const connect = (interfaceAttachment: object) => ({body: {interfaceAttachment}})
const strange = {query: {colour: 'blue'}}
/** A member of another project. */
const stranger = {'X-Auth-Token': 'demo:fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'}

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  const path = await started(teller, {name: 'router'})
  const at = (port_id: string) => ({path: {...path, port_id}})
  await send('attach-interfaces-create', createInterface, {
    path,
    ...connect({port_id: ports.spare, tag: since('2.49', 'outside')}),
  })
  await send('attach-interfaces-create-net_id', createInterface, {
    path,
    ...connect({
      net_id: networks.inside,
      fixed_ips: [{ip_address: '192.0.2.99'}],
      tag: since('2.70', 'inside'),
    }),
    only: 'request',
  })
  await send('attach-interfaces-list', listInterfaces, {path})
  await send('attach-interfaces-show', showInterface, at(ports.spare))
  await call(createInterface, {path, ...connect({})})

  befall({network: 'empty'})
  const refused = (status: Failure, reason: string, wish: object) =>
    refuse('attach-interfaces-create', status, reason, createInterface, {path, ...connect(wish)})
  await refused(400, 'InvalidBody', {port_id: 'nosuch'})
  await refused(400, 'NetworkAndPort', {port_id: ports.bare, net_id: networks.inside})
  await refused(400, 'AddressWithoutNetwork', {fixed_ips: [{ip_address: '192.0.2.100'}]})
  await refused(400, 'InvalidInput', {net_id: networks.inside, fixed_ips: [{ip_address: '198.51.100.5'}]})
  await refused(400, 'NetworkAmbiguous', {})
  await refused(400, 'SecurityGroupCannotBeApplied', {net_id: networks.empty})
  await refused(403, 'ExternalNetworkAttachForbidden', {net_id: networks.outside})
  await refused(404, 'NetworkNotFound', {net_id: nowhere})
  await refused(404, 'PortNotFound', {port_id: nowhere})
  await refused(409, 'PortInUse', {port_id: ports.spare})
  await refused(409, 'FixedIpAlreadyInUse', {net_id: networks.inside, fixed_ips: [{ip_address: '192.0.2.99'}]})
  befall({mishap: 'attach_interface', exception: 'InterfaceAttachFailed', message: 'The guest does not answer'})
  await refused(500, 'InterfaceAttachFailed', {port_id: ports.bare})

  const {server: theirs} = await call(createServer, {
    body: {server: {...small, name: 'theirs'}},
    headers: stranger,
  })
  const building = {path: {server_id: theirs.id}, headers: stranger}
  await refuse('attach-interfaces-create', 409, 'InstanceInvalidState', createInterface, {...building, ...connect({})})
  await refuse('attach-interfaces-delete', 409, 'InstanceInvalidState', deleteInterface, {
    ...building,
    path: {...building.path, port_id: ports.spare},
  })
  tick(10)
  await refuse('attach-interfaces-create', 400, 'PortNotUsable', createInterface, {
    ...building,
    ...connect({port_id: ports.bare}),
  })

  await refuse('attach-interfaces-list', 404, 'InstanceNotFound', listInterfaces, {path: gone})
  await refuse('attach-interfaces-list', 400, 'UnknownQuery', listInterfaces, {path, ...strange})
  await refuse('attach-interfaces-show', 404, 'InstanceNotFound', showInterface, {
    path: {...gone, port_id: ports.spare},
  })
  await refuse('attach-interfaces-show', 404, 'PortNotFound', showInterface, at(nowhere))
  await refuse('attach-interfaces-show', 404, 'PortNotAttached', showInterface, at(ports.bare))
  await refuse('attach-interfaces-show', 400, 'UnknownQuery', showInterface, {...at(ports.spare), ...strange})
  await refuse('attach-interfaces-create', 404, 'InstanceNotFound', createInterface, {path: gone, ...connect({})})
  await refuse('attach-interfaces-delete', 404, 'InstanceNotFound', deleteInterface, {
    path: {...gone, port_id: ports.spare},
  })

  await call(lockServer, {path, body: {lock: null}})
  await refused(409, 'InstanceIsLocked', {port_id: ports.bare})
  await refuse('attach-interfaces-delete', 409, 'InstanceIsLocked', deleteInterface, at(ports.spare))
  await call(unlockServer, {path, body: {unlock: null}})
  await call(deleteInterface, at(nowhere))
  await send('attach-interfaces-delete', deleteInterface, at(ports.spare))
  tick(5)
  await call(listInterfaces, {path})
}
