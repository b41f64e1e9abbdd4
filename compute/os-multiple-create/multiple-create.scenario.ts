import {since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {listServers} from '../servers/read.ts'

const several = {
  ...small,
  networks: since('2.37', 'none'),
  metadata: {role: 'worker'},
  min_count: '2',
  max_count: '3',
}

export const story: Story = async ({send, tick}) => {
  const {reservation_id} = await send('multiple-create-post', createServer, {
    body: {server: {...several, return_reservation_id: 'True'}},
  })
  await send('multiple-create-no-resv-post', createServer, {body: {server: several}})
  tick(10)
  await send('multiple-create-list', listServers, {as: 'admin', query: {reservation_id}})
}
