import type {Story} from '../../contract/story.ts'
import {listServerAddresses} from '../server-ips/server-ips.ts'
import {networks, nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {addFixedIp, removeFixedIp} from './multinic.ts'

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, networks: [{uuid: networks.inside}]}}})
  tick(10)
  const path = {server_id: server.id}
  const add = {path, body: {addFixedIp: {networkId: networks.inside}}}
  await send('multinic-add-fixed-ip', addFixedIp, add)
  const {addresses} = await call(listServerAddresses, {path})
  const [{addr: address}] = addresses.private.filter(({version}: {version: number}) => version === 4).toReversed()
  const remove = {path, body: {removeFixedIp: {address}}}
  await send('multinic-remove-fixed-ip', removeFixedIp, remove)

  await refuse('multinic-add-fixed-ip', 400, 'InvalidBody', addFixedIp, {path, body: {addFixedIp: {networkId: ''}}})
  await refuse('multinic-remove-fixed-ip', 400, 'InvalidBody', removeFixedIp, {
    path,
    body: {removeFixedIp: {address: 'private'}},
  })
  const nosuch = {path: {server_id: nowhere}}
  await refuse('multinic-add-fixed-ip', 404, 'InstanceNotFound', addFixedIp, {...add, ...nosuch})
  await refuse('multinic-remove-fixed-ip', 404, 'InstanceNotFound', removeFixedIp, {...remove, ...nosuch})
  await refuse('multinic-add-fixed-ip', 404, 'VersionNotFoundForAPIMethod', addFixedIp, add)
  await refuse('multinic-remove-fixed-ip', 404, 'VersionNotFoundForAPIMethod', removeFixedIp, remove)
}
