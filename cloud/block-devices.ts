import type {Cloud} from './cloud.ts'
import type {Flavor} from './flavors.ts'
import {Refusal} from './refusal.ts'
import type {RequestedVolume} from './server.ts'

/** A disk that somebody asks for: made from what, and where it is kept. */
export interface Device {
  readonly source: 'volume' | 'image' | 'snapshot' | 'blank'
  readonly destination: 'local' | 'volume'
  /** The id of what it is made from. */
  readonly id?: string | undefined
  readonly size?: number | undefined
  readonly device_name?: string | undefined
  readonly boot_index: number | null
  /** Said in the older way, in which the image is the root disk without being named. */
  readonly legacy?: boolean
  readonly delete_on_termination: boolean
  readonly guest_format?: string | undefined
  readonly disk_bus?: string | undefined
  readonly tag: string | null
  readonly volume_type?: string | null | undefined
}

/** How many disks a server may have on its host: Nova's `max_local_block_devices`. */
const MOST_LOCAL = 3
const buses = ['fdc', 'ide', 'sata', 'scsi', 'usb', 'virtio', 'xen', 'lxc', 'uml']

const isSwap = ({source, destination, guest_format}: Device) =>
  source === 'blank' && destination === 'local' && guest_format === 'swap'
const isEphemeral = ({source, destination, guest_format}: Device) =>
  source === 'blank' && destination === 'local' && guest_format !== 'swap'
const invalid = (name: string, message: string): never => {
  throw new Refusal(name, message)
}

/** Holds the disks that somebody asks for against the flavor and the volumes; gives those that will be volumes. */
export function checkDevices(
  devices: readonly Device[],
  flavor: Flavor,
  {images, volumes}: Pick<Cloud, 'images' | 'volumes'>,
  {multiattach, image_id}: {multiattach: boolean; image_id: string | null},
): RequestedVolume[] {
  const order = devices
    .flatMap(({boot_index}) => (boot_index === null || boot_index < 0 ? [] : [boot_index]))
    .sort((a, b) => a - b)
  if (order.length === 0 || order.some((index, place) => index !== place))
    invalid(
      'InvalidBDMBootSequence',
      'Block Device Mapping is Invalid: Boot sequence for the instance and image/block device mapping combination is not valid.',
    )
  for (const device of devices) {
    if (device.volume_type) volumes.demandType(device.volume_type)
    checkSource(device, {images, volumes}, {multiattach, image_id})
    if (device.disk_bus && !buses.includes(device.disk_bus))
      invalid('InvalidBDMDiskBus', 'Block Device Mapping is Invalid.')
  }
  const ephemeral = devices.filter(isEphemeral).reduce((sum, {size}) => sum + (size ?? flavor.ephemeral_gb), 0)
  if (ephemeral > flavor.ephemeral_gb)
    invalid(
      'InvalidBDMEphemeralSize',
      'Ephemeral disks requested are larger than the instance type allows. If no size is given in one block device mapping, flavor ephemeral size will be used.',
    )
  const swaps = devices.filter(isSwap)
  if (swaps.length > 1)
    invalid('InvalidBDMFormat', 'Block Device Mapping is Invalid: More than one swap drive requested.')
  if (swaps.some(({size = 0}) => size > flavor.swap))
    invalid('InvalidBDMSwapSize', 'Swap drive requested is larger than instance type allows.')
  if (devices.filter(({destination}) => destination === 'local').length > MOST_LOCAL)
    invalid(
      'InvalidBDMLocalsLimit',
      'Block Device Mapping is Invalid: You specified more local devices than the limit allows',
    )
  return devices
    .filter(({destination}) => destination === 'volume')
    .map((device, place) => wanted(device, place, volumes))
}

function checkSource(
  {source, destination, id = '', size, boot_index}: Device,
  {images, volumes}: Pick<Cloud, 'images' | 'volumes'>,
  {multiattach, image_id}: {multiattach: boolean; image_id: string | null},
): void {
  if (source === 'image') {
    if (id !== image_id && !images.all.some((one) => one.id === id))
      invalid('InvalidBDMImage', `Block Device Mapping is Invalid: failed to get image ${id}.`)
    if (destination === 'volume' && !size)
      invalid('InvalidBDM', "Images with destination_type 'volume' need to have a non-zero size specified")
  }
  if (source === 'volume') {
    const volume = volumes.find(id)
    if (!volume) throw new Refusal('InvalidBDMVolume', `Block Device Mapping is Invalid: failed to get volume ${id}.`)
    if (boot_index === 0 && !volume.bootable)
      invalid('InvalidBDMVolumeNotBootable', `Block Device ${id} is not bootable.`)
    if (volume.multiattach && !multiattach)
      invalid(
        'MultiattachNotSupportedOldMicroversion',
        'Multiattach volumes are only supported starting with compute API version 2.60.',
      )
    const isFree = volume.status === 'available' || (volume.multiattach && volume.status === 'in-use')
    if (!isFree)
      invalid(
        'InvalidVolume',
        `Invalid volume: Invalid input received: Invalid volume: Volume ${id} status must be available or in-use or downloading to reserve, but the current status is ${volume.status}. (HTTP 400)`,
      )
  }
  if (source === 'snapshot' && !volumes.snapshots.some((one) => one.id === id))
    invalid('InvalidBDMSnapshot', `Block Device Mapping is Invalid: failed to get snapshot ${id}.`)
  if (source === 'blank' && destination === 'volume' && !size)
    invalid('InvalidBDM', "Blank volumes (source: 'blank', dest: 'volume') need to have non-zero size")
}

function wanted(device: Device, place: number, {find, snapshots}: Cloud['volumes']): RequestedVolume {
  const {source, id = '', boot_index, delete_on_termination, tag, volume_type} = device
  const size = find(id)?.size ?? snapshots.find((one) => one.id === id)?.size ?? 0
  const letter = String.fromCharCode('a'.charCodeAt(0) + (boot_index === 0 ? 0 : place + 1))
  const named = device.device_name?.replace(/^(\/dev\/)?/, '/dev/')
  return {
    volume_id: source === 'volume' ? id : undefined,
    size: device.size ?? size,
    volume_type: volume_type ?? 'standard',
    device: named ?? `/dev/vd${letter}`,
    boot_index,
    delete_on_termination,
    tag,
  }
}
