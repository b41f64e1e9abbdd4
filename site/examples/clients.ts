import {clients as pooledConsoles} from '../../compute/consoles/consoles.clients.ts'
import {clients as flavorAccess} from '../../compute/flavor-access/flavor-access.clients.ts'
import {clients as flavorExtraSpecs} from '../../compute/flavor-extra-specs/flavor-extra-specs.clients.ts'
import {clients as flavorManage} from '../../compute/flavor-manage/flavor-manage.clients.ts'
import {clients as flavors} from '../../compute/flavors/flavors.clients.ts'
import {clients as limits} from '../../compute/limits/limits.clients.ts'
import {clients as adminActions} from '../../compute/os-admin-actions/admin-actions.clients.ts'
import {clients as adminPassword} from '../../compute/os-admin-password/admin-password.clients.ts'
import {clients as attachInterfaces} from '../../compute/os-attach-interfaces/attach-interfaces.clients.ts'
import {clients as cloudpipe} from '../../compute/os-cloudpipe/cloudpipe.clients.ts'
import {clients as consoleAuthTokens} from '../../compute/os-console-auth-tokens/console-auth-tokens.clients.ts'
import {clients as consoleOutput} from '../../compute/os-console-output/console-output.clients.ts'
import {clients as backups} from '../../compute/os-create-backup/create-backup.clients.ts'
import {clients as deferredDelete} from '../../compute/os-deferred-delete/deferred-delete.clients.ts'
import {clients as evacuate} from '../../compute/os-evacuate/evacuate.clients.ts'
import {clients as floatingIpPools} from '../../compute/os-floating-ip-pools/floating-ip-pools.clients.ts'
import {clients as floatingIps} from '../../compute/os-floating-ips/floating-ips.clients.ts'
import {clients as instanceActions} from '../../compute/os-instance-actions/instance-actions.clients.ts'
import {clients as usageAuditLog} from '../../compute/os-instance-usage-audit-log/usage-audit-log.clients.ts'
import {clients as keypairs} from '../../compute/os-keypairs/keypairs.clients.ts'
import {clients as lock} from '../../compute/os-lock-server/lock.clients.ts'
import {clients as migrateServers} from '../../compute/os-migrate-server/migrate.clients.ts'
import {clients as migrations} from '../../compute/os-migrations/migrations.clients.ts'
import {clients as multinic} from '../../compute/os-multinic/multinic.clients.ts'
import {clients as pause} from '../../compute/os-pause-server/pause.clients.ts'
import {clients as quotaClassSets} from '../../compute/os-quota-class-sets/quota-class-sets.clients.ts'
import {clients as quotaSets} from '../../compute/os-quota-sets/quota-sets.clients.ts'
import {clients as remoteConsoles} from '../../compute/os-remote-consoles/remote-consoles.clients.ts'
import {clients as rescue} from '../../compute/os-rescue/rescue.clients.ts'
import {clients as securityGroups} from '../../compute/os-security-groups/security-groups.clients.ts'
import {clients as serverDiagnostics} from '../../compute/os-server-diagnostics/server-diagnostics.clients.ts'
import {clients as externalEvents} from '../../compute/os-server-external-events/external-events.clients.ts'
import {clients as serverGroups} from '../../compute/os-server-groups/server-groups.clients.ts'
import {clients as serverPassword} from '../../compute/os-server-password/server-password.clients.ts'
import {clients as serverShares} from '../../compute/os-server-shares/server-shares.clients.ts'
import {clients as serverTags} from '../../compute/os-server-tags/server-tags.clients.ts'
import {clients as serverTopology} from '../../compute/os-server-topology/server-topology.clients.ts'
import {clients as shelve} from '../../compute/os-shelve/shelve.clients.ts'
import {clients as tenantUsage} from '../../compute/os-simple-tenant-usage/tenant-usage.clients.ts'
import {clients as suspend} from '../../compute/os-suspend-server/suspend.clients.ts'
import {clients as virtualInterfaces} from '../../compute/os-virtual-interfaces/virtual-interfaces.clients.ts'
import {clients as volumeAttachments} from '../../compute/os-volume_attachments/volume-attachments.clients.ts'
import {clients as volumesBoot} from '../../compute/os-volumes_boot/volumes-boot.clients.ts'
import {clients as serverIps} from '../../compute/server-ips/server-ips.clients.ts'
import {clients as serverMetadata} from '../../compute/server-metadata/server-metadata.clients.ts'
import {clients as serverMigrations} from '../../compute/server-migrations/server-migrations.clients.ts'
import {clients as images} from '../../compute/servers/image.clients.ts'
import {clients as power} from '../../compute/servers/power.clients.ts'
import {clients as rebuild} from '../../compute/servers/rebuild.clients.ts'
import {clients as resize} from '../../compute/servers/resize.clients.ts'
import {clients as servers} from '../../compute/servers/servers.clients.ts'
import {clients as versions} from '../../compute/versions/versions.clients.ts'
import type {Clients} from '../../contract/clients.ts'

/** What clients say for each operation, by the name that exports it. */
export const clients: Clients = {
  ...versions,
  ...servers,
  ...power,
  ...pause,
  ...suspend,
  ...rescue,
  ...shelve,
  ...deferredDelete,
  ...adminPassword,
  ...adminActions,
  ...instanceActions,
  ...lock,
  ...resize,
  ...images,
  ...rebuild,
  ...backups,
  ...serverMigrations,
  ...migrations,
  ...migrateServers,
  ...evacuate,
  ...serverMetadata,
  ...serverTags,
  ...serverIps,
  ...serverPassword,
  ...serverDiagnostics,
  ...serverTopology,
  ...virtualInterfaces,
  ...keypairs,
  ...flavors,
  ...flavorManage,
  ...flavorAccess,
  ...flavorExtraSpecs,
  ...volumeAttachments,
  ...attachInterfaces,
  ...serverShares,
  ...externalEvents,
  ...volumesBoot,
  ...serverGroups,
  ...limits,
  ...quotaSets,
  ...quotaClassSets,
  ...tenantUsage,
  ...usageAuditLog,
  ...securityGroups,
  ...multinic,
  ...floatingIpPools,
  ...consoleOutput,
  ...remoteConsoles,
  ...consoleAuthTokens,
  ...pooledConsoles,
  ...floatingIps,
  ...cloudpipe,
}
