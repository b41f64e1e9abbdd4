import type {Change} from '../../cloud/lifecycle.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, nothing, object, oneOf} from '../../contract/schema.ts'
import {emitted, refusedBy, serverAction, serverPath} from './action.ts'

export const startServer = serverAction({
  action: 'os-start',
  title: 'Start a server',
  description: 'Starts a server that was stopped.',
  policy: 'os_compute_api:servers:start',
  change: 'start',
  byCell: true,
})

export const stopServer = serverAction({
  action: 'os-stop',
  title: 'Stop a server',
  description:
    'Shuts a server down: its system is asked to, and after a while its power is taken away. It keeps its place on the host.',
  policy: 'os_compute_api:servers:stop',
  change: 'stop',
  byCell: true,
})

const how = described(
  '`SOFT`: the system is asked to start again. `HARD`: its power is taken away and given back. In whatever case.',
  oneOf('HARD', 'Hard', 'hard', 'SOFT', 'Soft', 'soft'),
)

export const rebootServer = operation({
  request: 'POST /servers/{server_id}/action reboot',
  path: serverPath,
  title: 'Reboot a server',
  description:
    'Starts a server again. What runs is rebooted softly; hard, also what is stopped, paused, suspended or in error, and what a soft reboot does not move.',
  policy: 'os_compute_api:servers:reboot',
  body: object({reboot: described('How.', object({type: how}))}),
  success: 202,
  errors: refusedBy('reboot'),
  emits: emitted('reboot', 'reboot hard'),
  handle({cloud, caller, path, body: {reboot}}) {
    const change: Change = reboot.type.toUpperCase() === 'HARD' ? 'reboot hard' : 'reboot'
    cloud.servers.send(cloud.servers.get(path.server_id, caller), change, {viewer: caller})
  },
})

export const triggerCrashDump = since(
  '2.17',
  serverAction({
    action: 'trigger_crash_dump',
    title: 'Trigger a crash dump',
    description:
      'Sends a server a signal at which its system crashes and writes down what it had in memory, if it was set up to. What then becomes of the server is up to that system.',
    policy: 'os_compute_api:servers:trigger_crash_dump',
    change: 'trigger_crash_dump',
    byCell: true,
    words: described('Null.', nothing),
  }),
)
