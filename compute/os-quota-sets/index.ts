import type {Resource} from '../../contract/resource.ts'
import {story} from './quota-sets.scenario.ts'
import {resetQuotaSet, showDefaultQuotaSet, showQuotaSet, showQuotaSetDetail, updateQuotaSet} from './quota-sets.ts'

export const quotaSets: Resource = {
  name: 'os-quota-sets',
  title: 'Quotas of projects',
  family: 'limits',
  description:
    'A quota set says how much a project may have: servers, processors, memory, and more. Administrators can give a project limits of its own, and within them a user. Who asks for more is refused with 403.',
  operations: {showQuotaSet, showQuotaSetDetail, showDefaultQuotaSet, updateQuotaSet, resetQuotaSet},
  story,
}
