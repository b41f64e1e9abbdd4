import {since, until} from '../../contract/changing.ts'
import type {Json, Story, Teller} from '../../contract/story.ts'
import {liveMigrateServer} from '../os-migrate-server/migrate.ts'
import {at} from '../os-migrate-server/wishes.ts'
import {listMigrations} from '../os-migrations/migrations.ts'
import {gone, started} from '../servers/refused.scenario.ts'
import {resizeServer} from '../servers/resize.ts'
import {abortMigration, forceCompleteMigration, listServerMigrations, showServerMigration} from './server-migrations.ts'

const as = 'admin'

/** The path to the live migration of a server that was asked for last. */
async function lastOf({call}: Teller, {server_id}: {server_id: string}) {
  const {migrations}: Json = await call(listMigrations, {as, query: {instance_uuid: server_id}})
  const ids = migrations.map(({id}: {id: number}) => id)
  return {server_id, migration_id: String(Math.max(...ids))}
}

export const story: Story = async (teller) => {
  const {send, call, refuse, tick} = teller
  const server = await started(teller)
  const body = {'os-migrateLive': at(null)}
  const force = {as, body: {force_complete: null}} as const
  const live = () => call(liveMigrateServer, {as, path: server, body})

  await live()
  const path = await lastOf(teller, server)
  for (const [name, operation, more] of [
    ['force_complete', forceCompleteMigration, force],
    ['migrations-delete', abortMigration, {as}],
  ] as const)
    await refuse(name, 400, 'InvalidMigrationState', operation, {...more, path})
  await refuse('migrations-get', 404, 'MigrationNotInProgress', showServerMigration, {as, path})
  tick(5)

  await send('migrations-index', listServerMigrations, {as, path: server, file: 'migrations-index'})
  await send('migrations-get', showServerMigration, {as, path, file: 'migrations-get'})
  const other = {...path, migration_id: '99'}
  const nowhere = {...path, ...gone}
  await refuse('migrations-get', 404, 'MigrationNotFoundForInstance', showServerMigration, {as, path: other})
  await refuse('migrations-delete', 404, 'MigrationNotFoundForInstance', abortMigration, {as, path: other})
  await refuse('force_complete', 400, 'MigrationNotFoundForInstance', forceCompleteMigration, {...force, path: other})
  await refuse('migrations-index', 404, 'InstanceNotFound', listServerMigrations, {as, path: gone})
  await refuse('migrations-get', 404, 'InstanceNotFound', showServerMigration, {as, path: nowhere})
  await refuse('migrations-delete', 404, 'InstanceNotFound', abortMigration, {as, path: nowhere})
  await refuse('force_complete', 404, 'InstanceNotFound', forceCompleteMigration, {...force, path: nowhere})
  await refuse('migrations-index', 403, 'PolicyNotAuthorized', listServerMigrations, {path: server})
  await refuse('migrations-get', 403, 'PolicyNotAuthorized', showServerMigration, {path})
  await refuse('migrations-delete', 403, 'PolicyNotAuthorized', abortMigration, {path})
  await refuse('force_complete', 403, 'PolicyNotAuthorized', forceCompleteMigration, {...force, as: 'member', path})
  await refuse('force_complete', 400, 'InvalidBody', forceCompleteMigration, {as, path, body: {force_complete: 'now'}})
  for (const [name, operation, given] of [
    ['migrations-index', listServerMigrations, {path: server}],
    ['migrations-get', showServerMigration, {path}],
    ['force_complete', forceCompleteMigration, {...force, path}],
    ['migrations-delete', abortMigration, {path}],
  ] as const)
    await refuse(name, 404, 'VersionNotFoundForAPIMethod', operation, {as, ...given})
  for (const [name, operation, given] of [
    ['migrations-index', listServerMigrations, {path: server}],
    ['migrations-get', showServerMigration, {path}],
  ] as const)
    await refuse(name, 400, 'UnknownQuery', operation, {as, ...given, query: {colour: 'blue'}})

  await send('force_complete', forceCompleteMigration, {...force, path, file: 'force_complete', only: 'request'})
  tick(10)
  await refuse('force_complete', 409, 'InstanceInvalidState', forceCompleteMigration, {...force, path})
  await refuse('migrations-delete', 409, 'InstanceInvalidState', abortMigration, {as, path})

  await live()
  tick(5)
  await send('migrations-delete', abortMigration, {as, path: await lastOf(teller, server)})
  tick(5)
  for (const [stage, seconds] of [
    ['queued', 2],
    ['preparing', 3],
  ] as const) {
    await live()
    tick(seconds)
    const wish = {as, path: await lastOf(teller, server)} as const
    await refuse(`migrations-delete-${stage}`, 400, 'InvalidMigrationState', abortMigration, {
      ...wish,
      when: until('2.65', true),
    })
    await send(`migrations-delete-${stage}`, abortMigration, {...wish, when: since('2.65', true)})
    tick(10)
  }
  await send('live-migrate-server', liveMigrateServer, {
    as,
    path: server,
    body,
    file: 'live-migrate-server',
    only: 'request',
    when: since('2.22', true),
    also: ['2.24', '2.65', '2.80'],
  })
  tick(10)
  await call(resizeServer, {path: server, body: {resize: {flavorRef: '2'}}})
  tick(10)
  await refuse('migrations-get', 404, 'NoLiveMigration', showServerMigration, {as, path: await lastOf(teller, server)})
}
