import type {Story} from '../../contract/story.ts'
import {stopServer} from '../servers/power.ts'
import {refusals, started} from '../servers/refused.scenario.ts'
import {changeServerPassword} from './admin-password.ts'

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  const path = await started(teller)
  const change = {path, body: {changePassword: {adminPass: 'foo'}}} as const

  await send('admin-password-change-password', changeServerPassword, {
    ...change,
    only: 'request',
    file: 'admin-password-change-password',
  })
  await refuse('admin-password-change-password', 400, 'InvalidBody', changeServerPassword, {
    path,
    body: {changePassword: {adminPass: 5}},
  })
  befall({failing: 'changePassword', message: 'error setting admin password'})
  await refuse('admin-password-change-password', 409, 'InstancePasswordSetFailed', changeServerPassword, change)
  await call(stopServer, {path, body: {'os-stop': null}})
  tick(5)
  await refusals(teller, 'admin-password-change-password', changeServerPassword, change)
}
