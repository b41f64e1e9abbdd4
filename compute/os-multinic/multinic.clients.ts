import {until} from '../../contract/changing.ts'
import {type Clients, inside, needed, none, text} from '../../contract/clients.ts'

export const clients: Clients = {
  addFixedIp: {
    cli: none('`server add fixed ip` makes a port by another operation of Nova, at every microversion.'),
    python: ({path, body}) => ({
      method: 'add_fixed_ip_to_server',
      arguments: [path.servers, needed(text(inside(body.addFixedIp).networkId))],
    }),
    go: none('gophercloud asks the network service only.'),
  },
  removeFixedIp: {
    cli: until('2.44', ({path, body}) => ({
      command: 'server remove fixed ip',
      arguments: [path.servers, needed(text(inside(body.removeFixedIp).address))],
    })),
    python: ({path, body}) => ({
      method: 'remove_fixed_ip_from_server',
      arguments: [path.servers, needed(text(inside(body.removeFixedIp).address))],
    }),
    go: none('gophercloud asks the network service only.'),
  },
}
