import {type Clients, inside, needed, none, text} from '../../contract/clients.ts'

const proxy = {
  cli: none('The command, `floating ip`, asks the network service.'),
  python: none('openstacksdk asks the network service only.'),
  go: none('gophercloud asks the network service only.'),
}

export const clients: Clients = {
  listFloatingIps: proxy,
  createFloatingIp: proxy,
  showFloatingIp: proxy,
  deleteFloatingIp: proxy,
  addFloatingIp: {
    ...proxy,
    python({path, body}) {
      const {address, fixed_address} = inside(body.addFloatingIp)
      return {
        method: 'add_floating_ip_to_server',
        arguments: [path.servers, needed(text(address))],
        named: {fixed_address: text(fixed_address)},
      }
    },
  },
  removeFloatingIp: {
    ...proxy,
    python: ({path, body}) => ({
      method: 'remove_floating_ip_from_server',
      arguments: [path.servers, needed(text(inside(body.removeFloatingIp).address))],
    }),
  },
}
