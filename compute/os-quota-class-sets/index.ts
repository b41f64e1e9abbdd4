import type {Resource} from '../../contract/resource.ts'
import {story} from './quota-class-sets.scenario.ts'
import {showQuotaClassSet, updateQuotaClassSet} from './quota-class-sets.ts'

export const quotaClassSets: Resource = {
  name: 'os-quota-class-sets',
  title: 'Quotas of classes',
  family: 'limits',
  description:
    'A quota class is a set of limits under a name. Nova uses only the class `default`: it takes the place of the limits that the configuration says, without a restart.',
  operations: {showQuotaClassSet, updateQuotaClassSet},
  story,
}
