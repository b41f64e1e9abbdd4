import {flavorAccess} from './requests/flavor-access.ts'
import {flavorExtraSpecs} from './requests/flavor-extra-specs.ts'
import {flavorManage} from './requests/flavor-manage.ts'
import {flavors} from './requests/flavors.ts'
import {keypairQuota, keypairs} from './requests/os-keypairs.ts'
import {serverGroups} from './requests/os-server-groups.ts'
import {limits, quotaClassSets, quotaSets} from './requests/quotas.ts'
import {cloudpipe, floatingIpPools} from './requests/retired.ts'
import {servers} from './requests/servers.ts'
import {usageAuditLog} from './requests/usage-audit-log.ts'
import {versions} from './requests/versions.ts'
import type {Tour} from './tour.ts'

/** All that two services are asked, in the order in which they are. */
export const tours: readonly Tour[] = [
  versions,
  servers,
  keypairs,
  keypairQuota,
  flavors,
  flavorManage,
  flavorAccess,
  flavorExtraSpecs,
  serverGroups,
  limits,
  quotaSets,
  quotaClassSets,
  usageAuditLog,
  floatingIpPools,
  cloudpipe,
]
