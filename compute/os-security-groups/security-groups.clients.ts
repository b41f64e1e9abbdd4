import {type Asked, type Clients, inside, needed, none, text} from '../../contract/clients.ts'

const gophercloud = 'v2/secgroups'
const nameIn = (body: unknown): string => needed(text(inside(body).name))
const both = ({path}: Asked, body: unknown) => [path.servers, nameIn(body)]

export const clients: Clients = {
  listServerSecurityGroups: {
    cli: none('No command lists them with their rules: `server show` has their names.'),
    python: ({path}) => ({
      method: 'fetch_server_security_groups',
      arguments: [path.servers],
      gives: 'server',
      shows: 'security_groups',
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'ListByServer',
      arguments: [path.servers],
      pages: 'ExtractSecurityGroups',
      gives: 'groups',
    }),
  },
  addSecurityGroup: {
    cli: (asked) => ({
      command: 'server add security group',
      arguments: both(asked, asked.body.addSecurityGroup),
    }),
    python: (asked) => ({
      method: 'add_security_group_to_server',
      arguments: both(asked, asked.body.addSecurityGroup),
    }),
    go: (asked) => ({
      package: gophercloud,
      function: 'AddServer',
      arguments: both(asked, asked.body.addSecurityGroup),
    }),
  },
  removeSecurityGroup: {
    cli: (asked) => ({
      command: 'server remove security group',
      arguments: both(asked, asked.body.removeSecurityGroup),
    }),
    python: (asked) => ({
      method: 'remove_security_group_from_server',
      arguments: both(asked, asked.body.removeSecurityGroup),
    }),
    go: (asked) => ({
      package: gophercloud,
      function: 'RemoveServer',
      arguments: both(asked, asked.body.removeSecurityGroup),
    }),
  },
}
