import {allSince, changing, since} from '../../contract/changing.ts'
import {
  described,
  either,
  exactly,
  flag,
  from,
  integer,
  list,
  mapOf,
  nullable,
  object,
  oneOf,
  optional,
  type Schema,
  text,
  visibleTo,
} from '../../contract/schema.ts'
import {base64, blank, ip, links, maybe, noted, projectId, time, uuid} from '../fields.ts'
import {schedulerHints} from './hints.ts'

/** What a server looks like, by how much of it is asked for. */

const status = described(
  'The state of the server as users see it, made of `vm_state` and `task_state`.',
  oneOf(
    'ACTIVE',
    'BUILD',
    'DELETED',
    'ERROR',
    'HARD_REBOOT',
    'MIGRATING',
    'PASSWORD',
    'PAUSED',
    'REBOOT',
    'REBUILD',
    'RESCUE',
    'RESIZE',
    'REVERT_RESIZE',
    'SHELVED',
    'SHELVED_OFFLOADED',
    'SHUTOFF',
    'SOFT_DELETED',
    'SUSPENDED',
    'UNKNOWN',
    'VERIFY_RESIZE',
  ),
)

const properties: Schema<Record<string, string | null>> = {
  type: 'object',
  patternProperties: {'^[a-zA-Z0-9_:. ]{1,255}$': {type: ['string', 'null'], maxLength: 255}},
  additionalProperties: false,
}
const imageFields = {
  id: optional(described('The id of the image.', uuid)),
  links: optional(described('Where to find the image: a bookmark only.', links)),
}
const image = described(
  'The image that the server was made of; an empty text if it was started from a volume.',
  either(
    blank,
    object({
      ...imageFields,
      properties: since('2.98', optional(described('What was said about the image at that time.', properties))),
    }),
  ),
)
const imageOfDown = described(
  'The image that the server was made of; an empty text if it was started from a volume.',
  either(blank, object(imageFields)),
)

const extra_specs = described(
  'The extra specs that the flavor had at that time. Only for those who may see them.',
  visibleTo('os_compute_api:servers:show:flavor-extra-specs', mapOf(text)),
)
const flavor = described(
  'The flavor of the server.',
  changing({
    '2.1': object({
      id: optional(described('The id of the flavor.', from('flavorid', text))),
      links: optional(described('Where to find the flavor: a bookmark only. It may have gone.', links)),
    }),
    '2.47': object({
      original_name: described('The name that the flavor had when the server got it.', from('name', text)),
      vcpus: described('The number of virtual CPUs.', integer),
      ram: described('The memory, in MiB.', from('memory_mb', integer)),
      disk: described('The size of the root disk, in GiB.', from('root_gb', integer)),
      ephemeral: described('The size of the ephemeral disk, in GiB.', from('ephemeral_gb', integer)),
      swap: described('The size of the swap disk, in MiB.', integer),
      extra_specs,
    }),
  }),
)

const address = {
  addr: described('The address.', ip),
  version: described('Whether it is an IPv4 or an IPv6 address.', {type: 'number', enum: [4, 6]} as Schema<4 | 6>),
}
const mac = {
  'OS-EXT-IPS-MAC:mac_addr': described(
    'The MAC address of the port.',
    from('mac_address', {...text, format: 'mac-address'}),
  ),
}
const kind = {
  'OS-EXT-IPS:type': described(
    'Whether the network has it in one of its subnets (`fixed`) or leads to one that does (`floating`).',
    from('type', oneOf('fixed', 'floating')),
  ),
}
const addressesOf = <S>(one: Schema<S>, names = '^.*$') =>
  described('Its addresses, by the names of networks.', mapOf(list(one), names))
const wholeAddress = object({...address, ...kind, ...mac})
const addresses = addressesOf(wholeAddress)

const powerState = described(
  'What the hypervisor says: 0 nothing yet, 1 running, 3 paused, 4 shut down, 6 crashed, 7 suspended.',
  {type: ['integer', 'null'], enum: [0, 1, 3, 4, 6, 7, null]} as Schema<0 | 1 | 3 | 4 | 6 | 7 | null>,
)
const fault = optional(
  described(
    'What went wrong: only while the status is `ERROR` or `DELETED`.',
    object({
      code: described('A status that says whose fault it was: 500 and above the service’s own.', integer),
      created: described('When it went wrong.', time),
      message: described('What went wrong.', text),
      details: optional(described('Where in the service it went wrong: for administrators.', text)),
    }),
  ),
)

/** What every answer about one server has in common. */
const common = {
  id: described('The id of the server.', uuid),
  name: described('The name that somebody gave it; several may have the same.', maybe),
  status,
  links,
  image,
  flavor,
  tenant_id: described('The project to which it belongs.', from('project_id', projectId)),
  user_id: described('The user who made it.', projectId),
  hostId: described(
    'A word that stands for its host: the same for all servers of a project there.',
    from('host_id', text),
  ),
  created: described('When it was made.', time),
  updated: described('When it was last changed.', time),
  progress: optional(
    described('How far it has come, in percent. Left out where nothing can be under way.', {
      type: ['null', 'number'],
    } as Schema<number | null>),
  ),
  fault,
  metadata: described('Names and values that its users keep with it.', mapOf(text)),
  accessIPv4: described(
    'The IPv4 address at which to reach it, if somebody wrote one down.',
    from('access_ip_v4', noted('ipv4')),
  ),
  accessIPv6: described(
    'The IPv6 address at which to reach it, if somebody wrote one down.',
    from('access_ip_v6', noted('ipv6')),
  ),
  'OS-DCF:diskConfig': described(
    'Whether its root partition grows to the size of the disk (`AUTO`) or stays as the image has it (`MANUAL`).',
    from('disk_config', text),
  ),
  locked: since('2.9', described('Whether it is locked against change.', flag)),
  description: since('2.19', described('What somebody wrote about it.', maybe)),
  tags: since('2.26', described('The words that are tied to it.', list(text, {maxItems: 50}))),
  trusted_image_certificates: since(
    '2.63',
    described('The certificates that its image’s signature may be checked with.', nullable(list(text))),
  ),
  locked_reason: since('2.73', described('Why it was locked.', maybe)),
  pinned_availability_zone: since('2.96', described('The zone that was asked for, in which it stays.', maybe)),
  scheduler_hints: since('2.100', described('What the scheduler was told when it was made.', schedulerHints)),
}

const forAdmins = <S extends Schema>(schema: S) => visibleTo('os_compute_api:os-extended-server-attributes', schema)
const volume = {
  id: described('The id of the volume.', text),
}
const whetherGone = {
  delete_on_termination: described('Whether the volume is deleted with the server.', flag),
}

/** What only show and the detailed list told at first. */
const extended = {
  key_name: described('The keypair whose public key was put into it.', maybe),
  config_drive: described('`True` if it has a disk with its metadata, else empty.', {
    type: ['string', 'null'],
    enum: ['', 'True', 'False', null],
  } as Schema<'' | 'True' | 'False' | null>),
  security_groups: optional(
    described(
      'The security groups of its ports, by name; left out where there are none.',
      list(object({name: described('The name of the group.', text)})),
    ),
  ),
  host_status: since(
    '2.16',
    described(
      'How its host is: empty if it has none.',
      visibleTo('os_compute_api:servers:show:host_status', oneOf('UP', 'DOWN', 'MAINTENANCE', 'UNKNOWN', '')),
    ),
  ),
  'os-extended-volumes:volumes_attached': described(
    'The volumes that are attached to it.',
    from('volumes', changing({'2.1': list(object(volume)), '2.3': list(object({...volume, ...whetherGone}))})),
  ),
  'OS-EXT-AZ:availability_zone': described(
    'The zone of its host; of a server without one, the zone that was asked for.',
    from('availability_zone', text),
  ),
  'OS-EXT-STS:power_state': from('power_state', powerState),
  'OS-EXT-STS:task_state': described('What is being done to it.', from('task_state', maybe)),
  'OS-EXT-STS:vm_state': described('What it is, whatever is being done to it.', from('vm_state', maybe)),
  'OS-SRV-USG:launched_at': described('When it came up first.', from('launched_at', nullable(time))),
  'OS-SRV-USG:terminated_at': described('When it was taken down.', from('terminated_at', nullable(time))),
  'OS-EXT-SRV-ATTR:host': described('The host that it is on.', from('host', forAdmins(maybe))),
  'OS-EXT-SRV-ATTR:hypervisor_hostname': described('What its hypervisor calls itself.', from('node', forAdmins(maybe))),
  'OS-EXT-SRV-ATTR:instance_name': described('What the hypervisor calls it.', from('instance_name', forAdmins(text))),
  'OS-EXT-SRV-ATTR:hostname': described(
    'What it is called inside: from its name, unless said otherwise. For everyone from 2.90 on.',
    from('hostname', changing({'2.3': forAdmins(text), '2.90': text})),
  ),
  'OS-EXT-SRV-ATTR:kernel_id': described(
    'The kernel image, of images that need one.',
    from('kernel_id', since('2.3', forAdmins(maybe))),
  ),
  'OS-EXT-SRV-ATTR:ramdisk_id': described(
    'The ramdisk image, of images that need one.',
    from('ramdisk_id', since('2.3', forAdmins(maybe))),
  ),
  'OS-EXT-SRV-ATTR:launch_index': described(
    'Its place among those made by the same request, from 0.',
    from('launch_index', since('2.3', forAdmins(nullable(integer)))),
  ),
  'OS-EXT-SRV-ATTR:reservation_id': described(
    'What those made by the same request have in common.',
    from('reservation_id', since('2.3', forAdmins(maybe))),
  ),
  'OS-EXT-SRV-ATTR:root_device_name': described(
    'Its root disk.',
    from('root_device_name', since('2.3', forAdmins(maybe))),
  ),
  'OS-EXT-SRV-ATTR:user_data': described(
    'What was handed to it for its first start, in base64.',
    from('user_data', since('2.3', forAdmins(nullable(base64)))),
  ),
}
const groups = {
  server_groups: since(
    '2.71',
    described('The server group to which it belongs: one, or none.', list(uuid, {maxItems: 1})),
  ),
}

export const briefServer = object({id: common.id, name: described('The name that somebody gave it.', text), links})
export const detailedServer = object({...common, addresses, ...extended})
export const wholeServer = object({...common, addresses, ...extended, ...groups})

/** What a change answers with: little at first, and all of it from 2.75 on. */
export const updatedServer = object({
  ...common,
  ...groups,
  ...allSince('2.75', extended),
  addresses: changing({'2.1': addressesOf(object(address), '^.+$'), '2.75': addressesOf(wholeAddress, '^.+$')}),
})

const {'OS-EXT-SRV-ATTR:user_data': _userData, key_name, ...untold} = extended

/** What a rebuild answers with: the same, and more of what may have changed. */
export const rebuiltServer = object({
  ...common,
  ...groups,
  ...allSince('2.75', untold),
  addresses: changing({'2.1': addressesOf(object(address), '^.+$'), '2.75': addressesOf(wholeAddress, '^.+$')}),
  key_name: since('2.54', key_name),
  user_data: since('2.57', described('What is handed to it for its first start, in base64.', nullable(base64))),
  progress: described('How far it has come, in percent.', {type: ['null', 'number']} as Schema<number | null>),
  adminPass: optional(described('The password of its administrator: told this once.', maybe)),
})

/** A server whose cell does not answer: what the API's own database knows of it. */
const down = {
  id: common.id,
  status: described('`UNKNOWN`: its cell does not answer.', exactly('UNKNOWN')),
  links,
}
const downDetailed = {...down, created: common.created, tenant_id: common.tenant_id}
export const downBriefServer = object(down)
export const downDetailedServer = object(downDetailed)
export const downWholeServer = object({
  ...downDetailed,
  ...groups,
  image: imageOfDown,
  flavor,
  user_id: common.user_id,
  'OS-EXT-AZ:availability_zone': extended['OS-EXT-AZ:availability_zone'],
  'OS-EXT-STS:power_state': from('power_state', powerState),
})
