import {since} from '../../contract/changing.ts'
import {type Clients, digits, none, Unsayable} from '../../contract/clients.ts'

export const clients: Clients = {
  listMigrations: {
    cli({query}) {
      const {source_compute, hidden} = query
      if (source_compute !== undefined || hidden !== undefined) throw new Unsayable('The command has no such option.')
      return {
        command: 'server migration list',
        options: {
          '--server': query.instance_uuid,
          '--host': query.host,
          '--status': query.status,
          '--type': query.migration_type,
          '--limit': since('2.59', digits(query.limit)),
          '--marker': since('2.59', query.marker),
          '--changes-since': since('2.59', query['changes-since']),
          '--changes-before': since('2.66', query['changes-before']),
          '--user': since('2.80', query.user_id),
          '--project': since('2.80', query.project_id),
        },
      }
    },
    python: ({query}) => ({
      method: 'migrations',
      named: {
        host: query.host,
        status: query.status,
        migration_type: query.migration_type,
        source_compute: query.source_compute,
        server_id: query.instance_uuid,
        user_id: query.user_id,
        project_id: query.project_id,
        changes_since: query['changes-since'],
        changes_before: query['changes-before'],
        limit: digits(query.limit),
        marker: query.marker,
      },
      gives: ['migration'],
    }),
    go: none('gophercloud does not list migrations.'),
  },
}
