import {type Clients, none} from '../../contract/clients.ts'

export const clients: Clients = {
  listFloatingIpPools: {
    cli: none(
      'The command went with nova-network: ask for the external networks, `openstack network list --external`.',
    ),
    python: none('openstacksdk asks the network service only.'),
    go: none('gophercloud asks the network service only.'),
  },
}
