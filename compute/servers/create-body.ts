import {changing, since, until} from '../../contract/changing.ts'
import {
  anything,
  described,
  either,
  from,
  list,
  nullable,
  object,
  oneOf,
  optional,
  reads,
  type Schema,
  text,
} from '../../contract/schema.ts'
import {
  base64,
  diskConfig,
  hostName,
  ip,
  ipv4,
  ipv6,
  name,
  numeral,
  shortDescription,
  tag,
  truth,
  userMetadata,
  uuid,
} from '../fields.ts'
import {schedulerHints} from './hints.ts'

/** What a caller may wish for in a new server, by version. */

/** What a caller may call the host inside: a label at first, a whole domain name from 2.94 on. */
export const hostname = described(
  'What the server is called inside; without it, a label made of its name. A whole domain name from 2.94 on.',
  changing({
    '2.90': optional({
      ...text,
      pattern: '^[a-zA-Z0-9]+[a-zA-Z0-9-]*[a-zA-Z0-9]+$',
      minLength: 2,
      maxLength: 63,
    } as Schema<string>),
    '2.94': optional(hostName),
  }),
)
export const accessIPv4 = described(
  'The IPv4 address at which to reach the server. Nova only writes it down.',
  from('access_ip_v4', optional(ipv4)),
)
export const accessIPv6 = described(
  'The IPv6 address at which to reach the server. Nova only writes it down.',
  from('access_ip_v6', optional(ipv6)),
)
export const diskConfigWish = described(
  '`AUTO`: the root partition grows to the size of the disk. `MANUAL`: it stays as the image has it.',
  from('disk_config', optional(diskConfig)),
)
export const descriptionWish = since(
  '2.19',
  described('What you want to say about the server.', optional(shortDescription)),
)

const short: Schema<string> = {...text, maxLength: 255}
const identifier: Schema<string> = {type: 'string', minLength: 1, maxLength: 255, pattern: '^[a-zA-Z0-9._-]*$'}
const deviceName: Schema<string> = {type: 'string', minLength: 1, maxLength: 255, pattern: '^[a-zA-Z0-9._/-]*$'}
const howMany: Schema<number> = reads(
  {type: ['integer', 'string'], pattern: '^[0-9]*$', minimum: 1, minLength: 1},
  Number,
)

const connection = {
  fixed_ip: optional(described('The address that it shall have there.', ip)),
  port: optional(described('A port that you have made there before, instead of a network.', nullable(uuid))),
}
const aboutNetwork = 'The network.'
const aboutTag = 'A word by which the guest finds the device in its metadata.'
const networks = described(
  'What to connect it to, in order. `auto`: the network of the project, made if need be; `none`: nothing.',
  changing({
    '2.1': optional(
      list(
        object({
          ...connection,
          uuid: optional(described(aboutNetwork, text)),
          tag: since('2.32', optional(described(aboutTag, tag))),
        }),
      ),
    ),
    '2.37': either(
      list(
        object({
          ...connection,
          uuid: optional(described(aboutNetwork, uuid)),
          tag: since('2.42', optional(described(aboutTag, tag))),
        }),
      ),
      oneOf('none', 'auto'),
    ),
  }),
)

const legacyDevice = {
  virtual_name: optional(described('`ephemeral0` or `swap` for disks that the host keeps.', short)),
  volume_id: optional(described('The volume to attach.', uuid)),
  snapshot_id: optional(described('The snapshot to make a volume of.', uuid)),
  volume_size: optional(described('The size of a disk that is made, in GiB.', numeral(1))),
  device_name: optional(described('What the device is to be called; hypervisors may know better.', deviceName)),
  delete_on_termination: optional(described('Whether it goes when the server goes.', truth)),
  no_device: optional(described('Anything here takes away a device that the image names.', anything)),
  connection_info: optional(described('Ignored.', {...text, maxLength: 16777215} as Schema<string>)),
}
const device = {
  ...legacyDevice,
  source_type: optional(described('What the disk is made of.', oneOf('volume', 'image', 'snapshot', 'blank'))),
  destination_type: optional(described('Where it is kept: on the host, or as a volume.', oneOf('local', 'volume'))),
  uuid: optional(described('The id of what it is made of.', identifier)),
  image_id: optional(described('The image that it is made of.', uuid)),
  guest_format: optional(described('Its file system; `swap` for a swap disk.', short)),
  device_type: optional(described('`disk`, `cdrom` or the like.', short)),
  disk_bus: optional(described('How the guest sees it connected: `virtio` for example.', short)),
  boot_index: optional(
    described('Its place in the order of boot disks, from 0; below 0 or null it is none.', {
      type: ['integer', 'string', 'null'],
      pattern: '^-?[0-9]+$',
    } as Schema<number | string | null>),
  ),
  tag: described(aboutTag, changing({'2.32': optional(tag), '2.33': undefined, '2.42': optional(tag)})),
  volume_type: since(
    '2.67',
    described('The type of a volume that is made.', optional(nullable({...short, minLength: 0}))),
  ),
}

/** Files to put into a server. */
export const personality = until(
  '2.57',
  described(
    'Files to put into the server at its first start; user data do it from 2.57 on.',
    optional(
      list(
        object({
          path: optional(described('Where the file goes.', text)),
          contents: optional(described('What is in it, in base64.', {...text, format: 'base64'} as Schema<string>)),
        }),
      ),
    ),
  ),
)
/** Certificates that a caller names. */
export const certificates = since(
  '2.63',
  described(
    'The certificates with which the signature of the image may be checked.',
    optional(nullable(list({...text, minLength: 1} as Schema<string>, {minItems: 1, maxItems: 50, uniqueItems: true}))),
  ),
)

/** A flavor, as requests name it. */
export const flavorRef: Schema<string | number> = {type: ['string', 'integer'], minLength: 1}

const wish = object({
  name: described('What to call the server; of several, `-1`, `-2` and so on is added.', name),
  flavorRef: described('The id of the flavor, or a link that ends with it.', flavorRef),
  networks,
  hostname,
  personality,
  imageRef: optional(
    described(
      'The id of the image that the root disk begins as; left out or empty where a volume is the root disk.',
      either(uuid, {...text, maxLength: 0} as Schema<string>),
    ),
  ),
  adminPass: optional(described('The password of its administrator; without it, one is made up.', text)),
  metadata: optional(described('Names and values to keep with it.', userMetadata)),
  'OS-DCF:diskConfig': diskConfigWish,
  accessIPv4,
  accessIPv6,
  availability_zone: described(
    'The zone that it shall be in. Administrators may write `zone:host` or `zone:host:node`.',
    from('zone', optional(name)),
  ),
  block_device_mapping: optional(described('Its disks, the old way.', list(object(legacyDevice)))),
  block_device_mapping_v2: optional(described('Its disks.', list(object(device)))),
  config_drive: optional(described('Whether it gets a disk with its metadata.', truth)),
  key_name: optional(described('The keypair whose public key it gets.', name)),
  min_count: optional(described('How many servers there must be at least: 1 unless you say more.', howMany)),
  max_count: optional(described('How many servers there may be at most, if there is room.', howMany)),
  return_reservation_id: optional(
    described('Whether to answer with a reservation that all of them have in common, instead of the first.', truth),
  ),
  security_groups: optional(
    described(
      'The security groups of the ports that are made.',
      list(object({name: optional(described('The name or id of the group.', name))})),
    ),
  ),
  user_data: optional(described('What to hand to it for its first start, in base64.', base64)),
  description: descriptionWish,
  tags: since('2.52', described('Words to tie to it.', optional(list(tag, {maxItems: 50})))),
  trusted_image_certificates: certificates,
  host: since('2.74', described('The host that it shall be on.', optional(hostName))),
  hypervisor_hostname: since(
    '2.74',
    described('The host that it shall be on, by what its hypervisor calls itself.', optional(hostName)),
  ),
})

const hints = described('What the scheduler shall look at.', optional(schedulerHints))

export const createBody = object({
  server: described('The server that you wish for.', wish),
  'os:scheduler_hints': from('hints', hints),
  'OS-SCH-HNT:scheduler_hints': from('other_hints', hints),
})
