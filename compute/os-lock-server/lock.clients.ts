import {since} from '../../contract/changing.ts'
import {type Clients, inside, text, Unsayable} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

/** The reason that a lock is given, if any. */
const reason = (lock: unknown) => (lock === null ? undefined : text(inside(lock).locked_reason))

export const clients: Clients = {
  lockServer: {
    cli: ({path, body}) => ({
      command: 'server lock',
      options: {'--reason': since('2.73', reason(body.lock))},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({
      method: 'lock_server',
      arguments: [path.servers],
      named: {locked_reason: reason(body.lock)},
    }),
    go({path, body}) {
      if (reason(body.lock) !== undefined) throw new Unsayable('gophercloud gives no reason.')
      return {package: 'v2/servers', function: 'Lock', arguments: [path.servers]}
    },
  },
  unlockServer: actionForms('unlock', 'server unlock', 'unlock_server', 'Unlock'),
}
