import type {Cloud} from './cloud.ts'
import type {Image} from './images.ts'
import {no} from './refusal.ts'
import type {Server} from './server.ts'
import {checkDiskConfig, checkKeypair, checkSize, diskConfigOf, imageIn, type ServerWish} from './server-plan.ts'
import {checkQuantities} from './server-room.ts'
import type {Viewer} from './servers.ts'

/** What somebody wants to be otherwise when a server is made again; what is left out stays. */
export interface RebuildWish
  extends Partial<
      Pick<
        Server,
        | 'name'
        | 'description'
        | 'hostname'
        | 'access_ip_v4'
        | 'access_ip_v6'
        | 'metadata'
        | 'key_name'
        | 'user_data'
        | 'trusted_image_certificates'
        | 'disk_config'
      >
    >,
    Partial<Pick<ServerWish, 'personality'>> {
  readonly image_id: string
  /** Whether a root disk that is a volume may get another image. */
  readonly reimages: boolean
}

/** Holds a wish against everything that there is; gives what the server is from now on, and whether of another image. */
export function planRebuild(
  cloud: Cloud,
  viewer: Viewer,
  server: Server,
  {image_id, reimages, personality = [], ...wish}: RebuildWish,
): {readonly change: Partial<Server>; readonly is_new_image: boolean} {
  const {metadata = {}, key_name, trusted_image_certificates, disk_config} = wish
  checkKeypair(cloud, viewer, key_name ?? null)
  const image = cloud.images.all.find(({id, status}) => id === image_id && status !== 'deleted')
  if (!image) return no('ImageNotFound', 'Cannot find image for rebuild')
  checkDiskConfig(image, disk_config)
  if (server.image === null) checkVolume(image, {certificates: trusted_image_certificates, reimages})
  checkQuantities(cloud.quotas, viewer, {metadata, personality})
  if (image.status !== 'active') no('ImageNotActive', `Image ${image.id} is not active.`)
  checkSize(server.flavor, image, server.image === null ? 'volume' : 'local', viewer)
  checkVolumes(cloud, server)
  return {
    change: {
      ...wish,
      disk_config: disk_config ?? diskConfigOf(image),
      image: server.image && imageIn(image, server.flavor),
      progress: 0,
    },
    is_new_image: server.image?.id !== image.id,
  }
}

interface VolumeWish {
  readonly certificates: readonly string[] | null | undefined
  readonly reimages: boolean
}

/** Refuses what can't be done to a server whose root disk is a volume. */
function checkVolume({id}: Image, {certificates, reimages}: VolumeWish): void {
  if (certificates)
    no('CertificateValidationFailed', 'Image certificate validation is not supported for volume-backed servers.')
  if (!reimages)
    no(
      'ImageUnacceptable',
      `Image ${id} is unacceptable: Unable to rebuild with a different image for a volume-backed server.`,
    )
}

/** Refuses while a volume comes or goes. */
function checkVolumes({volumes}: Cloud, {id}: Server): void {
  const unfit = volumes.of(id).find(({volume}) => volume.status !== 'in-use')?.volume
  if (unfit)
    no(
      'InvalidVolume',
      `Invalid volume: volume '${unfit.id}' status must be 'in-use'. Currently in '${unfit.status}' status`,
    )
}
