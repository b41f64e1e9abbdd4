import {clients as flavorAccess} from '../../compute/flavor-access/flavor-access.clients.ts'
import {clients as flavorExtraSpecs} from '../../compute/flavor-extra-specs/flavor-extra-specs.clients.ts'
import {clients as flavorManage} from '../../compute/flavor-manage/flavor-manage.clients.ts'
import {clients as flavors} from '../../compute/flavors/flavors.clients.ts'
import {clients as limits} from '../../compute/limits/limits.clients.ts'
import {clients as cloudpipe} from '../../compute/os-cloudpipe/cloudpipe.clients.ts'
import {clients as floatingIpPools} from '../../compute/os-floating-ip-pools/floating-ip-pools.clients.ts'
import {clients as usageAuditLog} from '../../compute/os-instance-usage-audit-log/usage-audit-log.clients.ts'
import {clients as keypairs} from '../../compute/os-keypairs/keypairs.clients.ts'
import {clients as lock} from '../../compute/os-lock-server/lock.clients.ts'
import {clients as pause} from '../../compute/os-pause-server/pause.clients.ts'
import {clients as quotaClassSets} from '../../compute/os-quota-class-sets/quota-class-sets.clients.ts'
import {clients as quotaSets} from '../../compute/os-quota-sets/quota-sets.clients.ts'
import {clients as serverGroups} from '../../compute/os-server-groups/server-groups.clients.ts'
import {clients as power} from '../../compute/servers/power.clients.ts'
import {clients as servers} from '../../compute/servers/servers.clients.ts'
import {clients as versions} from '../../compute/versions/versions.clients.ts'
import type {Clients} from '../../contract/clients.ts'

/** What clients say for each operation, by the name that exports it. */
export const clients: Clients = {
  ...versions,
  ...servers,
  ...power,
  ...pause,
  ...lock,
  ...keypairs,
  ...flavors,
  ...flavorManage,
  ...flavorAccess,
  ...flavorExtraSpecs,
  ...serverGroups,
  ...limits,
  ...quotaSets,
  ...quotaClassSets,
  ...usageAuditLog,
  ...floatingIpPools,
  ...cloudpipe,
}
