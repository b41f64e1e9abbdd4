import {type Clients, none} from '../../contract/clients.ts'

const gophercloud = 'v2/servers'

export const clients: Clients = {
  listServerAddresses: {
    cli: ({path}) => ({command: 'server show', options: {'-c': 'addresses'}, arguments: [path.servers]}),
    python: ({path}) => ({method: 'server_ips', arguments: [path.servers], gives: ['address']}),
    go: ({path}) => ({
      package: gophercloud,
      function: 'ListAddresses',
      arguments: [path.servers],
      pages: 'ExtractAddresses',
      gives: 'addresses',
    }),
  },
  showServerAddresses: {
    cli: none('No command shows the addresses in one network: `server show` has those in all of them.'),
    python: ({path}) => ({
      method: 'server_ips',
      arguments: [path.servers],
      named: {network_label: path.ips},
      gives: ['address'],
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'ListAddressesByNetwork',
      arguments: [path.servers, path.ips],
      pages: 'ExtractNetworkAddresses',
      gives: 'addresses',
    }),
  },
}
