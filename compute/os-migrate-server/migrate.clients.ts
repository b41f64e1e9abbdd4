import {since} from '../../contract/changing.ts'
import {type Clients, flag, inside, text, Unsayable} from '../../contract/clients.ts'

const hostOf = (words: unknown) =>
  words === null || words === undefined ? undefined : text(inside(words).host ?? undefined)

export const clients: Clients = {
  migrateServer: {
    cli: ({path, body}) => ({
      command: 'server migrate',
      options: {'--host': since('2.56', hostOf(body.migrate))},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({
      method: 'migrate_server',
      arguments: [path.servers],
      named: {host: hostOf(body.migrate)},
    }),
    go({path, body}) {
      if (hostOf(body.migrate) !== undefined) throw new Unsayable('gophercloud names no host.')
      return {package: 'v2/servers', function: 'Migrate', arguments: [path.servers]}
    },
  },
  liveMigrateServer: {
    cli({path, body}) {
      const {host, block_migration, disk_over_commit, force} = inside(body['os-migrateLive'])
      if (force === true) throw new Unsayable('The command does not force.')
      return {
        command: 'server migrate',
        options: {
          '--live-migration': true,
          '--host': text(host ?? undefined),
          '--block-migration': block_migration === true ? true : undefined,
          '--shared-migration': block_migration === false ? true : undefined,
          '--disk-overcommit': disk_over_commit === true ? true : undefined,
        },
        arguments: [path.servers],
      }
    },
    python({path, body}) {
      const {host, block_migration, disk_over_commit, force} = inside(body['os-migrateLive'])
      return {
        method: 'live_migrate_server',
        arguments: [path.servers],
        named: {
          host: host ?? undefined,
          force: force === true ? true : undefined,
          block_migration: block_migration === 'auto' ? undefined : block_migration,
          disk_over_commit: disk_over_commit === true ? true : undefined,
        },
      }
    },
    go({path, body}) {
      const {host, block_migration, disk_over_commit, force} = inside(body['os-migrateLive'])
      if (force === true) throw new Unsayable('gophercloud does not know of force.')
      return {
        package: 'v2/servers',
        function: 'LiveMigrate',
        arguments: [
          path.servers,
          {
            struct: 'LiveMigrateOpts',
            fields: {
              Host: host === null ? undefined : {pointer: text(host)},
              BlockMigration: {pointer: flag(block_migration)},
              DiskOverCommit: disk_over_commit === undefined ? undefined : {pointer: flag(disk_over_commit)},
            },
          },
        ],
      }
    },
  },
}
