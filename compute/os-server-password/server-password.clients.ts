import {type Clients, none} from '../../contract/clients.ts'

export const clients: Clients = {
  showServerPassword: {
    cli: none('There is no command: `nova get-password` went with the old client.'),
    python: ({path}) => ({method: 'get_server_password', arguments: [path.servers], gives: 'password'}),
    go: ({path}) => ({package: 'v2/servers', function: 'GetPassword', arguments: [path.servers], gives: 'password'}),
  },
  clearServerPassword: {
    cli: none('There is no command: `nova clear-password` went with the old client.'),
    python: ({path}) => ({method: 'clear_server_password', arguments: [path.servers]}),
    go: none('gophercloud only reads passwords.'),
  },
}
