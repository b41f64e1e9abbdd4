import {changing} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {anything, described, nullable, object, optional, type Schema, text} from '../../contract/schema.ts'
import {emitted, refusedBy, serverPath} from '../servers/action.ts'

const reason = optional(
  described('Why it is locked, for whoever meets the lock.', {...text, minLength: 1, maxLength: 255} as Schema<string>),
)

export const lockServer = operation({
  request: 'POST /servers/{server_id}/action lock',
  path: serverPath,
  title: 'Lock a server',
  description: changing({
    '2.1':
      'Locks a server: from then on most of what changes it is refused, but to administrators. Who owns a server that is locked already changes nothing.',
    '2.73':
      'Locks a server: from then on most of what changes it is refused, but to administrators. A reason may be given, which is shown with the server. Who owns a server that is locked already changes nothing.',
  }),
  policy: 'os_compute_api:os-lock-server:lock',
  body: object({
    lock: changing({
      '2.1': described('Null; whatever it is, it is ignored.', anything),
      '2.73': described('Null, or the reason.', nullable(object({locked_reason: reason}))),
    }),
  }),
  traits: {reasons: changing({'2.73': true})},
  success: 202,
  errors: refusedBy('lock'),
  emits: emitted('lock'),
  handle({cloud, caller, path, body: {lock}, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    if (server.locked_by !== null && server.project_id === caller.project_id) return
    const reason = traits.reasons ? (lock as {locked_reason?: string} | null)?.locked_reason : undefined
    cloud.servers.send(server, 'lock', {params: {reason: reason ?? null}})
  },
})

export const unlockServer = operation({
  request: 'POST /servers/{server_id}/action unlock',
  path: serverPath,
  title: 'Unlock a server',
  description:
    'Takes the lock off a server, and the reason with it. The lock that an administrator set, only one can take off.',
  policy: 'os_compute_api:os-lock-server:unlock',
  further: {
    policy: 'os_compute_api:os-lock-server:unlock:unlock_override',
    when({cloud, caller, path}) {
      const {locked_by, project_id} = cloud.servers.get(path.server_id, caller)
      return locked_by !== null && locked_by !== (project_id === caller.project_id ? 'owner' : 'admin')
    },
  },
  body: object({unlock: described('Null; whatever it is, it is ignored.', anything)}),
  success: 202,
  errors: refusedBy('unlock'),
  emits: emitted('unlock'),
  handle({cloud, caller, path}) {
    cloud.servers.send(cloud.servers.get(path.server_id, caller), 'unlock')
  },
})
