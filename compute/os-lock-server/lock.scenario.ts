import {changing, since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {showServer} from '../servers/read.ts'
import {gone, started} from '../servers/refused.scenario.ts'
import {lockServer, unlockServer} from './lock.ts'

/** An administrator who does not belong to the project. */
const fromElsewhere = {'X-Auth-Token': 'admin:fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'}

const lock = (path: {server_id: string}) => ({path, body: {lock: null}}) as const
const unlock = (path: {server_id: string}) => ({path, body: {unlock: null}}) as const
const withReason = {lock: {locked_reason: 'Please ask before you stop it'}}

const locks: Story = async (teller) => {
  const {send, call, refuse} = teller
  const path = await started(teller)

  await send('lock-server', lockServer, {...lock(path), file: 'lock-server', only: 'request', also: ['2.73']})
  await send('unlock-server', unlockServer, {...unlock(path), file: 'unlock-server', only: 'request', also: ['2.73']})
  await send('lock-server-with-reason', lockServer, {
    path,
    body: withReason,
    when: since('2.73', true),
    file: 'lock-server-with-reason',
    only: 'request',
  })
  await call(unlockServer, unlock(path))

  await refuse('lock-server', 404, 'InstanceNotFound', lockServer, lock(gone))
  await refuse('lock-server', 400, 'InvalidBody', lockServer, {
    path,
    body: {lock: changing({'2.1': null, '2.73': 'why'})},
  })
  await refuse('unlock-server', 404, 'InstanceNotFound', unlockServer, unlock(gone))
  await call(lockServer, {...lock(path), as: 'admin', headers: fromElsewhere})
  await refuse('unlock-server', 403, 'PolicyNotAuthorized', unlockServer, unlock(path))
}

/** How a locked server looks, which changes often. */
const seen: Story = async (teller) => {
  const path = await started(teller)
  await teller.call(lockServer, {path, body: withReason, when: since('2.73', true)})
  await teller.send('locked-server-get', showServer, {path, when: since('2.73', true), only: 'response'})
}

export const story = [locks, seen]
