import {type Clients, none} from '../../contract/clients.ts'

const python = none('openstacksdk reads version documents by itself, and hands out what it made of them.')
const gophercloud = 'apiversions'

export const clients: Clients = {
  listVersions: {
    cli: () => ({command: 'versions show', options: {'--service': 'compute'}}),
    python,
    go: () => ({
      package: gophercloud,
      function: 'List',
      arguments: [],
      pages: 'ExtractAPIVersions',
      gives: 'versions',
    }),
  },
  showVersion: {
    cli: none('`openstack versions show` lists all versions, not one.'),
    python,
    go: () => ({package: gophercloud, function: 'Get', arguments: ['v2.1'], gives: 'version'}),
  },
  showLegacyVersion: {
    cli: none('`openstack versions show` lists all versions, not one.'),
    python,
    go: () => ({package: gophercloud, function: 'Get', arguments: ['v2'], gives: 'version'}),
  },
  listChoices: {
    cli: none('No client asks for a version that does not exist.'),
    python,
    go: none('No client asks for a version that does not exist.'),
  },
}
