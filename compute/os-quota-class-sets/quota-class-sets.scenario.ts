import {since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {showQuotaClassSet, updateQuotaClassSet} from './quota-class-sets.ts'

const as = 'admin'
const path = {id: 'default'}
const quotas = (quota_class_set: object) => ({body: {quota_class_set}})
const all = {
  instances: 50,
  cores: 50,
  ram: 51200,
  floating_ips: until('2.50', 10),
  fixed_ips: until('2.50', -1),
  metadata_items: 128,
  injected_files: until('2.57', 5),
  injected_file_content_bytes: until('2.57', 10240),
  injected_file_path_bytes: until('2.57', 255),
  security_groups: until('2.50', 10),
  security_group_rules: until('2.50', 20),
  key_pairs: 100,
  server_groups: since('2.50', 10),
  server_group_members: since('2.50', 10),
}

export const story: Story = async ({send, refuse, call}) => {
  await send('quota-classes-show-get', showQuotaClassSet, {as, path})
  await send('quota-classes-update-post', updateQuotaClassSet, {as, path, ...quotas(all)})

  await refuse('quota-classes-show-get', 403, 'PolicyNotAuthorized', showQuotaClassSet, {path})
  await refuse('quota-classes-show-get', 400, 'UnknownQuery', showQuotaClassSet, {as, path, query: {colour: 'blue'}})
  await refuse('quota-classes-update-post', 403, 'PolicyNotAuthorized', updateQuotaClassSet, {path, ...quotas({})})
  await refuse('quota-classes-update-post', 400, 'InvalidBody', updateQuotaClassSet, {
    as,
    path,
    ...quotas({instances: 'many'}),
  })
  await refuse('quota-classes-update-post', 400, 'InvalidInput', updateQuotaClassSet, {
    as,
    path: {id: 'long'.repeat(64)},
    ...quotas({instances: 5}),
  })

  await call(updateQuotaClassSet, {as, path, ...quotas({server_groups: 9})})
}
