import {Refusal} from '../../cloud/refusal.ts'
import {operation} from '../../contract/operation.ts'
import {described, list, mapOf, object, query, type Schema, text} from '../../contract/schema.ts'
import {addressesOf} from '../servers/view.ts'

const policy = (action: string) => `os_compute_api:ips:${action}`
const server_id = 'The id of the server.'
const noServer = 'There is no server of that id, or none that you can see.'

const address = object({
  version: described('Whether it is an IPv4 or an IPv6 address.', {enum: [4, 6]} as Schema<4 | 6>),
  addr: described('The address.', {...text, oneOf: [{format: 'ipv4'}, {format: 'ipv6'}]} as Schema<string>),
})
const byNetwork = mapOf(list(address))

export const listServerAddresses = operation({
  request: 'GET /servers/{server_id}/ips',
  path: {server_id},
  title: 'List the addresses of a server',
  description: 'Lists the addresses of a server, by the names of the networks that they are in.',
  policy: policy('index'),
  query: query({}, '2.102'),
  success: 200,
  response: object({addresses: described('The addresses, by network.', byNetwork)}),
  errors: {404: {InstanceNotFound: noServer}},
  handle: ({cloud, caller, path}) => ({addresses: addressesOf(cloud.servers.get(path.server_id, caller), cloud)}),
})

export const showServerAddresses = operation({
  request: 'GET /servers/{server_id}/ips/{network}',
  path: {server_id, network: 'The name of the network.'},
  title: 'List the addresses of a server in a network',
  description: 'Lists the addresses of a server in one network: an object with one key, the name that was asked for.',
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: described('The addresses, by the name of the network.', byNetwork),
  errors: {404: {InstanceNotFound: noServer, NotInNetwork: 'The server is in no network of that name.'}},
  handle({cloud, caller, path}) {
    const addresses = addressesOf(cloud.servers.get(path.server_id, caller), cloud)[path.network]
    if (!addresses) throw new Refusal('NotInNetwork', 'Instance is not a member of specified network')
    return {[path.network]: addresses}
  },
})
