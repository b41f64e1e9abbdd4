import {since} from '../../contract/changing.ts'
import type {Teller} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {deleteServer} from './change.ts'
import {rebootServer, startServer, stopServer, triggerCrashDump} from './power.ts'
import {gone, homeless, refusals, started} from './refused.scenario.ts'

/** Starting and stopping, with servers of their own. */
export async function power(teller: Teller): Promise<void> {
  const {send, refuse, call, tick, befall} = teller
  const path = await started(teller)
  const locked = await started(teller)
  const hostless = await homeless(teller)
  await call(lockServer, {path: locked, body: {lock: null}})
  const deleted = await started(teller)
  await call(deleteServer, {path: deleted})
  tick(5)
  const refused = {locked, hostless, deleted}

  await send('server-action-stop', stopServer, {
    path,
    body: {'os-stop': null},
    file: 'server-action-stop',
    only: 'request',
  })
  tick(5)
  await refusals(teller, 'server-action-stop', stopServer, {path, body: {'os-stop': null}}, refused)
  await send('server-action-start', startServer, {
    path,
    body: {'os-start': null},
    file: 'server-action-start',
    only: 'request',
  })
  tick(5)
  await refusals(teller, 'server-action-start', startServer, {path, body: {'os-start': null}}, refused)
  const reboot = {path, body: {reboot: {type: 'HARD'}}} as const
  await send('server-action-reboot', rebootServer, {...reboot, file: 'server-action-reboot', only: 'request'})
  tick(2)
  await refuse('server-action-reboot', 409, 'InstanceInvalidState', rebootServer, {
    path,
    body: {reboot: {type: 'SOFT'}},
  })
  tick(5)
  await send('server-action-reboot-soft', rebootServer, {path, body: {reboot: {type: 'SOFT'}}})
  tick(5)
  befall({failing: 'reboot', message: 'The guest did not answer'})
  await call(rebootServer, {path, body: {reboot: {type: 'SOFT'}}})
  tick(5)
  await refuse('server-action-reboot', 404, 'InstanceNotFound', rebootServer, {...reboot, path: gone})
  await refuse('server-action-reboot', 409, 'InstanceIsLocked', rebootServer, {...reboot, path: locked})
  await refuse('server-action-reboot', 400, 'InvalidBody', rebootServer, {path, body: {reboot: {type: 'WARM'}}})

  const dump = {path, body: {trigger_crash_dump: null}} as const
  await send('server-action-trigger-crash-dump', triggerCrashDump, {
    ...dump,
    when: since('2.17', true),
    file: 'server-action-trigger-crash-dump',
    only: 'request',
  })
  await refuse('server-action-trigger-crash-dump', 400, 'InvalidBody', triggerCrashDump, {
    path,
    body: {trigger_crash_dump: 'now'},
  })
  await refuse('server-action-trigger-crash-dump', 404, 'VersionNotFoundForAPIMethod', triggerCrashDump, dump)
  await call(stopServer, {path, body: {'os-stop': null}})
  tick(5)
  await refusals(teller, 'server-action-trigger-crash-dump', triggerCrashDump, dump, refused)
}
