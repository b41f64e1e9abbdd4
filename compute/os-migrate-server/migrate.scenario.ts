import {changing, since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {homeless, refusalOfShares, refusals, started} from '../servers/refused.scenario.ts'
import {confirmResize} from '../servers/resize.ts'
import {whereabouts} from '../servers/whereabouts.scenario.ts'
import {liveMigrateServer, migrateServer} from './migrate.ts'
import {at} from './wishes.ts'

export const story: Story = async (teller) => {
  const {send, call, refuse, tick, befall} = teller
  const as = 'admin'
  const path = await started(teller)
  const member = {path, as: 'member'} as const
  const hostless = await homeless(teller)
  const {here, there} = await whereabouts(teller, path)
  const cold = {as, path, body: {migrate: changing({'2.1': null, '2.56': {host: here}})}} as const
  const live = {as, path, body: {'os-migrateLive': at(there)}} as const
  const only = 'request'

  await refuse('migrate-server', 403, 'PolicyNotAuthorized', migrateServer, {...cold, ...member})
  await refuse('live-migrate-server', 403, 'PolicyNotAuthorized', liveMigrateServer, {...live, ...member})
  const to = (host: string) => ({as, path, body: {migrate: {host}}}) as const
  await refuse('migrate-server', 400, 'ComputeHostNotFound', migrateServer, to('nosuch'))
  await refuse('migrate-server', 400, 'CannotMigrateToSameHost', migrateServer, to(here))
  await refuse('migrate-server', 400, 'InvalidBody', migrateServer, to('no such host'))
  befall({host: here, up: false})
  await refuse('migrate-server', 409, 'ServiceUnavailable', migrateServer, {as, path, body: {migrate: null}})
  befall({host: here, up: true})
  const liveTo = (host: string | null, more: object = {}) =>
    ({as, path, body: {'os-migrateLive': {...at(host), ...more}}}) as const
  await refuse('live-migrate-server', 400, 'ComputeHostNotFound', liveMigrateServer, liveTo('nosuch'))
  const force = changing({'2.1': undefined, '2.30': true, '2.68': undefined})
  await refuse('live-migrate-server', 400, 'UnableToMigrateToSelf', liveMigrateServer, liveTo(here, {force}))
  await refuse('live-migrate-server', 400, 'ForceWithoutHost', liveMigrateServer, liveTo(null, {force: true}))
  await refuse('live-migrate-server', 400, 'InvalidBody', liveMigrateServer, {as, path, body: {'os-migrateLive': {}}})
  for (const host of [there, 'compute3', 'compute4']) befall({host, up: false})
  // From 2.30 on the scheduler is asked about a host that is named, and does not let a server move to its own.
  const where = {host: changing({'2.1': null, '2.30': here}), force: undefined}
  await refuse('live-migrate-server', 400, 'NoValidHost', liveMigrateServer, liveTo(null, where))
  for (const host of [there, 'compute3', 'compute4']) befall({host, up: true})
  await refuse('live-migrate-server', 400, 'MigrationPreCheckError', liveMigrateServer, liveTo('compute4', {force}))
  befall({host: here, up: false})
  await refuse('live-migrate-server', 400, 'ComputeServiceUnavailable', liveMigrateServer, live)
  befall({host: here, up: true})

  await send('live-migrate-server', liveMigrateServer, {...live, file: 'live-migrate-server', only})
  await refusals(teller, 'live-migrate-server', liveMigrateServer, live, {hostless})
  tick(20)
  await send('migrate-server', migrateServer, {...cold, file: 'migrate-server', only})
  await refusals(teller, 'migrate-server', migrateServer, cold, {hostless})
  tick(10)
  await call(confirmResize, {path, body: {confirmResize: null}})
  tick(10)
  for (const host of ['compute1', 'compute2', 'compute3', 'compute4']) befall({host, up: host === here})
  await call(migrateServer, {as, path, body: {migrate: changing({'2.1': {host: 'nosuch'}, '2.56': null})}})
  tick(10)
  await call(liveMigrateServer, {...liveTo(null), when: since('2.34', true)})
  tick(10)
  for (const host of ['compute1', 'compute2', 'compute3', 'compute4']) befall({host, up: true})
  befall({failing: 'migrate', message: 'The disk could not be copied.'})
  const anywhere = {as, path, body: {migrate: null}} as const
  await call(migrateServer, {...anywhere, when: until('2.56', true)})
  await send('migrate-server-null', migrateServer, {
    ...anywhere,
    when: since('2.56', true),
    file: 'migrate-server-null',
    only,
  })
  tick(10)
  await refusalOfShares(teller, 'migrate-server', migrateServer, cold)
  await refusalOfShares(teller, 'live-migrate-server', liveMigrateServer, live)
}
