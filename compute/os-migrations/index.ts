import type {Resource} from '../../contract/resource.ts'
import {story} from './migrations.scenario.ts'
import {listMigrations} from './migrations.ts'

export const migrations: Resource = {
  name: 'os-migrations',
  title: 'Migrations',
  description:
    'Whenever a server moves to another host, or gets another flavor, Nova keeps a record: where from, where to, how far it has come. Here is the list for all servers; a live migration under way can be followed, hurried and stopped at its server.',
  operations: {listMigrations},
  story,
}
