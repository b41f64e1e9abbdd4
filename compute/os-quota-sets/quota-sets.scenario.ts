import {changing, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {resetQuotaSet, showDefaultQuotaSet, showQuotaSet, showQuotaSetDetail, updateQuotaSet} from './quota-sets.ts'

const as = 'admin'
const path = {tenant_id: '6f70656e737461636b20342065766572'}
const research = {path: {tenant_id: 'fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'}}
const nosuch = {path: {tenant_id: 'nosuch'}}
const ada = {as, path, query: {user_id: 'ada'}} as const
const quotas = (quota_set: object) => ({body: {quota_set}})
const strange = {query: {colour: 'blue'}}

export const story: Story = async ({send, refuse, call}) => {
  await send('quotas-show-defaults-get', showDefaultQuotaSet, {path})
  await send('quotas-show-get', showQuotaSet, {path})
  await send('quotas-show-detail-get', showQuotaSetDetail, {path})
  await send('quotas-update-post', updateQuotaSet, {
    as,
    path,
    ...quotas(changing({'2.1': {cores: 45}, '2.36': {instances: 45}})),
  })
  await send('quotas-update-force-post', updateQuotaSet, {as, path, ...quotas({force: 'True', instances: 45})})
  await send('user-quotas-update-post', updateQuotaSet, {
    ...ada,
    ...quotas({force: until('2.57', 'True'), instances: 9}),
  })
  await send('user-quotas-show-get', showQuotaSet, ada)

  await refuse('quotas-show-defaults-get', 400, 'ProjectNotFound', showDefaultQuotaSet, nosuch)
  for (const [name, operation] of [
    ['quotas-show-get', showQuotaSet],
    ['quotas-show-detail-get', showQuotaSetDetail],
  ] as const) {
    await refuse(name, 400, 'ProjectNotFound', operation, {as, ...nosuch})
    await refuse(name, 400, 'UnknownQuery', operation, {path, ...strange})
    await refuse(name, 403, 'PolicyNotAuthorized', operation, research)
  }
  const fewer = quotas({instances: 5})
  await refuse('quotas-update-post', 400, 'ProjectNotFound', updateQuotaSet, {as, ...nosuch, ...fewer})
  await refuse('quotas-update-post', 400, 'UnknownQuery', updateQuotaSet, {as, path, ...fewer, ...strange})
  await refuse('quotas-update-post', 400, 'InvalidBody', updateQuotaSet, {as, path, ...quotas({instances: -2})})
  await refuse('quotas-update-post', 400, 'QuotaLimitTooLow', updateQuotaSet, {as, path, ...fewer})
  await refuse('quotas-update-post', 403, 'PolicyNotAuthorized', updateQuotaSet, {path, ...fewer})
  await refuse('user-quotas-update-post', 400, 'QuotaLimitTooHigh', updateQuotaSet, {
    ...ada,
    ...quotas({instances: 46}),
  })

  await refuse('quotas-delete', 400, 'UnknownQuery', resetQuotaSet, {as, path, ...strange})
  await refuse('quotas-delete', 403, 'PolicyNotAuthorized', resetQuotaSet, {path})
  await send('user-quotas-delete', resetQuotaSet, ada)
  await send('quotas-delete', resetQuotaSet, {as, path})
  await call(showQuotaSet, {path})

  const old = [quotas({security_groups: until('2.36', 45)}), quotas({injected_files: until('2.57', 45)})]
  for (const given of old) await call(updateQuotaSet, {as, path, ...given})
}
