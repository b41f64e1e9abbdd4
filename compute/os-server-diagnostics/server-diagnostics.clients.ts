import {since} from '../../contract/changing.ts'
import type {Clients} from '../../contract/clients.ts'

export const clients: Clients = {
  showServerDiagnostics: {
    cli: since('2.48', ({path}) => ({
      command: 'server show',
      options: {'--diagnostics': true},
      arguments: [path.servers],
    })),
    python: ({path}) => ({method: 'get_server_diagnostics', arguments: [path.servers], gives: 'diagnostics'}),
    go: ({path}) => ({package: 'v2/diagnostics', function: 'Get', arguments: [path.servers], gives: 'diagnostics'}),
  },
}
