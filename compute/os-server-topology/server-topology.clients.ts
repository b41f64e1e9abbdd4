import {since} from '../../contract/changing.ts'
import {type Clients, none} from '../../contract/clients.ts'

export const clients: Clients = {
  showServerTopology: {
    cli: since('2.78', ({path}) => ({
      command: 'server show',
      options: {'--topology': true},
      arguments: [path.servers],
    })),
    python: none(
      'The compute proxy of openstacksdk has no method for it: ask a server object, `server.fetch_topology`.',
    ),
    go: none('gophercloud does not ask for the topology.'),
  },
}
