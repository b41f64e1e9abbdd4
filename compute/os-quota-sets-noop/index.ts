import type {Resource} from '../../contract/resource.ts'
import {story} from './quota-sets-noop.scenario.ts'

export const quotaSetsWithoutLimits: Resource = {
  name: 'os-quota-sets-noop',
  title: 'Quotas of projects where there are none',
  family: 'limits',
  description:
    'A cloud can be set up to count nothing: the option `driver` of `[quota]` is then `nova.quota.NoopQuotaDriver`. The operations on [quotas](/api/os-quota-sets/) are there all the same, take what they are sent, and answer -1 to everything.',
  operations: {},
  story,
}
