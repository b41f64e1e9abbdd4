import {type Clients, inside, none, text, Unsayable} from '../../contract/clients.ts'

export const clients: Clients = {
  evacuateServer: {
    cli({path, body}) {
      const {host, adminPass, onSharedStorage, force} = inside(body.evacuate)
      if (force === true) throw new Unsayable('The command does not force.')
      return {
        command: 'server evacuate',
        options: {
          '--host': text(host),
          '--password': text(adminPass),
          '--shared-storage': onSharedStorage === true ? true : undefined,
        },
        arguments: [path.servers],
      }
    },
    python({path, body}) {
      const {host, adminPass, onSharedStorage, force} = inside(body.evacuate)
      return {
        method: 'evacuate_server',
        arguments: [path.servers],
        named: {
          host,
          admin_pass: adminPass,
          force: force === true ? true : undefined,
          on_shared_storage: onSharedStorage,
        },
      }
    },
    go: none('gophercloud always says whether storage is shared, which Nova has refused since 2.14.'),
  },
}
