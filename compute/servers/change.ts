import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, nullable, object, optional, type Schema, text} from '../../contract/schema.ts'
import {name} from '../fields.ts'
import {emitted, notFound, refusedBy, serverPath} from './action.ts'
import {accessIPv4, accessIPv6, descriptionWish, diskConfigWish, hostname} from './create-body.ts'
import {updatedServer} from './server.ts'
import {view} from './view.ts'

const wish = object({
  name: optional(described('Its new name.', name)),
  hostname,
  'OS-DCF:diskConfig': diskConfigWish,
  accessIPv4,
  accessIPv6,
  description: descriptionWish,
  pinned_availability_zone: since(
    '2.104',
    described(
      'The zone in which it has to stay: the one that it is in, or null to let it go anywhere.',
      optional(nullable({...text, minLength: 1, maxLength: 255} as Schema<string>)),
    ),
  ),
})

const unpin =
  'Cannot change pinned availability zone directly. Unpin first by setting pinned_availability_zone to null.'

export const updateServer = operation({
  request: 'PUT /servers/{server_id}',
  path: serverPath,
  title: 'Update a server',
  description:
    'Changes what is written about a server. Its answer is shorter than that of show until 2.75, when it became the same.',
  policy: 'os_compute_api:servers:update',
  body: object({server: described('What shall change.', wish)}),
  success: 200,
  response: object({server: described('The server as it is now.', updatedServer)}),
  errors: {
    404: {InstanceNotFound: notFound},
    409: {ZoneConflict: since('2.104', 'The zone is not the one that the server is in, or another is pinned.')},
  },
  emits: ['instance.update'],
  handle({cloud, caller, path, links, body: {server: wish}}) {
    const server = cloud.servers.get(path.server_id, caller)
    checkZone(wish.pinned_availability_zone, server, cloud.hosts.named(server.host)?.zone)
    const given = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
    const changed = cloud.servers.change(server, {
      ...given,
      ...(wish.name === undefined ? {} : {name: wish.name.trim()}),
    })
    return {server: view(changed, {cloud, links, caller})}
  },
})

function checkZone(asked: string | null | undefined, {pinned_availability_zone: own}: Server, zone = 'nova'): void {
  if (asked === undefined || asked === null || asked === own) return
  if (own !== null) throw new Refusal('ZoneConflict', unpin)
  if (asked !== zone)
    throw new Refusal(
      'ZoneConflict',
      `Server can only be pinned to its current availability zone '${zone}', but '${asked}' was requested.`,
    )
}

export const deleteServer = operation({
  request: 'DELETE /servers/{server_id}',
  path: serverPath,
  title: 'Delete a server',
  description:
    'Deletes a server, whatever is being done to it. Ports and volumes that were made for it go with it; what you brought is yours again. Where the operator has deleted servers kept for a while, it can be restored until then.',
  policy: 'os_compute_api:servers:delete',
  success: 204,
  errors: refusedBy('delete'),
  emits: emitted('delete', 'softDelete'),
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    const isKept = cloud.options.of('reclaim_instance_interval') !== 0 && server.launched_at !== null
    cloud.servers.send(server, isKept ? 'softDelete' : 'delete', {viewer: caller})
  },
})
