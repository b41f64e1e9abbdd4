import type {AnyOperation} from '../contract/operation.ts'
import type {Resource} from '../contract/resource.ts'
import {flavorAccess} from './flavor-access/index.ts'
import {flavorExtraSpecs} from './flavor-extra-specs/index.ts'
import {flavorManage} from './flavor-manage/index.ts'
import {flavors} from './flavors/index.ts'
import {limits} from './limits/index.ts'
import {cloudpipe} from './os-cloudpipe/index.ts'
import {floatingIpPools} from './os-floating-ip-pools/index.ts'
import {usageAuditLog} from './os-instance-usage-audit-log/index.ts'
import {keypairs} from './os-keypairs/index.ts'
import {lock} from './os-lock-server/index.ts'
import {multipleCreate} from './os-multiple-create/index.ts'
import {pause} from './os-pause-server/index.ts'
import {quotaClassSets} from './os-quota-class-sets/index.ts'
import {quotaSets} from './os-quota-sets/index.ts'
import {quotaSetsWithoutLimits} from './os-quota-sets-noop/index.ts'
import {serverGroups} from './os-server-groups/index.ts'
import {servers} from './servers/index.ts'
import {serversSorted} from './servers-sort/index.ts'
import {versions} from './versions/index.ts'

export {LATEST, microversions} from './microversions.ts'

/** The whole Compute API, in the order in which a reader meets it. */
export const resources: readonly Resource[] = [
  versions,
  keypairs,
  flavors,
  flavorManage,
  flavorAccess,
  flavorExtraSpecs,
  servers,
  multipleCreate,
  serversSorted,
  pause,
  lock,
  serverGroups,
  limits,
  quotaSets,
  quotaSetsWithoutLimits,
  quotaClassSets,
  usageAuditLog,
  floatingIpPools,
  cloudpipe,
]

export const operations: readonly AnyOperation[] = resources.flatMap(({operations}) => Object.values(operations))
