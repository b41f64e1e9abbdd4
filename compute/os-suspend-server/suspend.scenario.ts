import type {Story} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {refusalOfShares, refusals, started} from '../servers/refused.scenario.ts'
import {resumeServer, suspendServer} from './suspend.ts'

export const story: Story = async (teller) => {
  const {send, call, tick} = teller
  const path = await started(teller)
  const locked = await started(teller)
  await call(lockServer, {path: locked, body: {lock: null}})
  const suspend = {path, body: {suspend: null}} as const
  const resume = {path, body: {resume: null}} as const

  await send('server-suspend', suspendServer, {...suspend, file: 'server-suspend', only: 'request'})
  tick(5)
  await refusals(teller, 'server-suspend', suspendServer, suspend, {locked})
  await send('server-resume', resumeServer, {...resume, file: 'server-resume', only: 'request'})
  tick(5)
  await refusals(teller, 'server-resume', resumeServer, resume, {locked})
  await refusalOfShares(teller, 'server-suspend', suspendServer, suspend)
}
