import {type Clients, flag, inside, text, Unsayable} from '../../contract/clients.ts'

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
    go({path, body}) {
      const {host, adminPass, onSharedStorage, force} = inside(body.evacuate)
      if (force === true) throw new Unsayable('gophercloud does not know of force.')
      if (onSharedStorage === undefined)
        throw new Unsayable('gophercloud always says whether storage is shared, as was asked until 2.13.')
      return {
        package: 'v2/servers',
        function: 'Evacuate',
        arguments: [
          path.servers,
          {
            struct: 'EvacuateOpts',
            fields: {Host: text(host), AdminPass: text(adminPass), OnSharedStorage: flag(onSharedStorage)},
          },
        ],
      }
    },
  },
}
