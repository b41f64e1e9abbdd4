import {since} from '../../contract/changing.ts'
import {type Clients, digits, inside, needed, text, whole} from '../../contract/clients.ts'

const gophercloud = 'v2/servergroups'

export const clients: Clients = {
  listServerGroups: {
    cli: ({query: {all_projects}}) => ({
      command: 'server group list',
      options: {'--all-projects': all_projects === undefined ? undefined : true, '--long': true},
    }),
    python: ({query: {all_projects}}) => ({
      method: 'server_groups',
      named: {all_projects: all_projects === undefined ? undefined : true},
      gives: ['group'],
    }),
    go: ({query: {all_projects, limit, offset}}) => ({
      package: gophercloud,
      function: 'List',
      arguments: [
        {
          struct: 'ListOpts',
          fields: {
            AllProjects: all_projects === undefined ? undefined : true,
            Limit: digits(limit),
            Offset: digits(offset),
          },
        },
      ],
      pages: 'ExtractServerGroups',
      gives: 'groups',
    }),
  },
  createServerGroup: {
    cli({body}) {
      const {name, policy, policies, rules} = inside(body.server_group)
      const [only] = policies ?? [policy]
      const most = rules === undefined ? undefined : whole(inside(rules).max_server_per_host)
      return {
        command: 'server group create',
        options: {
          '--policy': needed(text(only)),
          '--rule': since('2.64', most === undefined ? undefined : `max_server_per_host=${most}`),
        },
        arguments: [needed(text(name))],
      }
    },
    python({body}) {
      const {name, policy, policies, rules} = inside(body.server_group)
      const most = rules === undefined ? undefined : whole(inside(rules).max_server_per_host)
      return {
        method: 'create_server_group',
        named: {name, policies, policy, rules: most === undefined ? undefined : {max_server_per_host: most}},
        gives: 'group',
      }
    },
    go({body}) {
      const {name, policy} = inside(body.server_group)
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [{struct: 'CreateOpts', fields: {Name: needed(text(name)), Policy: needed(text(policy))}}],
        gives: 'group',
      }
    },
  },
  showServerGroup: {
    cli: ({path}) => ({command: 'server group show', arguments: [path['os-server-groups']]}),
    python: ({path}) => ({method: 'get_server_group', arguments: [path['os-server-groups']], gives: 'group'}),
    go: ({path}) => ({package: gophercloud, function: 'Get', arguments: [path['os-server-groups']], gives: 'group'}),
  },
  deleteServerGroup: {
    cli: ({path}) => ({command: 'server group delete', arguments: [path['os-server-groups']]}),
    python: ({path}) => ({
      method: 'delete_server_group',
      arguments: [path['os-server-groups']],
      named: {ignore_missing: false},
    }),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path['os-server-groups']]}),
  },
}
