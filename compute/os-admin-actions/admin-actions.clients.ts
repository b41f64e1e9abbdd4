import {type Clients, inside, needed, none, text} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

const states: Readonly<Record<string, {constant: string} | undefined>> = {
  active: {constant: 'StateActive'},
  error: {constant: 'StateError'},
}
const state = (body: Readonly<Record<string, unknown>>) => needed(text(inside(body['os-resetState']).state))
const noCommand = none('The command line has no such command.')
const noMethod = none('The SDK has no such method.')

export const clients: Clients = {
  resetServerState: {
    cli: ({path, body}) => ({command: 'server set', options: {'--state': state(body)}, arguments: [path.servers]}),
    python: ({path, body}) => ({method: 'reset_server_state', arguments: [path.servers, state(body)]}),
    go: ({path, body}) => ({
      package: 'v2/servers',
      function: 'ResetState',
      arguments: [path.servers, needed(states[state(body)])],
    }),
  },
  injectNetworkInfo: {
    ...actionForms('injectNetworkInfo', '', '', 'InjectNetworkInfo'),
    cli: noCommand,
    python: noMethod,
  },
  resetNetwork: {...actionForms('resetNetwork', '', '', 'ResetNetwork'), cli: noCommand, python: noMethod},
}
