import {changing, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {showDefaultQuotaSet, showQuotaSet, showQuotaSetDetail, updateQuotaSet} from '../os-quota-sets/quota-sets.ts'

const as = 'admin'
const path = {tenant_id: '6f70656e737461636b20342065766572'}
const ada = {as, path, query: {user_id: 'ada'}} as const
const quotas = (quota_set: object) => ({body: {quota_set}})

export const story: Story = async ({send, arrange}) => {
  arrange(({quotas}) => quotas.use('noop'))
  await send('quotas-show-defaults-get', showDefaultQuotaSet, {path})
  await send('quotas-show-get', showQuotaSet, {path})
  await send('quotas-show-detail-get', showQuotaSetDetail, {path})
  await send('quotas-update-post', updateQuotaSet, {
    as,
    path,
    ...quotas(changing({'2.1': {security_groups: 45}, '2.36': {instances: 45}})),
  })
  await send('quotas-update-force-post', updateQuotaSet, {as, path, ...quotas({force: 'True', instances: 45})})
  await send('user-quotas-update-post', updateQuotaSet, {
    ...ada,
    ...quotas({force: until('2.57', 'True'), instances: 9}),
  })
  await send('user-quotas-show-get', showQuotaSet, ada)
}
