import {until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {networks, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {listVirtualInterfaces} from './virtual-interfaces.ts'

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, networks: [{uuid: networks.inside}]}}})
  tick(10)
  const path = {server_id: server.id}
  await send('vifs-list', listVirtualInterfaces, {path})
  await send('vifs-list-v2', listVirtualInterfaces, {
    path,
    when: until('2.2', true),
    legacy: true,
    only: 'response',
    file: 'vifs-list-resp-v2',
  })
  await refuse('vifs-list', 410, 'Gone', listVirtualInterfaces, {path})
}
