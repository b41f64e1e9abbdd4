import type {Story} from '../../contract/story.ts'
import {networks, nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {listServerAddresses, showServerAddresses} from './server-ips.ts'

const strange = {query: {colour: 'blue'}}

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, networks: [{uuid: networks.inside}]}}})
  tick(10)
  const path = {server_id: server.id, network: 'private'}
  await send('server-ips', listServerAddresses, {path})
  await send('server-ips-network', showServerAddresses, {path})

  await refuse('server-ips', 400, 'UnknownQuery', listServerAddresses, {path, ...strange})
  await refuse('server-ips-network', 400, 'UnknownQuery', showServerAddresses, {path, ...strange})
  const elsewhere = {path: {...path, network: 'public'}}
  await refuse('server-ips-network', 404, 'NotInNetwork', showServerAddresses, elsewhere)
  const nosuch = {path: {...path, server_id: nowhere}}
  await refuse('server-ips', 404, 'InstanceNotFound', listServerAddresses, nosuch)
  await refuse('server-ips-network', 404, 'InstanceNotFound', showServerAddresses, nosuch)
}
