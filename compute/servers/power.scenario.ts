import type {Teller} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {deleteServer} from './change.ts'
import {startServer, stopServer} from './power.ts'
import {homeless, refusals, started} from './refused.scenario.ts'

/** Starting and stopping, with servers of their own. */
export async function power(teller: Teller): Promise<void> {
  const {send, call, tick} = teller
  const path = await started(teller)
  const locked = await started(teller)
  const hostless = await homeless(teller)
  await call(lockServer, {path: locked, body: {lock: null}})
  const refused = {locked, hostless}

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
  for (const one of [path, locked, hostless]) await call(deleteServer, {path: one, as: 'admin'})
  tick(5)
}
