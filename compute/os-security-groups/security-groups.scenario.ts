import {until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {removeFixedIp} from '../os-multinic/multinic.ts'
import {listServerAddresses} from '../server-ips/server-ips.ts'
import {networks, nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {addSecurityGroup, listServerSecurityGroups, removeSecurityGroup} from './server-security-groups.ts'

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, networks: [{uuid: networks.inside}]}}})
  tick(10)
  const path = {server_id: server.id}
  const add = (name: string) => ({path, body: {addSecurityGroup: {name}}})
  const remove = (name: string) => ({path, body: {removeSecurityGroup: {name}}})
  await send('security-group-add-post', addSecurityGroup, add('web'))
  await send('server-security-groups-list', listServerSecurityGroups, {path})
  await send('security-group-remove-post', removeSecurityGroup, remove('web'))
  await refuse('security-group-remove-post', 404, 'SecurityGroupNotFound', removeSecurityGroup, remove('web'))
  await refuse('security-group-add-post', 404, 'SecurityGroupNotFound', addSecurityGroup, add('nosuch'))

  await refuse('security-group-add-post', 400, 'InvalidBody', addSecurityGroup, add(''))
  await refuse('security-group-remove-post', 400, 'InvalidBody', removeSecurityGroup, remove(''))
  await refuse('security-group-add-post', 400, 'EmptyName', addSecurityGroup, add(' '))
  await refuse('security-group-remove-post', 400, 'EmptyName', removeSecurityGroup, remove(' '))
  const strange = {path, query: {colour: 'blue'}}
  await refuse('server-security-groups-list', 400, 'UnknownQuery', listServerSecurityGroups, strange)
  const nosuch = {path: {server_id: nowhere}}
  await refuse('server-security-groups-list', 404, 'InstanceNotFound', listServerSecurityGroups, nosuch)
  await refuse('security-group-add-post', 404, 'InstanceNotFound', addSecurityGroup, {...add('web'), ...nosuch})
  await refuse('security-group-remove-post', 404, 'InstanceNotFound', removeSecurityGroup, {
    ...remove('web'),
    ...nosuch,
  })

  const {addresses} = await call(listServerAddresses, {path})
  for (const {addr} of addresses.private) await call(removeFixedIp, {path, body: {removeFixedIp: {address: addr}}})
  await refuse('security-group-add-post', 400, 'SecurityGroupCannotBeApplied', addSecurityGroup, {
    ...add('web'),
    when: until('2.44', true),
  })
}
