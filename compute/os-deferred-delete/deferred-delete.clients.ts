import {type Clients, none, Unsayable} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

export const clients: Clients = {
  restoreServer: {
    ...actionForms('restore', 'server restore', 'restore_server', ''),
    go: none('gophercloud has no function that restores a server.'),
  },
  forceDeleteServer: {
    ...actionForms('forceDelete', '', '', 'ForceDelete'),
    cli({path, body}) {
      if (body.forceDelete !== null) throw new Unsayable('The command sends null.')
      return {command: 'server delete', options: {'--force': true}, arguments: [path.servers]}
    },
    python({path, body}) {
      if (body.forceDelete !== null) throw new Unsayable('The SDK sends null.')
      return {method: 'delete_server', arguments: [path.servers], named: {force: true, ignore_missing: false}}
    },
  },
}
