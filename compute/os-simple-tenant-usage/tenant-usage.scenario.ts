import {since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {deleteServer} from '../servers/change.ts'
import {createServer} from '../servers/create.ts'
import {foreignServer, research} from '../servers/foreign.ts'
import {listTenantUsage, showTenantUsage} from './tenant-usage.ts'

const home = '6f70656e737461636b20342065766572'
const as = 'admin'
const only = 'response'
const day = {start: '2026-01-01T00:00:00', end: '2026-01-02T00:00:00'}
const first = {...day, limit: since('2.40', 1)}

export const story: Story = async ({send, refuse, call, tick, arrange}) => {
  arrange((cloud) => foreignServer(cloud))
  const {server: brief} = await call(createServer, {body: {server: {...small, name: 'brief'}}})
  await call(createServer, {body: {server: {...small, name: 'steady', flavorRef: '2'}}})
  tick(1805)
  await call(deleteServer, {path: {server_id: brief.id}})
  tick(1811)
  const path = {tenant_id: home}
  const own = (name: string, more = '') => ({only, file: `simple-tenant-usage-${name}${more}`}) as const
  await send('usage-get', listTenantUsage, {as, query: first, ...own('get')})
  await send('usage-get-detail', listTenantUsage, {as, query: {...first, detailed: 1}, ...own('get-detail')})
  await send('usage-get-specific', showTenantUsage, {path, query: first, ...own('get-specific')})
  await send('usage-get-all', listTenantUsage, {
    as,
    query: {...day, detailed: 1},
    when: since('2.40', true),
    ...own('get-all'),
  })
  await send('usage-get-now', listTenantUsage, {as, ...own('get-now')})
  await send('usage-get-specific-now', showTenantUsage, {path, ...own('get-specific-now')})
  await send('usage-get-none', showTenantUsage, {
    path,
    query: {start: '2025-12-01 00:00:00.0', end: '2025-12-31 23:59:59.999999'},
    ...own('get-none'),
  })

  const strange = {query: {colour: 'blue'}}
  const [soon, never] = [{query: {start: '2026-01-01'}}, {query: {...day, start: day.end}}]
  const lost = {query: {...day, marker: nowhere}}
  const many = {query: {...day, limit: 'many'}}
  for (const [operation, name, given] of [
    [listTenantUsage, 'usage-get', {as}],
    [showTenantUsage, 'usage-get-specific', {path}],
  ] as const) {
    await refuse(name, 400, 'InvalidStrTime', operation, {...given, ...soon})
    await refuse(name, 400, 'InvalidPeriod', operation, {...given, ...never})
    await refuse(name, 400, 'InvalidQuery', operation, {...given, ...many})
    await refuse(name, 400, 'UnknownQuery', operation, {...given, ...strange})
    await refuse(name, 400, 'MarkerNotFound', operation, {...given, ...lost})
  }
  await refuse('usage-get', 403, 'PolicyNotAuthorized', listTenantUsage)
  await refuse('usage-get-specific', 403, 'PolicyNotAuthorized', showTenantUsage, {path: {tenant_id: research}})
}
