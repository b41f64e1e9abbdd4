import {since} from '../../contract/changing.ts'
import {type Asked, type Clients, none} from '../../contract/clients.ts'
import {nothing} from '../servers/action-forms.ts'

const go = none('gophercloud does not follow live migrations.')
const named = ({path}: Asked) => [path.servers, path.migrations]

export const clients: Clients = {
  listServerMigrations: {
    cli: none('The command `server migration list` asks for the migrations of all servers instead.'),
    python: ({path}) => ({method: 'server_migrations', arguments: [path.servers], gives: ['migration']}),
    go,
  },
  showServerMigration: {
    cli: since('2.24', (asked: Asked) => ({command: 'server migration show', arguments: named(asked)})),
    python: ({path}) => ({
      method: 'get_server_migration',
      arguments: [path.migrations, path.servers],
      gives: 'migration',
    }),
    go,
  },
  forceCompleteMigration: {
    cli(asked) {
      nothing(asked, 'force_complete')
      return {command: 'server migration force complete', arguments: named(asked)}
    },
    python(asked) {
      nothing(asked, 'force_complete')
      return {method: 'force_complete_server_migration', arguments: named(asked).toReversed()}
    },
    go,
  },
  abortMigration: {
    cli: (asked) => ({command: 'server migration abort', arguments: named(asked)}),
    python: ({path}) => ({method: 'abort_server_migration', arguments: [path.migrations, path.servers]}),
    go,
  },
}
