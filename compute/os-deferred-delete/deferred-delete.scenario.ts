import type {Story} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {deleteServer} from '../servers/change.ts'
import {showServer} from '../servers/read.ts'
import {refusals, started} from '../servers/refused.scenario.ts'
import {forceDeleteServer, restoreServer} from './deferred-delete.ts'

export const story: Story = async (teller) => {
  const {send, call, tick, befall} = teller
  const path = await started(teller)
  const other = await started(teller)
  const locked = await started(teller)
  await call(lockServer, {path: locked, body: {lock: null}})
  befall({option: 'reclaim_instance_interval', value: 3600})
  await call(deleteServer, {path})
  await call(deleteServer, {path: other})
  tick(10)
  await call(showServer, {path})
  const restore = {path, body: {restore: null}} as const
  const force = {path, body: {forceDelete: null}} as const

  await send('restore-post', restoreServer, {...restore, only: 'request'})
  tick(10)
  await refusals(teller, 'restore-post', restoreServer, restore)
  await refusals(teller, 'force-delete-post', forceDeleteServer, force, {locked})
  await send('force-delete-post', forceDeleteServer, {...force, only: 'request'})
  tick(3600)
}
