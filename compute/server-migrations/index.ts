import type {Resource} from '../../contract/resource.ts'
import {story} from './server-migrations.scenario.ts'
import {abortMigration, forceCompleteMigration, listServerMigrations, showServerMigration} from './server-migrations.ts'

export const serverMigrations: Resource = {
  name: 'server-migrations',
  title: 'Live migrations of a server',
  description:
    'A live migration takes its time. While it is under way, see how much of the memory and the disks is copied, bring it to its end, or stop it.',
  operations: {listServerMigrations, showServerMigration, forceCompleteMigration, abortMigration},
  story,
}
