import type {Device} from '../../cloud/block-devices.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {RequestedNetwork} from '../../cloud/server.ts'
import type {ServerWish} from '../../cloud/server-plan.ts'
import {isUuid} from '../../contract/formats.ts'
import type {Sent} from '../../contract/schema.ts'
import type {createBody} from './create-body.ts'

type Body = Sent<typeof createBody>
export type Wish = Body['server']

const bad = (name: string, message: string): never => {
  throw new Refusal(name, message)
}
const badDevice = (details: string) => bad('InvalidBDMFormat', `Block Device Mapping is Invalid: ${details}`)

/** How a caller's words about a new server read for the cloud, which then looks whether it can be. */
export function read(
  {server, ...body}: Body,
  {named, multiattach}: {named: boolean; multiattach: boolean},
): ServerWish {
  const min = server.min_count ?? 1
  const max = server.max_count ?? min
  if (min > max) bad('InvalidCount', 'min_count must be <= max_count')
  const [zone = null, host = null, node = null] = partsOf(server.zone)
  const forced = host !== null || node !== null
  if (forced && (server.host !== undefined || server.hypervisor_hostname !== undefined))
    bad(
      'InvalidDestination',
      'One mechanism with host and/or hypervisor_hostname and another mechanism with zone:host:node are mutually exclusive.',
    )
  const devices = devicesOf(server)
  const image_id = imageOf(server, devices)
  const networks = networksOf(server.networks)
  const description = server.description ?? null
  return {
    name: server.name.trim(),
    description: named ? server.name.trim() : description,
    hostname: server.hostname,
    flavorid: flavorIn(server.flavorRef),
    image_id,
    min,
    max,
    zone,
    is_forced: forced,
    requested_host: host ?? server.host ?? null,
    requested_node: node ?? server.hypervisor_hostname ?? null,
    networks,
    devices,
    disk_config: server.disk_config,
    access_ip_v4: server.access_ip_v4 ?? '',
    access_ip_v6: server.access_ip_v6 ?? '',
    metadata: server.metadata ?? {},
    tags: [...new Set(server.tags ?? [])].sort(),
    config_drive: server.config_drive ?? false,
    key_name: server.key_name ?? null,
    user_data: server.user_data ?? null,
    security_groups: [...new Set((server.security_groups ?? []).flatMap(({name}) => name ?? []))],
    trusted_image_certificates: server.trusted_image_certificates ?? null,
    scheduler_hints: hintsOf(body.hints ?? body.other_hints ?? {}),
    personality: (server.personality ?? []).map(({path = '', contents = ''}) => ({path, contents})),
    multiattach,
  }
}

/** Hints that may name several things name them in lists, even a single one. */
const hintsOf = (hints: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(hints).map(([name, hint]) => [name, severals.includes(name) ? [hint].flat() : hint]),
  )
const severals = ['group', 'same_host', 'different_host', 'different_cell']

/** `zone:host:node` in its parts; the empty ones count as not there. */
function partsOf(zone: string | undefined): Array<string | undefined> {
  const parts = zone?.split(':') ?? []
  if (parts.length > 3) bad('InvalidInput', 'Invalid input received: Unable to parse availability_zone')
  return parts.map((part) => part || undefined)
}

/** The disks that a caller asks for, whichever way. */
function devicesOf({block_device_mapping: old, block_device_mapping_v2: own, imageRef}: Wish): Device[] {
  if (old && own)
    bad('MixedBlockDeviceMappings', 'Using different block_device_mapping syntaxes is not allowed in the same request.')
  const devices = own
    ? own.flatMap((one) => (one.no_device ? [] : [device(one, Boolean(imageRef))]))
    : (old ?? []).flatMap((one) => (one.no_device ? [] : [legacyDevice(one)]))
  const isRootless = !imageRef && !own && !devices.some(({boot_index}) => boot_index === 0)
  return devices.map((one, place) => (isRootless && place === 0 ? {...one, boot_index: 0} : one))
}

type OldDevice = NonNullable<Wish['block_device_mapping']>[number]
function legacyDevice({virtual_name, snapshot_id, volume_id, volume_size, device_name, ...rest}: OldDevice): Device {
  const common = {size: volume_size, device_name, boot_index: null, tag: null, legacy: true}
  const delete_on_termination = rest.delete_on_termination ?? false
  if (/^(swap|ephemeral\d*)$/.test(virtual_name ?? ''))
    return {
      ...common,
      source: 'blank',
      destination: 'local',
      guest_format: virtual_name === 'swap' ? 'swap' : undefined,
      delete_on_termination: true,
    }
  if (snapshot_id) return {...common, source: 'snapshot', destination: 'volume', id: snapshot_id, delete_on_termination}
  if (volume_id) return {...common, source: 'volume', destination: 'volume', id: volume_id, delete_on_termination}
  return badDevice('Unrecognized legacy format.')
}

type NewDevice = NonNullable<Wish['block_device_mapping_v2']>[number]
function device({source_type: source, destination_type, uuid: id, ...one}: NewDevice, hasImage: boolean): Device {
  const boot_index = one.boot_index === null || one.boot_index === undefined ? null : Number(one.boot_index)
  const destination = destination_type ?? (source === 'volume' || source === 'snapshot' ? 'volume' : 'local')
  if (source === 'blank' && id) badDevice('Invalid device UUID.')
  if (source !== 'blank' && !id) badDevice('Missing device UUID.')
  if (source === 'image' && destination === 'local' && !(hasImage && boot_index === 0))
    badDevice('Mapping image to local is not supported.')
  if (one.volume_type && destination === 'local')
    badDevice('Specifying a volume_type with destination_type=local is not supported.')
  if (one.volume_type && source === 'volume') badDevice('Specifying volume type to existing volume is not supported.')
  return {
    source: source ?? badDevice('Some required fields are missing'),
    destination,
    id,
    size: one.volume_size,
    device_name: one.device_name,
    boot_index,
    delete_on_termination: one.delete_on_termination ?? false,
    guest_format: one.guest_format,
    disk_bus: one.disk_bus,
    tag: one.tag ?? null,
    volume_type: one.volume_type,
  }
}

function imageOf({imageRef}: Wish, devices: readonly Device[]): string | null {
  if (imageRef) return imageRef
  const isBlank = imageRef === '' || devices.length > 0
  return isBlank && devices.length > 0 ? null : bad('MissingImage', 'Missing imageRef attribute')
}

function networksOf(networks: Wish['networks']): ServerWish['networks'] {
  if (networks === undefined || networks === 'auto' || networks === 'none') return networks
  const seen = new Set<string>()
  return (networks as ReadonlyArray<{fixed_ip?: string; port?: string | null; uuid?: string; tag?: string}>).map(
    ({port, uuid, fixed_ip, tag}): RequestedNetwork => {
      if (port && seen.has(port))
        bad('InvalidNetworks', `Port ID '${port}' was specified twice: you cannot attach a port multiple times.`)
      if (port) seen.add(port)
      if (port && fixed_ip)
        bad(
          'InvalidNetworks',
          `Specified Fixed IP '${fixed_ip}' cannot be used with port '${port}': the two cannot be specified together.`,
        )
      if (port) return {port_id: port, tag: tag ?? null}
      if (uuid === undefined) return bad('InvalidNetworks', "Bad network format: missing 'uuid'")
      if (!isUuid(uuid)) bad('InvalidNetworks', `Bad networks format: network uuid is not in proper format (${uuid})`)
      return {network_id: uuid, address: fixed_ip, tag: tag ?? null}
    },
  )
}

/** The id of the flavor that a request names: itself, or at the end of a link. */
export const flavorIn = (ref: string | number): string => String(ref).split('/').at(-1) as string
