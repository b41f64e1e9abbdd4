import {type Clients, inside, needed, text} from '../../contract/clients.ts'

export const clients: Clients = {
  changeServerPassword: {
    cli: ({path, body}) => ({
      command: 'server set',
      options: {'--password': needed(text(inside(body.changePassword).adminPass))},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({
      method: 'change_server_password',
      arguments: [path.servers, inside(body.changePassword).adminPass],
    }),
    go: ({path, body}) => ({
      package: 'v2/servers',
      function: 'ChangeAdminPassword',
      arguments: [path.servers, needed(text(inside(body.changePassword).adminPass))],
    }),
  },
}
