import type {Story} from '../../contract/story.ts'
import {small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {listServers} from '../servers/read.ts'

export const story: Story = async ({call, send, tick}) => {
  for (const name of ['web', 'database', 'cache']) await call(createServer, {body: {server: {...small, name}}})
  tick(10)
  const query = {sort_key: ['display_name', 'created_at'], sort_dir: ['asc', 'desc']}
  await send('server-sort-keys-list', listServers, {query})
}
