import type {AnyOperation} from '../contract/operation.ts'
import type {Resource} from '../contract/resource.ts'
import {pooledConsoles} from './consoles/index.ts'
import {flavorAccess} from './flavor-access/index.ts'
import {flavorExtraSpecs} from './flavor-extra-specs/index.ts'
import {flavorManage} from './flavor-manage/index.ts'
import {flavors} from './flavors/index.ts'
import {limits} from './limits/index.ts'
import {adminActions} from './os-admin-actions/index.ts'
import {adminPassword} from './os-admin-password/index.ts'
import {attachInterfaces} from './os-attach-interfaces/index.ts'
import {cloudpipe} from './os-cloudpipe/index.ts'
import {consoleAuthTokens} from './os-console-auth-tokens/index.ts'
import {consoleOutput} from './os-console-output/index.ts'
import {backups} from './os-create-backup/index.ts'
import {deferredDelete} from './os-deferred-delete/index.ts'
import {evacuate} from './os-evacuate/index.ts'
import {floatingIpPools} from './os-floating-ip-pools/index.ts'
import {floatingIps} from './os-floating-ips/index.ts'
import {instanceActions} from './os-instance-actions/index.ts'
import {usageAuditLog} from './os-instance-usage-audit-log/index.ts'
import {keypairs} from './os-keypairs/index.ts'
import {lock} from './os-lock-server/index.ts'
import {migrateServers} from './os-migrate-server/index.ts'
import {migrations} from './os-migrations/index.ts'
import {multinic} from './os-multinic/index.ts'
import {multipleCreate} from './os-multiple-create/index.ts'
import {pause} from './os-pause-server/index.ts'
import {preservingRebuild} from './os-preserve-ephemeral-rebuild/index.ts'
import {quotaClassSets} from './os-quota-class-sets/index.ts'
import {quotaSets} from './os-quota-sets/index.ts'
import {quotaSetsWithoutLimits} from './os-quota-sets-noop/index.ts'
import {remoteConsoles} from './os-remote-consoles/index.ts'
import {rescue} from './os-rescue/index.ts'
import {securityGroups} from './os-security-groups/index.ts'
import {serverDiagnostics} from './os-server-diagnostics/index.ts'
import {externalEvents} from './os-server-external-events/index.ts'
import {serverGroups} from './os-server-groups/index.ts'
import {serverPassword} from './os-server-password/index.ts'
import {serverShares} from './os-server-shares/index.ts'
import {serverTags} from './os-server-tags/index.ts'
import {serverTopology} from './os-server-topology/index.ts'
import {shelve} from './os-shelve/index.ts'
import {tenantUsage} from './os-simple-tenant-usage/index.ts'
import {suspend} from './os-suspend-server/index.ts'
import {virtualInterfaces} from './os-virtual-interfaces/index.ts'
import {volumeAttachments} from './os-volume_attachments/index.ts'
import {volumesBoot} from './os-volumes_boot/index.ts'
import {serverIps} from './server-ips/index.ts'
import {serverMetadata} from './server-metadata/index.ts'
import {serverMigrations} from './server-migrations/index.ts'
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
  volumeAttachments,
  attachInterfaces,
  serverShares,
  externalEvents,
  pause,
  suspend,
  shelve,
  rescue,
  preservingRebuild,
  backups,
  lock,
  adminPassword,
  deferredDelete,
  adminActions,
  instanceActions,
  migrateServers,
  serverMigrations,
  evacuate,
  migrations,
  serverMetadata,
  serverTags,
  serverIps,
  serverPassword,
  serverDiagnostics,
  serverTopology,
  consoleOutput,
  remoteConsoles,
  consoleAuthTokens,
  multipleCreate,
  serversSorted,
  volumesBoot,
  serverGroups,
  limits,
  quotaSets,
  quotaSetsWithoutLimits,
  quotaClassSets,
  tenantUsage,
  usageAuditLog,
  securityGroups,
  multinic,
  floatingIpPools,
  floatingIps,
  virtualInterfaces,
  pooledConsoles,
  cloudpipe,
]

export const operations: readonly AnyOperation[] = resources.flatMap(({operations}) => Object.values(operations))
