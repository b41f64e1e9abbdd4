import {since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {liveMigrateServer} from '../os-migrate-server/migrate.ts'
import {at} from '../os-migrate-server/wishes.ts'
import {started} from '../servers/refused.scenario.ts'
import {resizeServer} from '../servers/resize.ts'
import {whereabouts} from '../servers/whereabouts.scenario.ts'
import {listMigrations} from './migrations.ts'

const as = 'admin'
const file = (name: string) => ({as, file: `migrations-get-${name}`}) as const

export const story: Story = async (teller) => {
  const {send, call, refuse, tick} = teller
  const path = await started(teller)
  const other = await started(teller)
  const {there} = await whereabouts(teller, path)
  await call(liveMigrateServer, {as, path, body: {'os-migrateLive': at(there)}})
  tick(5)
  await call(resizeServer, {path: other, body: {resize: {flavorRef: '2'}}})
  tick(1)

  const {migrations} = await send('migrations-get', listMigrations, {
    as,
    file: 'migrations-get',
    also: ['2.59', '2.66'],
  })
  const paged = {when: since('2.59', true), also: ['2.66', '2.80']} as const
  await send('migrations-get-with-limit', listMigrations, {...file('with-limit'), ...paged, query: {limit: 1}})
  await send('migrations-get-with-marker', listMigrations, {
    ...file('with-marker'),
    ...paged,
    query: {marker: since('2.59', migrations?.[0]?.uuid)},
  })
  await send('migrations-get-with-changes-since', listMigrations, {
    ...file('with-changes-since'),
    ...paged,
    query: {'changes-since': '2026-01-01T00:00:25Z'},
  })
  await send('migrations-get-with-changes-before', listMigrations, {
    ...file('with-changes-before'),
    when: since('2.66', true),
    also: ['2.80'],
    query: {'changes-before': '2026-01-01T00:00:25Z'},
  })
  const mine = {user_id: migrations?.[1]?.user_id, project_id: migrations?.[1]?.project_id}
  await send('migrations-get-with-user-or-project-id', listMigrations, {
    ...file('with-user-or-project-id'),
    when: since('2.80', true),
    query: mine,
  })
  for (const [name, query] of [
    ['host', {host: 'compute2'}],
    ['source', {source_compute: 'compute2'}],
    ['status', {status: 'running'}],
    ['type', {migration_type: 'resize'}],
    ['server', {instance_uuid: path.server_id}],
  ] as const)
    await send(`migrations-get-${name}`, listMigrations, {as, query})

  await refuse('migrations-get', 400, 'MarkerNotFound', listMigrations, {as, query: {marker: 'nosuch'}})
  await refuse('migrations-get', 400, 'InvalidPeriod', listMigrations, {
    as,
    query: {'changes-since': '2026-01-02T00:00:00Z', 'changes-before': '2026-01-01T00:00:00Z'},
  })
  await refuse('migrations-get', 400, 'InvalidQuery', listMigrations, {as, query: {limit: -1}})
  await refuse('migrations-get', 400, 'UnknownQuery', listMigrations, {as, query: {colour: 'blue'}})
  await refuse('migrations-get', 403, 'PolicyNotAuthorized', listMigrations)
}
