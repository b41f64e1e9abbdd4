import type {Resource} from '../../contract/resource.ts'
import {story} from './migrate.scenario.ts'
import {liveMigrateServer, migrateServer} from './migrate.ts'

export const migrateServers: Resource = {
  name: 'os-migrate-server',
  title: 'Migrate',
  description:
    'Moves servers from host to host: cold, which takes them down on the way and asks for a confirmation, or live. Those who use the servers need none of this; those who look after the hosts do.',
  operations: {migrateServer, liveMigrateServer},
  story,
}
