import {changing, since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {updateQuotaSet} from '../os-quota-sets/quota-sets.ts'
import {createServerGroup, deleteServerGroup, listServerGroups, showServerGroup} from './server-groups.ts'

const as = 'admin'
const group = (policy: string, rules?: object, name = 'databases') => ({
  body: {
    server_group: {
      name,
      policies: until('2.64', [policy]),
      policy: since('2.64', policy),
      rules: since('2.64', rules),
    },
  },
})
const apart = group('anti-affinity', {max_server_per_host: 3})
const strange = {query: {colour: 'blue'}}

export const story: Story = async ({send, refuse, call}) => {
  const made = await send('server-groups-post', createServerGroup, apart)
  const path = {server_group_id: made.server_group.id}
  await send('server-groups-get', showServerGroup, {path})
  await send('server-groups-list', listServerGroups)

  await refuse('server-groups-list', 400, 'InvalidQuery', listServerGroups, {query: {limit: 'many'}})
  await refuse('server-groups-list', 400, 'UnknownQuery', listServerGroups, strange)
  await refuse('server-groups-post', 400, 'InvalidBody', createServerGroup, group('anti-affinity', undefined, ''))
  await refuse('server-groups-post-soft', 400, 'InvalidBody', createServerGroup, {
    ...group('soft-affinity'),
    when: until('2.15', true),
  })
  await refuse(
    'server-groups-post',
    400,
    'RulesNotSupported',
    createServerGroup,
    group('affinity', {max_server_per_host: 3}),
  )
  const nosuch = {path: {server_group_id: '00000000-0000-4000-8000-000000000000'}}
  await refuse('server-groups-get', 404, 'InstanceGroupNotFound', showServerGroup, nosuch)
  await refuse('server-groups-get', 400, 'UnknownQuery', showServerGroup, {path, ...strange})
  await refuse('server-groups-delete', 404, 'InstanceGroupNotFound', deleteServerGroup, nosuch)

  await call(createServerGroup, {...group('soft-affinity', undefined, 'caches'), when: since('2.15', true)})
  await call(listServerGroups, {as, query: {all_projects: '1', limit: 1, offset: 1}})
  await call(updateQuotaSet, {
    as,
    path: {tenant_id: '6f70656e737461636b20342065766572'},
    body: {quota_set: {server_groups: changing({'2.1': 1, '2.15': 2})}},
  })
  await refuse('server-groups-post', 403, 'OverQuota', createServerGroup, apart)
  await send('server-groups-delete', deleteServerGroup, {path})
}
