import type {Change} from '../../cloud/lifecycle.ts'
import type {Server} from '../../cloud/server.ts'
import {operation} from '../../contract/operation.ts'
import {anything, described, object} from '../../contract/schema.ts'
import {emitted, refusedBy, serverAction, serverPath} from '../servers/action.ts'

/** Which way a server is put away: what is on a volume needs no image, and without delay it leaves its host at once. */
function wayOf({image}: Server, delay: number): Change {
  if (image === null) return 'shelve without image'
  return delay === 0 ? 'shelve and offload' : 'shelve'
}

export const shelveServer = operation({
  request: 'POST /servers/{server_id}/action shelve',
  path: serverPath,
  title: 'Shelve a server',
  description:
    'Shuts a server down and makes an image of its disk, so that it can leave its host. It does so at once, unless the operator has it stay for a while; then it can also be sent off with `shelveOffload`. What it had in memory is lost; addresses, volumes and its id stay.',
  policy: 'os_compute_api:os-shelve:shelve',
  body: object({shelve: described('Null; whatever it is, it is ignored.', anything)}),
  success: 202,
  errors: refusedBy('shelve'),
  emits: emitted('shelve and offload'),
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    cloud.servers.send(server, wayOf(server, cloud.options.of('shelved_offload_time')), {viewer: caller})
  },
})

export const shelveOffloadServer = serverAction({
  action: 'shelveOffload',
  title: 'Take a shelved server off its host',
  description:
    'Takes a shelved server off its host before the time that the operator set is over. It is there again, on whatever host, once it is unshelved.',
  policy: 'os_compute_api:os-shelve:shelve_offload',
  change: 'shelveOffload',
})
