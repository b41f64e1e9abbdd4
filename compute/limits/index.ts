import type {Resource} from '../../contract/resource.ts'
import {story} from './limits.scenario.ts'
import {showLimits} from './limits.ts'

export const limits: Resource = {
  name: 'limits',
  title: 'Limits',
  family: 'limits',
  description:
    'The limits of a project are its quotas under other names, beside what is used of them: enough to see at once whether there is room for what you are about to create.',
  operations: {showLimits},
  story,
}
