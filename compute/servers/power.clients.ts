import type {Clients} from '../../contract/clients.ts'
import {actionForms} from './action-forms.ts'

export const clients: Clients = {
  startServer: actionForms('os-start', 'server start', 'start_server', 'Start'),
  stopServer: actionForms('os-stop', 'server stop', 'stop_server', 'Stop'),
}
