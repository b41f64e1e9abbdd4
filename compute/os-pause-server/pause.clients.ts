import type {Clients} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

export const clients: Clients = {
  pauseServer: actionForms('pause', 'server pause', 'pause_server', 'Pause'),
  unpauseServer: actionForms('unpause', 'server unpause', 'unpause_server', 'Unpause'),
}
