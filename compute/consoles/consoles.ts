import {operation, retired} from '../../contract/operation.ts'
import {described, integer, list, object, text} from '../../contract/schema.ts'

const gone = retired('Ussuri')
const path = {server_id: 'The id of the server.'}
const one = {...path, console_id: 'The id of the console.'}
const id = described('The id of the console.', integer)
const console_type = described('Its type, `xvp` for example.', text)
const noServer = {InstanceNotFound: 'There is no server of that id, or none that you can see.'}
const noConsole = {ConsoleNotFound: 'The server has no console of that id.'}

export const listPooledConsoles = operation({
  request: 'GET /servers/{server_id}/consoles',
  path,
  title: 'List the consoles of a server',
  description: 'Listed the consoles of a server that `nova-console` had.',
  policy: 'os_compute_api:os-consoles:index',
  retired: gone,
  success: 200,
  response: object({
    consoles: described(
      'The consoles, each in an object of its own.',
      list(object({console: object({console_type, id})})),
    ),
  }),
  errors: {},
  handle: ({cloud, path}) => ({consoles: cloud.consoles.pooled(path.server_id).map((console) => ({console}))}),
})

export const createPooledConsole = operation({
  request: 'POST /servers/{server_id}/consoles',
  path,
  title: 'Create a console',
  description: 'Let `nova-console` make a console for a server, if it had none. The list told of it.',
  policy: 'os_compute_api:os-consoles:create',
  retired: gone,
  success: 200,
  errors: {404: noServer},
  handle({cloud, caller, path}) {
    cloud.consoles.pool(cloud.servers.get(path.server_id, caller))
  },
})

export const showPooledConsole = operation({
  request: 'GET /servers/{server_id}/consoles/{console_id}',
  path: one,
  title: 'Show a console',
  description: 'Showed a console, with all that was needed to use it.',
  policy: 'os_compute_api:os-consoles:show',
  retired: gone,
  success: 200,
  response: object({
    console: described(
      'The console.',
      object({
        console_type,
        host: described('Where the proxy listens.', text),
        id,
        instance_name: described('What the hypervisor calls the server.', text),
        password: described('The password for the console.', text),
        port: described('The port of the proxy.', integer),
      }),
    ),
  }),
  errors: {404: noConsole},
  handle: ({cloud, path}) => ({console: cloud.consoles.fromPool(path.server_id, path.console_id)}),
})

export const deletePooledConsole = operation({
  request: 'DELETE /servers/{server_id}/consoles/{console_id}',
  path: one,
  title: 'Delete a console',
  description: 'Took a console from a server.',
  policy: 'os_compute_api:os-consoles:delete',
  retired: gone,
  success: 202,
  errors: {404: noConsole},
  handle({cloud, path}) {
    cloud.consoles.unpool(cloud.consoles.fromPool(path.server_id, path.console_id))
  },
})
