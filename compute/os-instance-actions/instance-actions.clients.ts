import {since} from '../../contract/changing.ts'
import {type Clients, digits} from '../../contract/clients.ts'

const instanceActions = 'v2/instanceactions'

export const clients: Clients = {
  listInstanceActions: {
    cli: ({path, query}) => ({
      command: 'server event list',
      options: {
        '--changes-since': since('2.58', query['changes-since']),
        '--changes-before': since('2.66', query['changes-before']),
        '--marker': since('2.58', query.marker),
        '--limit': since('2.58', digits(query.limit)),
      },
      arguments: [path.servers],
    }),
    python: ({path, query}) => ({
      method: 'server_actions',
      arguments: [path.servers],
      named: {
        changes_since: query['changes-since'],
        changes_before: query['changes-before'],
        marker: query.marker,
        limit: digits(query.limit),
        paginated: query.limit ? false : undefined,
      },
      gives: ['action'],
    }),
    go: ({path, query}) => ({
      package: instanceActions,
      function: 'List',
      arguments: [path.servers, {struct: 'ListOpts', fields: {Limit: digits(query.limit), Marker: query.marker}}],
      pages: 'ExtractInstanceActions',
      gives: 'actions',
    }),
  },
  showInstanceAction: {
    cli: ({path}) => ({command: 'server event show', arguments: [path.servers, path['os-instance-actions']]}),
    python: ({path}) => ({
      method: 'get_server_action',
      arguments: [path['os-instance-actions'], path.servers],
      gives: 'action',
    }),
    go: ({path}) => ({
      package: instanceActions,
      function: 'Get',
      arguments: [path.servers, path['os-instance-actions']],
      gives: 'action',
    }),
  },
}
