import type {Story} from '../../contract/story.ts'
import {small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {listServers} from '../servers/read.ts'

export const story: Story = async ({call, send, tick}) => {
  for (const name of ['web', 'database', 'cache', 'web']) {
    await call(createServer, {body: {server: {...small, name}}})
    tick(10)
  }
  const sort_key = ['display_name', 'created_at']
  await send('server-sort-keys-list', listServers, {query: {sort_key, sort_dir: ['asc', 'desc']}})
  // A direction that is missing does not come from the one before: see `orderOf`.
  await send('server-sort-one-direction', listServers, {query: {sort_key, sort_dir: 'desc'}})
}
