import type {Story} from '../../contract/story.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {getConsoleOutput} from './console-output.ts'

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, name: 'web'}}})
  const {server: edge} = await call(createServer, {body: {server: {...small, availability_zone: 'edge'}}})
  const {server: annex} = await call(createServer, {body: {server: {...small, availability_zone: 'annex'}}})
  const path = {server_id: server.id}
  const whole = {'os-getConsoleOutput': {}}

  await refuse('console-output-post', 409, 'InstanceNotReady', getConsoleOutput, {path, body: whole})
  tick(10)
  await send('console-output-post', getConsoleOutput, {path, body: {'os-getConsoleOutput': {length: 50}}})
  await send('console-output-tail', getConsoleOutput, {path, body: {'os-getConsoleOutput': {length: '2'}}})
  await send('console-output-whole', getConsoleOutput, {path, body: whole})

  await refuse('console-output-post', 400, 'InvalidBody', getConsoleOutput, {
    path,
    body: {'os-getConsoleOutput': {length: 'all'}},
  })
  await refuse('console-output-post', 404, 'InstanceNotFound', getConsoleOutput, {
    path: {server_id: nowhere},
    body: whole,
  })
  await refuse('console-output-post', 404, 'ConsoleNotAvailable', getConsoleOutput, {
    path: {server_id: edge.id},
    body: whole,
  })
  await refuse('console-output-post', 501, 'NotImplementedError', getConsoleOutput, {
    path: {server_id: annex.id},
    body: whole,
  })
}
