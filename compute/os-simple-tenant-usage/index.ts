import type {Resource} from '../../contract/resource.ts'
import {story} from './tenant-usage.scenario.ts'
import {listTenantUsage, showTenantUsage} from './tenant-usage.ts'

export const tenantUsage: Resource = {
  name: 'os-simple-tenant-usage',
  title: 'Usage',
  description:
    'What the servers of a project have used in a period: processors, memory and disk, each times the hours in which a server was up. Servers that were deleted meanwhile count for as long as they lived.',
  operations: {listTenantUsage, showTenantUsage},
  story,
}
