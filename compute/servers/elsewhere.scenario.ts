import {Cloud} from '../../cloud/cloud.ts'
import {since, until} from '../../contract/changing.ts'
import type {Teller} from '../../contract/story.ts'
import {addFloatingIp, removeFloatingIp} from '../os-floating-ips/server-floating-ips.ts'
import {lockServer, unlockServer} from '../os-lock-server/lock.ts'
import {networks} from './bodies.ts'
import {deleteServer} from './change.ts'
import {started} from './refused.scenario.ts'

/** The address that a new world gives out first. */
const world = new Cloud()
const {address} = world.floatingIps.allocate(world.identity.home.id, 'public')

/** Requests of other resources of which Nova keeps a sample among those of servers. */
export async function elsewhere(teller: Teller): Promise<void> {
  const {send, call, tick, befall} = teller
  const path = await started(teller, {networks: [{uuid: networks.inside}]})
  befall({pool: 'public'})
  const early = {path, when: until('2.44', true), only: 'request'} as const
  await send('server-action-addfloatingip', addFloatingIp, {
    ...early,
    body: {addFloatingIp: {address}},
    file: 'server-action-addfloatingip-req',
  })
  await send('server-action-removefloatingip', removeFloatingIp, {
    ...early,
    body: {removeFloatingIp: {address}},
    file: 'server-action-removefloatingip-req',
  })
  await send('lock-server-with-reason', lockServer, {
    path,
    body: {lock: {locked_reason: 'Please ask before you stop it'}},
    when: since('2.73', true),
    only: 'request',
    file: 'lock-server-with-reason',
  })
  await call(unlockServer, {path, body: {unlock: null}})
  await call(deleteServer, {path})
  tick(10)
}
