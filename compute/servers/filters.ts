import {changing, since, until} from '../../contract/changing.ts'
import {described, each, oneOf, query, repeated, type Schema, text} from '../../contract/schema.ts'
import {paging} from '../fields.ts'

const expression: Schema<string> = {...text, format: 'regex'}
const moment: Schema<string> = {...text, format: 'date-time'}

const sortKeys = [
  'access_ip_v4',
  'access_ip_v6',
  'auto_disk_config',
  'availability_zone',
  'config_drive',
  'created_at',
  'display_description',
  'display_name',
  'host',
  'hostname',
  'image_ref',
  'instance_type_id',
  'kernel_id',
  'key_name',
  'launch_index',
  'launched_at',
  'locked',
  'locked_by',
  'node',
  'power_state',
  'progress',
  'project_id',
  'ramdisk_id',
  'root_device_name',
  'task_state',
  'terminated_at',
  'updated_at',
  'user_id',
  'uuid',
  'vm_state',
] as const
/** Keys that were taken until 2.75 and did nothing. */
const idleKeys = [
  'architecture',
  'cell_name',
  'cleaned',
  'default_ephemeral_device',
  'default_swap_device',
  'deleted',
  'deleted_at',
  'disable_terminate',
  'ephemeral_gb',
  'ephemeral_key_uuid',
  'id',
  'key_data',
  'launched_on',
  'memory_mb',
  'os_type',
  'reservation_id',
  'root_gb',
  'shutdown_terminate',
  'user_data',
  'vcpus',
  'vm_mode',
] as const

/** Names of tables that Nova has beside its servers: administrators are told that they are no filters. */
export const joined = [
  'block_device_mapping',
  'services',
  'metadata',
  'system_metadata',
  'info_cache',
  'security_groups',
  'pci_devices',
] as const

const exact = {
  user_id: 'The user who made it.',
  project_id: 'The project to which it belongs; only together with `all_tenants`.',
  tenant_id: 'The same as `project_id`; ignored without `all_tenants`.',
  launch_index: 'Its place among those made by the same request.',
  image_ref: 'The image that it was made of.',
  image: 'The image that it was made of.',
  vm_state: 'What it is, whatever is being done to it.',
  task_state: 'What is being done to it.',
  host: 'The host that it is on.',
  uuid: 'Its id.',
  all_tenants: 'Whether to list the servers of all projects: for administrators.',
  soft_deleted: 'Whether to list those that can still be restored.',
  deleted: 'Whether to list those that are gone instead: for administrators.',
} as const
const patterns = {
  kernel_id: 'Its kernel image.',
  ramdisk_id: 'Its ramdisk image.',
  hostname: 'What it is called inside.',
  key_name: 'Its keypair.',
  power_state: 'What its hypervisor says of it, as a number.',
  node: 'The hypervisor that it is on.',
  flavor: 'Its flavor, by id.',
  reservation_id: 'What those made by the same request have in common.',
  launched_at: 'When it came up first.',
  terminated_at: 'When it was taken down.',
  availability_zone: 'The zone that was asked for.',
  name: 'Its name.',
  display_name: 'Its name.',
  description: 'Taken, and not looked at: ask for `display_description`.',
  display_description: 'What was said about it.',
  locked_by: 'Who locked it: `owner` or `admin`.',
  root_device_name: 'Its root disk.',
  config_drive: 'Whether it has a disk with its metadata.',
  access_ip_v4: 'The IPv4 address that was written down for it.',
  access_ip_v6: 'The IPv6 address that was written down for it.',
  auto_disk_config: 'Whether its root partition grows.',
  progress: 'How far it has come, in percent.',
  ip: 'Its IPv4 addresses.',
  ip6: 'Its IPv6 addresses.',
  created_at: 'When it was made.',
} as const

const worded = <const W extends Readonly<Record<string, string>>>(words: W, schema: Schema<string>) =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [name, described(word, schema)])) as Record<
    keyof W & string,
    Schema<string>
  >

const tags = {
  tags: 'Only servers with all of these tags, with commas between them.',
  'tags-any': 'Only servers with any of these tags.',
  'not-tags': 'Only servers that lack any of these tags.',
  'not-tags-any': 'Only servers with none of these tags.',
} as const

export const filters = {
  ...query(
    {
      ...worded(exact, text),
      ...worded(patterns, expression),
      ...each(joined, described('Taken, and refused to administrators as no filter.', text)),
      tags: since('2.26', described(tags.tags, expression)),
      'tags-any': since('2.26', described(tags['tags-any'], expression)),
      'not-tags': since('2.26', described(tags['not-tags'], expression)),
      'not-tags-any': since('2.26', described(tags['not-tags-any'], expression)),
      'changes-since': described('Only servers that changed then or later; those that are gone as well.', moment),
      'changes-before': since(
        '2.66',
        described('Only servers that changed then or before; those that are gone as well.', moment),
      ),
      locked: since('2.73', described('Whether only those that are locked, or only those that are not.', text)),
      status: described('The state as users see it; may be given several times.', repeated(text)),
      sort_key: described(
        'What to sort by; several keys count in the order in which they stand. `created_at` unless another is named.',
        changing({
          '2.1': repeated(oneOf(...sortKeys, ...idleKeys)),
          '2.75': repeated(oneOf(...sortKeys)),
        }),
      ),
      sort_dir: described('`asc` or `desc`, for each `sort_key`. `desc` unless said otherwise.', repeated(text)),
      ...paging,
    },
    '2.75',
  ),
  patternProperties: {'^_': text},
}

/** How lists behave, where that changed without a change of what may be asked. */
export const traits = {
  /** What those who may not use all filters can ask for; the rest of what they ask is ignored. */
  open: [
    ['reservation_id', 'name', 'status', 'image', 'flavor', 'ip', 'changes-since', 'all_tenants'],
    since('2.5', ['ip6']),
    since('2.26', Object.keys(tags)),
    since('2.66', ['changes-before']),
    since('2.73', ['locked']),
    since('2.83', [
      'availability_zone',
      'config_drive',
      'key_name',
      'created_at',
      'launched_at',
      'terminated_at',
      'power_state',
      'task_state',
      'vm_state',
      'progress',
      'user_id',
    ]),
    since('2.90', ['hostname']),
  ],
  /** Keys that are taken, and by which nothing is sorted. */
  idleKeys: [...idleKeys, until('2.73', 'locked')],
  /** An unknown status is refused; before, nothing was found. */
  refusesUnknownStatus: since('2.38', true),
  /** Servers whose cell does not answer are listed as far as they are known. */
  tellsOfDownCells: since('2.69', true),
}
