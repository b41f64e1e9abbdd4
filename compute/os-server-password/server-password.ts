import {operation} from '../../contract/operation.ts'
import {described, object, query, text} from '../../contract/schema.ts'

const policy = (action: string) => `os_compute_api:os-server-password:${action}`
const path = {server_id: 'The id of the server.'}
const errors = {404: {InstanceNotFound: 'There is no server of that id, or none that you can see.'}}

export const showServerPassword = operation({
  request: 'GET /servers/{server_id}/os-server-password',
  path,
  title: 'Show the password of a server',
  description:
    'Shows the password that the system inside made for its administrator, if it told the metadata service: encrypted with the public key of the server’s keypair, so that only the private key reads it.',
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: object({password: described('The password, encrypted and in base64; empty where nobody told one.', text)}),
  errors,
  handle({cloud, caller, path}) {
    return {password: cloud.guests.password(cloud.servers.get(path.server_id, caller).id)}
  },
})

export const clearServerPassword = operation({
  request: 'DELETE /servers/{server_id}/os-server-password',
  path,
  title: 'Clear the password of a server',
  description:
    'Makes Nova forget the password. Inside, it stays what it is; the guest may tell another one from then on.',
  policy: policy('clear'),
  success: 204,
  errors,
  emits: ['instance.update'],
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    if (cloud.guests.clear(server.id)) cloud.servers.annotate(server, {updated_at: cloud.clock.now()})
  },
})
