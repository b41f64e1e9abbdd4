import type {Cloud} from '../../cloud/cloud.ts'
import type {Flavor} from '../../cloud/flavors.ts'
import {exceeded} from '../../cloud/quotas.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {checkDiskConfig, checkSize} from '../../cloud/server-plan.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, optional} from '../../contract/schema.ts'
import {diskConfig} from '../fields.ts'
import {emitted, ignored, refusedByAnd, serverPath} from './action.ts'
import {flavorRef} from './create-body.ts'
import {flavorIn} from './wish.ts'

const zeroDisk = 'Server disk was unable to be resized because: Resize to zero disk flavor is not allowed.'
const hostDown = 'The compute service of its host does not answer.'

/** Refuses what can't be done to a server on a host that is down. */
export function demandHost({hosts}: Cloud, {host}: Server): void {
  if (hosts.named(host)?.up === false) throw new Refusal('ServiceUnavailable', 'Service is unavailable at this time.')
}

function checkFlavor(server: Server, flavor: Flavor): void {
  if (flavor.root_gb === 0 && server.flavor.root_gb !== 0 && server.image !== null)
    throw new Refusal('CannotResizeDisk', zeroDisk)
  if (flavor.id === server.flavor.id)
    throw new Refusal('CannotResizeToSameFlavor', 'When resizing, instances must change flavor!')
}

export const resizeServer = operation({
  request: 'POST /servers/{server_id}/action resize',
  path: serverPath,
  title: 'Resize a server',
  description:
    'Gives a server another flavor, on another host where that has room for it. It is done when the server is in `VERIFY_RESIZE`: look whether it works, then confirm the resize, or revert it.',
  policy: 'os_compute_api:servers:resize',
  body: object({
    resize: object({
      flavorRef: described('The id of the new flavor, or a link that ends with it.', flavorRef),
      'OS-DCF:diskConfig': optional(described('Whether its root partition grows from now on.', diskConfig)),
    }),
  }),
  success: 202,
  errors: refusedByAnd('resize', {
    400: {
      AutoDiskConfigDisabledByImage: 'The image does not let its root partition grow.',
      FlavorNotFound: 'There is no flavor of that id.',
      CannotResizeToSameFlavor: 'It has that flavor already.',
      CannotResizeDisk: 'The flavor has no root disk, and the server has one.',
      FlavorMemoryTooSmall: 'The image needs more memory than the flavor has.',
      FlavorDiskTooSmall: 'The flavor has a smaller disk than the image needs, or than the server began with.',
    },
    403: {OverQuota: 'The project would have more vCPUs or memory than its quota allows.'},
    409: {ServiceUnavailable: hostDown},
  }),
  emits: emitted('resize'),
  handle({cloud, caller, path, body: {resize}}) {
    const server = cloud.servers.get(path.server_id, caller)
    cloud.servers.demand(server, 'resize', caller)
    demandHost(cloud, server)
    const disk_config = resize['OS-DCF:diskConfig']
    if (server.image) checkDiskConfig(server.image, disk_config)
    const flavor = cloud.flavors.get(flavorIn(resize.flavorRef), caller)
    checkFlavor(server, flavor)
    demandRoom(cloud, server, flavor)
    checkSize(flavor, server.image, 'local', caller)
    cloud.servers.send(server, 'resize', {viewer: caller, params: {flavor, ...(disk_config && {disk_config})}})
  },
})

const notResized = {400: {MigrationNotFound: 'The resize of the server is being confirmed already.'}}

/** Refuses a flavor that takes more of the quota than there is left. */
function demandRoom({quotas}: Cloud, {project_id, user_id, flavor: old}: Server, flavor: Flavor): void {
  const more = {cores: flavor.vcpus - old.vcpus, ram: flavor.memory_mb - old.memory_mb}
  const asked = Object.fromEntries(Object.entries(more).filter(([, amount]) => amount > 0))
  const excess = quotas.excess({project_id, user_id}, asked)
  if (excess.length > 0) throw new Refusal('OverQuota', exceeded(excess, asked))
}

/** Refuses if the resize of a server is not one that waits for an answer. */
function demandFinished({migrations}: Cloud, server: Server): void {
  if (migrations.lastOf(server).status !== 'finished')
    throw new Refusal('MigrationNotFound', 'Instance has not been resized.')
}

export const confirmResize = operation({
  request: 'POST /servers/{server_id}/action confirmResize',
  path: serverPath,
  title: 'Confirm a resize',
  description: 'Ends a resize or a cold migration well: what was kept on the old host, to go back to, is deleted.',
  policy: 'os_compute_api:servers:confirm_resize',
  body: object({confirmResize: ignored}),
  success: 204,
  errors: refusedByAnd('confirmResize', {...notResized, 409: {ServiceUnavailable: hostDown}}),
  emits: emitted('confirmResize'),
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    cloud.servers.demand(server, 'confirmResize', caller)
    demandHost(cloud, server)
    demandFinished(cloud, server)
    cloud.servers.send(server, 'confirmResize', {viewer: caller})
  },
})

export const revertResize = operation({
  request: 'POST /servers/{server_id}/action revertResize',
  path: serverPath,
  title: 'Revert a resize',
  description: 'Ends a resize or a cold migration by going back: to the old host, and to the old flavor.',
  policy: 'os_compute_api:servers:revert_resize',
  body: object({revertResize: ignored}),
  success: 202,
  errors: refusedByAnd('revertResize', notResized),
  emits: emitted('revertResize'),
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    cloud.servers.demand(server, 'revertResize', caller)
    demandFinished(cloud, server)
    cloud.servers.send(server, 'revertResize', {viewer: caller})
  },
})
