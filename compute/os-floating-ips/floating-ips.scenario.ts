import {Cloud} from '../../cloud/cloud.ts'
import {until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {removeFixedIp} from '../os-multinic/multinic.ts'
import {listServerAddresses} from '../server-ips/server-ips.ts'
import {networks, nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {createFloatingIp, deleteFloatingIp, listFloatingIps, showFloatingIp} from './floating-ips.ts'
import {addFloatingIp, removeFloatingIp} from './server-floating-ips.ts'

/** The addresses that a new world gives out first. */
const world = new Cloud()
const given = ['public', 'public'].map((pool) => world.floatingIps.allocate(world.identity.home.id, pool).address)
export const [web, idle] = given as [string, string]

export const story: Story = async ({send, refuse, call, tick, befall}) => {
  await send('floating-ips-list-empty', listFloatingIps)
  for (const _ of given) befall({pool: 'public'})
  await send('floating-ips-list', listFloatingIps)
  const pool = {body: {pool: 'public'}}
  const made = await send('floating-ips-create', createFloatingIp, pool)
  const id = made?.floating_ip.id ?? nowhere
  await send('floating-ips-get', showFloatingIp, {path: {id}})

  const {server} = await call(createServer, {body: {server: {...small, networks: [{uuid: networks.inside}]}}})
  const {server: lonely} = await call(createServer, {body: {server: small}})
  const path = {server_id: server.id}
  const add = (address: string, more: object = {}) => ({path, body: {addFloatingIp: {address, ...more}}})
  const remove = (address: string) => ({path, body: {removeFloatingIp: {address}}})
  await refuse('floating-ips-add', 400, 'NetworkNotReady', addFloatingIp, add(web))
  tick(10)
  await refuse('floating-ips-add', 400, 'FixedIpNotAssigned', addFloatingIp, add(web, {fixed_address: '192.0.2.250'}))
  await refuse('floating-ips-add', 404, 'FloatingIpNotFoundForAddress', addFloatingIp, add('203.0.113.250'))
  await send('floating-ips-add', addFloatingIp, add(web))
  await send('server-ips', listServerAddresses, {path, when: until('2.44', true)})
  await refuse('floating-ips-add', 400, 'FloatingIpAssociateFailed', addFloatingIp, add(idle))
  await refuse('floating-ips-remove', 409, 'NotAssociated', removeFloatingIp, {
    ...remove(web),
    path: {server_id: lonely.id},
  })
  await send('floating-ips-remove', removeFloatingIp, remove(web))
  await refuse('floating-ips-remove', 403, 'PolicyNotAuthorized', removeFloatingIp, remove(web))
  await refuse('floating-ips-remove', 404, 'FloatingIpNotFoundForAddress', removeFloatingIp, remove('203.0.113.250'))

  await refuse('floating-ips-add', 400, 'InvalidBody', addFloatingIp, add('public'))
  await refuse('floating-ips-remove', 400, 'InvalidBody', removeFloatingIp, remove('public'))
  const nosuch = {path: {server_id: nowhere}}
  await refuse('floating-ips-add', 404, 'InstanceNotFound', addFloatingIp, {...add(web), ...nosuch})
  const {addresses} = await call(listServerAddresses, {path})
  const taken = (version: number) => addresses.private.find((one: {version: number}) => one.version === version).addr
  await call(removeFixedIp, {path, body: {removeFixedIp: {address: taken(4)}}})
  await refuse('floating-ips-add', 400, 'NoFixedIpv4', addFloatingIp, add(web))
  await call(removeFixedIp, {path, body: {removeFixedIp: {address: taken(6)}}})
  await refuse('floating-ips-add', 400, 'NoFixedIps', addFloatingIp, add(web))

  await refuse('floating-ips-create', 400, 'InvalidBody', createFloatingIp, {body: {pool: 5}})
  await refuse('floating-ips-create', 404, 'FloatingIpPoolNotFound', createFloatingIp, {body: {pool: 'nosuch'}})
  await refuse('floating-ips-get', 404, 'FloatingIpNotFound', showFloatingIp, {path: {id: nowhere}})
  await refuse('floating-ips-delete', 404, 'FloatingIpNotFound', deleteFloatingIp, {path: {id: nowhere}})
  await send('floating-ips-delete', deleteFloatingIp, {path: {id}})
  for (const [name, operation, given] of [
    ['floating-ips-list', listFloatingIps, {}],
    ['floating-ips-create', createFloatingIp, pool],
    ['floating-ips-get', showFloatingIp, {path: {id}}],
    ['floating-ips-delete', deleteFloatingIp, {path: {id}}],
    ['floating-ips-add', addFloatingIp, add(web)],
    ['floating-ips-remove', removeFloatingIp, remove(web)],
  ] as const)
    await refuse(name, 404, 'VersionNotFoundForAPIMethod', operation, given)
}
