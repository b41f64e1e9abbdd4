import type {Clients} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

export const clients: Clients = {
  suspendServer: actionForms('suspend', 'server suspend', 'suspend_server', 'Suspend'),
  resumeServer: actionForms('resume', 'server resume', 'resume_server', 'Resume'),
}
