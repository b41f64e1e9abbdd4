import type {Story} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {refusals, started} from '../servers/refused.scenario.ts'
import {pauseServer, unpauseServer} from './pause.ts'

export const story: Story = async (teller) => {
  const {send, call, tick} = teller
  const path = await started(teller)
  const locked = await started(teller)
  await call(lockServer, {path: locked, body: {lock: null}})

  await send('pause-server', pauseServer, {path, body: {pause: null}, file: 'pause-server', only: 'request'})
  tick(5)
  await refusals(teller, 'pause-server', pauseServer, {path, body: {pause: null}}, {locked})
  await send('unpause-server', unpauseServer, {path, body: {unpause: null}, file: 'unpause-server', only: 'request'})
  tick(5)
  await refusals(teller, 'unpause-server', unpauseServer, {path, body: {unpause: null}}, {locked})
}
