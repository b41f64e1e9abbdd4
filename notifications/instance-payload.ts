import type {Origin} from '../cloud/cloud.ts'
import type {Image} from '../cloud/images.ts'
import type {Network, Port} from '../cloud/networks.ts'
import type {Sender} from '../cloud/sender.ts'
import type {Server} from '../cloud/server.ts'
import type {ShareMapping} from '../cloud/shares.ts'
import type {Period} from '../cloud/usage-audits.ts'
import type {Attachment, Volume} from '../cloud/volumes.ts'
import {
  described,
  type Field,
  flag,
  integer,
  list,
  mapOf,
  nullable,
  object,
  oneOf,
  type Schema,
  text,
} from '../contract/schema.ts'
import {flavor} from './flavor.ts'
import {withShares} from './instance-variants.ts'
import {inside, type Payload} from './payload.ts'

const time: Schema<string> = {type: 'string', format: 'date-time'}
const uuid: Schema<string> = {type: 'string', format: 'uuid'}
const maybe = nullable(text)
const moment = nullable(time)

export const ip: Payload = {
  name: 'IpPayload',
  version: '1.0',
  description: 'An address that a server has.',
  data: object({
    label: described('The name of the network.', text),
    mac: described('The MAC address of the port.', {...text, format: 'mac-address'} as Schema<string>),
    meta: described('What else is known of the network.', mapOf(text)),
    port_uuid: described('The port.', nullable(uuid)),
    version: described('4 or 6.', integer),
    address: described('The address.', text),
    device_name: described('What the device of the host is called.', maybe),
  }),
}

export const blockDevice: Payload = {
  name: 'BlockDevicePayload',
  version: '1.0',
  description: 'A volume that is attached to a server.',
  data: object({
    device_name: described('What the guest calls it.', maybe),
    boot_index: described('Its place in the order of boot disks.', nullable(integer)),
    delete_on_termination: described('Whether it goes with the server.', flag),
    volume_id: described('The volume.', uuid),
    tag: described('The word by which the guest finds it.', maybe),
  }),
}

export const share: Payload = {
  name: 'SharePayload',
  version: '1.0',
  description: 'A share that is attached to a server.',
  data: object({
    share_mapping_uuid: described('The attachment.', uuid),
    share_id: described('The share.', uuid),
    status: described('How far the attachment has come.', text),
    tag: described('The word by which the guest mounts it.', text),
  }),
  also: {
    ShareActivePayload: ({status}) => status === 'active',
    ShareInactivePayload: ({status}) => status === 'inactive',
  },
}

export const exception: Payload = {
  name: 'ExceptionPayload',
  version: '1.1',
  description: 'What went wrong, and where.',
  data: object({
    module_name: described('The module in which it was raised.', text),
    function_name: described('The function in which it was raised.', text),
    exception: described('The class of the exception.', text),
    exception_message: described('What it says.', text),
    traceback: described('The way that led there.', text),
  }),
}

/** What payloads say of failures. */
export const fault = described('What went wrong, in events that end with `error`.', nullable(inside(exception)))

const states = [
  'active',
  'building',
  'paused',
  'suspended',
  'stopped',
  'rescued',
  'resized',
  'soft-delete',
  'deleted',
  'error',
  'shelved',
  'shelved_offloaded',
] as const

/** What every payload about a server has. */
export const instanceFields = {
  uuid: described('The id of the server.', uuid),
  user_id: described('The user who made it.', maybe),
  tenant_id: described('The project to which it belongs.', maybe),
  reservation_id: described('What those made by the same request have in common.', maybe),
  display_name: described('Its name.', maybe),
  display_description: described('What was said about it.', maybe),
  host_name: described('What it is called inside.', maybe),
  host: described('The host that it is on.', maybe),
  node: described('What its hypervisor calls itself.', maybe),
  os_type: described('The kind of system, if the image says so.', maybe),
  architecture: described('The kind of processor, if the image says so.', maybe),
  availability_zone: described('The zone that it is in.', maybe),
  flavor: described('Its flavor.', inside(flavor.payload)),
  image_uuid: described('The image that it was made of.', maybe),
  key_name: described('Its keypair.', maybe),
  kernel_id: described('Its kernel image.', maybe),
  ramdisk_id: described('Its ramdisk image.', maybe),
  created_at: described('When it was made.', moment),
  launched_at: described('When it came up first.', moment),
  terminated_at: described('When it was taken down.', moment),
  deleted_at: described('When it was deleted.', moment),
  updated_at: described('When it was last changed.', moment),
  state: described('What it is, whatever is being done to it.', nullable(oneOf(...states))),
  power_state: described(
    'What its hypervisor says of it.',
    nullable(oneOf('pending', 'running', 'paused', 'shutdown', 'crashed', 'suspended')),
  ),
  task_state: described('What is being done to it.', maybe),
  progress: described('How far it has come, in percent.', nullable(integer)),
  ip_addresses: described('Its addresses.', list(inside(ip))),
  block_devices: described('Its volumes.', nullable(list(inside(blockDevice)))),
  metadata: described('Names and values that are kept with it.', mapOf(text)),
  locked: described('Whether it is locked.', flag),
  auto_disk_config: described('Whether its root partition grows.', oneOf('MANUAL', 'AUTO')),
  request_id: described('The request that made it happen.', maybe),
  action_initiator_user: described('The user whose request it was.', maybe),
  action_initiator_project: described('The project of that user.', maybe),
  locked_reason: described('Why it was locked.', maybe),
  shares: described('The shares that are attached to it.', nullable(list(inside(share)))),
} as const satisfies Record<string, Field>

/** The class that all of these begin as. */
export const instanceBase: Payload = {
  name: 'InstancePayload',
  version: '1.9',
  description: 'A server.',
  data: object(instanceFields),
  also: withShares('InstancePayload'),
}

/** What the cloud tells of a server. */
export interface About {
  readonly server: Server
  readonly initiator: Origin
  readonly ports: readonly Port[]
  readonly volumes: ReadonlyArray<{readonly volume: Volume; readonly attachment: Attachment}>
  readonly share_mappings: readonly ShareMapping[]
  readonly zone: string | null
  readonly networks: readonly Network[]
  readonly image: Image | null
  /** Who tells of it, where that is not its host. */
  readonly by?: Sender
  /** The period that is told of, where one is. */
  readonly period?: Period
}

const powers = {0: 'pending', 1: 'running', 3: 'paused', 4: 'shutdown'} as const
const instant = (time: string) => `${time.replace(' ', 'T')}Z`
const whole = (time: string | null) => time?.replace(/\.\d+$/, 'Z') ?? null

/** The record from which payloads about a server are made. */
export function instanceRecord({
  server,
  initiator,
  ports,
  volumes,
  share_mappings,
  zone,
  networks,
  period,
}: About): Readonly<Record<string, unknown>> {
  const {image} = server
  return {
    uuid: server.id,
    user_id: server.user_id,
    tenant_id: server.project_id,
    reservation_id: server.reservation_id,
    display_name: server.name,
    display_description: server.description,
    host_name: server.hostname,
    host: server.host,
    node: server.node,
    os_type: image?.properties.os_type ?? null,
    architecture: image?.properties.architecture ?? null,
    availability_zone: zone,
    flavor: {...server.flavor, projects: null},
    image_uuid: image?.id ?? '',
    key_name: server.key_name,
    kernel_id: '',
    ramdisk_id: '',
    created_at: server.created_at,
    launched_at: whole(server.launched_at),
    terminated_at: whole(server.terminated_at),
    deleted_at: server.deleted_at,
    updated_at: server.updated_at,
    state: server.vm_state,
    power_state: powers[server.power_state],
    task_state: server.task_state,
    progress: server.progress,
    ip_addresses: ports.flatMap(({fixed_ips, mac_address, id, network_id}) =>
      fixed_ips.map(({address, version}) => ({
        label: networks.find((one) => one.id === network_id)?.name ?? '',
        mac: mac_address,
        meta: {},
        port_uuid: id,
        version,
        address,
        device_name: `tap${id.slice(0, 11)}`,
      })),
    ),
    block_devices: volumes.map(({volume, attachment}) => ({
      device_name: attachment.device,
      boot_index: attachment.boot_index,
      delete_on_termination: attachment.delete_on_termination,
      volume_id: volume.id,
      tag: attachment.tag,
    })),
    metadata: server.metadata,
    locked: server.locked_by !== null,
    auto_disk_config: server.disk_config,
    request_id: initiator.user_id === null ? null : initiator.request_id,
    action_initiator_user: initiator.user_id,
    action_initiator_project: initiator.project_id,
    locked_reason: server.locked_reason,
    shares: share_mappings.map(({uuid, share_id, status, tag}) => ({share_mapping_uuid: uuid, share_id, status, tag})),
    fault: null,
    audit_period: period && {
      audit_period_beginning: instant(period.beginning),
      audit_period_ending: instant(period.ending),
    },
    tags: server.tags,
    trusted_image_certificates: server.trusted_image_certificates,
    instance_name: `instance-${server.serial.toString(16).padStart(8, '0')}`,
  }
}
