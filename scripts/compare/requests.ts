import {serverActions} from './requests/actions.ts'
import {consoleAuthTokens, consoleOutput, pooledConsoles, remoteConsoles} from './requests/consoles.ts'
import {flavorAccess} from './requests/flavor-access.ts'
import {flavorExtraSpecs} from './requests/flavor-extra-specs.ts'
import {flavorManage} from './requests/flavor-manage.ts'
import {flavors} from './requests/flavors.ts'
import {limits} from './requests/limits.ts'
import {parts} from './requests/live/parts.ts'
import {serversAlive, serversInVain} from './requests/live/servers.ts'
import {states} from './requests/live/states.ts'
import {moves} from './requests/moves.ts'
import {attachInterfaces} from './requests/os-attach-interfaces.ts'
import {usageAuditLog} from './requests/os-instance-usage-audit-log.ts'
import {keypairQuota, keypairs} from './requests/os-keypairs.ts'
import {quotaClassSets} from './requests/os-quota-class-sets.ts'
import {quotaSets} from './requests/os-quota-sets.ts'
import {externalEvents} from './requests/os-server-external-events.ts'
import {serverGroupBounds} from './requests/os-server-group-bounds.ts'
import {serverGroups} from './requests/os-server-groups.ts'
import {serverShares} from './requests/os-server-shares.ts'
import {volumeAttachments} from './requests/os-volume_attachments.ts'
import {volumesBoot, volumesBootAlive} from './requests/os-volumes_boot.ts'
import {cloudpipe, floatingIpPools} from './requests/retired.ts'
import {
  floatingIps,
  multinic,
  securityGroups,
  serverDiagnostics,
  serverIps,
  serverMetadata,
  serverPassword,
  serverTags,
  serverTopology,
  tenantUsage,
  virtualInterfaces,
} from './requests/server-parts.ts'
import {servers} from './requests/servers.ts'
import {versions} from './requests/versions.ts'
import type {Tour} from './tour.ts'

/** All that two services are asked, in the order in which they are. */
export const tours: readonly Tour[] = [
  versions,
  servers,
  volumesBoot,
  ...serverActions,
  ...moves,
  volumeAttachments,
  attachInterfaces,
  serverShares,
  externalEvents,
  keypairs,
  keypairQuota,
  flavors,
  flavorManage,
  flavorAccess,
  flavorExtraSpecs,
  serverGroups,
  serverGroupBounds,
  limits,
  quotaSets,
  quotaClassSets,
  usageAuditLog,
  serverMetadata,
  serverTags,
  serverIps,
  serverPassword,
  serverDiagnostics,
  serverTopology,
  tenantUsage,
  securityGroups,
  multinic,
  floatingIps,
  virtualInterfaces,
  floatingIpPools,
  consoleOutput,
  remoteConsoles,
  consoleAuthTokens,
  pooledConsoles,
  cloudpipe,
  ...states,
  ...parts,
  serversAlive,
  serversInVain,
  volumesBootAlive,
]

/** The resources of which no running service can be asked, each with the reason: a resource has a tour, or stands here. */
export const unasked: Readonly<Record<string, string>> = {
  'os-quota-sets-noop':
    'these are the operations of os-quota-sets on a cloud whose configuration names another quota driver, which no request can change',
}
