import {addAddress, removeAddress} from '../../cloud/server-notes.ts'
import {until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, reads, type Schema} from '../../contract/schema.ts'
import {ip} from '../fields.ts'

const path = {server_id: 'The id of the server.'}
const errors = {404: {InstanceNotFound: 'There is no server of that id, or none that you can see.'}}
const network: Schema<string> = reads({type: ['string', 'number'], minLength: 1, maxLength: 36}, String)

export const addFixedIp = until(
  '2.44',
  operation({
    request: 'POST /servers/{server_id}/action addFixedIp',
    path,
    title: 'Add a fixed address to a server',
    description:
      'Gives a server another address in a network that it is in. The answer comes first: where the server is not in the network, nothing happens. From 2.44 on, ask the network service to update the port.',
    policy: 'os_compute_api:os-multinic:add',
    body: object({addFixedIp: object({networkId: described('The id of the network.', network)})}),
    success: 202,
    errors,
    emits: ['instance.update'],
    handle({cloud, caller, path, body: {addFixedIp}}) {
      addAddress(cloud, cloud.servers.get(path.server_id, caller), addFixedIp.networkId)
    },
  }),
)

export const removeFixedIp = until(
  '2.44',
  operation({
    request: 'POST /servers/{server_id}/action removeFixedIp',
    path,
    title: 'Remove a fixed address from a server',
    description:
      'Takes an address off a server. The answer comes first: where the server has no such address, nothing happens. From 2.44 on, ask the network service to update the port.',
    policy: 'os_compute_api:os-multinic:remove',
    body: object({removeFixedIp: object({address: described('The address.', ip)})}),
    success: 202,
    errors,
    emits: ['instance.update'],
    handle({cloud, caller, path, body: {removeFixedIp}}) {
      removeAddress(cloud, cloud.servers.get(path.server_id, caller), removeFixedIp.address)
    },
  }),
)
