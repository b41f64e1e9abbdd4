import type {Cloud} from '../../cloud/cloud.ts'
import type {FloatingIp} from '../../cloud/floating-ips.ts'
import {until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, list, nullable, object, optional, query, type Schema, text} from '../../contract/schema.ts'
import {ip, uuid} from '../fields.ts'

const policy = (action: string) => `os_compute_api:os-floating-ips:${action}`
const path = {id: 'The id of the floating IP address.'}
const notFound = {404: {FloatingIpNotFound: 'Your project has no floating IP address of that id.'}}
/** Where addresses come from if nobody says: Nova’s `[neutron] default_floating_pool`. */
const POOL = 'public'

const ipOrNull: Schema<string | null> = {type: ['string', 'null'], anyOf: [{format: 'ipv4'}, {format: 'ipv6'}]}
const uuidOrNull: Schema<string | null> = {type: ['string', 'null'], format: 'uuid'}
const floatingIp = object({
  fixed_ip: described('The address inside that it leads to; null where it leads nowhere.', ipOrNull),
  id: described('Its id.', uuid),
  instance_id: described('The server that it leads to.', uuidOrNull),
  ip: described('The address itself.', ip),
  pool: described('The pool, which is an external network, that it comes from.', text),
})
const view = (floating: FloatingIp, {floatingIps}: Cloud) => ({
  fixed_ip: floating.fixed_address,
  id: floating.id,
  instance_id: floatingIps.portOf(floating)?.device_id ?? null,
  ip: floating.address,
  pool: floatingIps.poolOf(floating).name,
})

export const listFloatingIps = until(
  '2.36',
  operation({
    request: 'GET /os-floating-ips',
    title: 'List floating IP addresses',
    description: 'Lists the floating IP addresses of your project. Better ask the network service, which has them.',
    policy: policy('list'),
    query: query({}),
    success: 200,
    response: object({floating_ips: described('The addresses.', list(floatingIp))}),
    errors: {},
    handle: ({cloud, caller}) => ({
      floating_ips: cloud.floatingIps.of(caller.project_id).map((one) => view(one, cloud)),
    }),
  }),
)

const pool: Schema<{pool?: string | null} | null> = {
  type: ['object', 'null'],
  properties: {pool: described('The name or the id of the pool.', optional(nullable(text)))},
}

export const createFloatingIp = until(
  '2.36',
  operation({
    request: 'POST /os-floating-ips',
    title: 'Create a floating IP address',
    description:
      'Takes an address out of a pool for your project. Without a body, or a pool in it, the one that the operator chose is meant.',
    policy: policy('create'),
    body: pool,
    success: 200,
    response: object({floating_ip: described('The address.', floatingIp)}),
    errors: {404: {FloatingIpPoolNotFound: 'There is no such pool.'}},
    handle({cloud, caller, body}) {
      return {floating_ip: view(cloud.floatingIps.allocate(caller.project_id, body?.pool || POOL), cloud)}
    },
  }),
)

export const showFloatingIp = until(
  '2.36',
  operation({
    request: 'GET /os-floating-ips/{id}',
    path,
    title: 'Show a floating IP address',
    description: 'Shows one floating IP address, and what it leads to.',
    policy: policy('show'),
    query: query({}),
    success: 200,
    response: object({floating_ip: described('The address.', floatingIp)}),
    errors: notFound,
    handle: ({cloud, caller, path}) => ({
      floating_ip: view(cloud.floatingIps.get(path.id, caller.project_id), cloud),
    }),
  }),
)

export const deleteFloatingIp = until(
  '2.36',
  operation({
    request: 'DELETE /os-floating-ips/{id}',
    path,
    title: 'Delete a floating IP address',
    description: 'Gives an address back to its pool; where it led to a server, it does no more.',
    policy: policy('delete'),
    success: 202,
    errors: notFound,
    handle({cloud, caller, path}) {
      cloud.floatingIps.release(cloud.floatingIps.get(path.id, caller.project_id))
    },
  }),
)
