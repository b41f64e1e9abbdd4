import {type Clients, none} from '../../contract/clients.ts'

export const clients: Clients = {
  listVirtualInterfaces: {
    cli: none('There is no command: `nova virtual-interface-list` went with nova-network.'),
    python: none('openstacksdk lists the interfaces that the network service knows: `server_interfaces`.'),
    go: none('gophercloud lists the interfaces that the network service knows.'),
  },
}
