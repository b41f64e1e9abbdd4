import type {Story} from '../../contract/story.ts'
import {small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {createPooledConsole, deletePooledConsole, listPooledConsoles, showPooledConsole} from './consoles.ts'

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, name: 'web'}}})
  tick(10)
  const path = {server_id: server.id}
  const one = {...path, console_id: 1}

  await send('consoles-create', createPooledConsole, {path})
  await send('consoles-list-get', listPooledConsoles, {path})
  await send('consoles-get', showPooledConsole, {path: one})
  await send('consoles-delete', deletePooledConsole, {path: one})

  await refuse('consoles-create', 410, 'Gone', createPooledConsole, {path})
  await refuse('consoles-list-get', 410, 'Gone', listPooledConsoles, {path})
  await refuse('consoles-get', 410, 'Gone', showPooledConsole, {path: one})
  await refuse('consoles-delete', 410, 'Gone', deletePooledConsole, {path: one})
}
