import {since, until} from '../../contract/changing.ts'
import type {Teller} from '../../contract/story.ts'
import {web} from '../os-floating-ips/floating-ips.scenario.ts'
import {addFloatingIp, removeFloatingIp} from '../os-floating-ips/server-floating-ips.ts'
import {lockServer, unlockServer} from '../os-lock-server/lock.ts'
import {networks} from './bodies.ts'
import {listServers} from './read.ts'
import {started} from './refused.scenario.ts'

/** Requests of other resources of which Nova keeps a sample among those of servers, and lists that they make. */
export async function elsewhere(teller: Teller): Promise<void> {
  const {send, call, befall} = teller
  const path = await started(teller, {networks: [{uuid: networks.inside}]})
  befall({pool: 'public'})
  const early = {path, when: until('2.44', true), only: 'request'} as const
  await send('server-action-addfloatingip', addFloatingIp, {
    ...early,
    body: {addFloatingIp: {address: web}},
    file: 'server-action-addfloatingip-req',
  })
  await send('server-action-removefloatingip', removeFloatingIp, {
    ...early,
    body: {removeFloatingIp: {address: web}},
    file: 'server-action-removefloatingip-req',
  })
  await send('lock-server-with-reason', lockServer, {
    path,
    body: {lock: {locked_reason: 'Please ask before you stop it'}},
    when: since('2.73', true),
    only: 'request',
    file: 'lock-server-with-reason',
  })
  await call(lockServer, {path, body: {lock: null}, when: until('2.73', true)})
  await started(teller)
  await send('servers-list-locked', listServers, {query: {locked: true}, when: since('2.73', true)})
  await send('servers-list-by-locked', listServers, {query: {sort_key: 'locked', limit: 1}})
  await call(unlockServer, {path, body: {unlock: null}})
}
