import {since} from '../../contract/changing.ts'
import {
  type Clients,
  digits,
  flag,
  inside,
  needed,
  none,
  text,
  texts,
  Unsayable,
  whole,
} from '../../contract/clients.ts'

const gophercloud = 'v2/servers'

interface Listing {
  readonly [parameter: string]: string | undefined
}

/** That a parameter is set, or nothing where it is not there. */
function yes(value: string | undefined): true | undefined {
  if (value === undefined) return undefined
  if (value === '1' || value.toLowerCase() === 'true') return true
  throw new Unsayable(`Unexpected ${value}, expected true`)
}

/** The states that the command lets one choose from. */
const states = new Set(
  'ACTIVE BUILD DELETED ERROR HARD_REBOOT MIGRATING PASSWORD PAUSED REBOOT REBUILD RESCUE RESIZE REVERT_RESIZE SHELVED SHELVED_OFFLOADED SHUTOFF SOFT_DELETED SUSPENDED VERIFY_RESIZE'.split(
    ' ',
  ),
)
function state(status: string | undefined): string | undefined {
  if (status === undefined || states.has(status)) return status
  throw new Unsayable(`Unexpected status ${status}, expected one that the command knows`)
}

const listOptions = (query: Listing) => ({
  '--reservation-id': query.reservation_id,
  '--ip': query.ip,
  '--ip6': query.ip6,
  '--name': query.name,
  '--status': state(query.status),
  '--flavor': query.flavor,
  '--image': query.image,
  '--host': query.host,
  '--all-projects': yes(query.all_tenants),
  '--user': query.user_id,
  '--deleted': yes(query.deleted),
  '--availability-zone': query.availability_zone,
  '--key-name': query.key_name,
  '--changes-since': query['changes-since'],
  '--changes-before': since('2.66', query['changes-before']),
  '--tags': since('2.26', query.tags?.split(',')),
  '--not-tags': since('2.26', query['not-tags']?.split(',')),
  '--locked': since('2.73', yes(query.locked)),
  '--limit': digits(query.limit),
  '--marker': query.marker,
})

/** The names that the SDK gives to the parameters for which it has another. */
const renamed: Listing = {
  ip: 'ipv4_address',
  ip6: 'ipv6_address',
  host: 'compute_host',
  uuid: 'id',
  access_ip_v4: 'access_ipv4',
  access_ip_v6: 'access_ipv6',
  'changes-since': 'changes_since',
  'changes-before': 'changes_before',
  'tags-any': 'any_tags',
  'not-tags': 'not_tags',
  'not-tags-any': 'not_any_tags',
}
const same =
  'auto_disk_config availability_zone created_at description flavor hostname image kernel_id key_name launch_index launched_at locked locked_by marker name node power_state progress project_id ramdisk_id reservation_id root_device_name sort_dir sort_key status tags task_state terminated_at user_id vm_state'.split(
    ' ',
  )

const named = (query: Listing) => ({
  ...Object.fromEntries(same.map((name) => [name, query[name]])),
  ...Object.fromEntries(Object.entries(renamed).map(([name, own]) => [own, query[name]])),
  all_projects: yes(query.all_tenants),
  deleted_only: yes(query.deleted),
  is_soft_deleted: yes(query.soft_deleted),
  limit: digits(query.limit),
  paginated: query.limit ? false : undefined,
})

const listing = (query: Listing) => ({
  struct: 'ListOpts',
  fields: {
    ChangesSince: query['changes-since'],
    Image: query.image,
    Flavor: query.flavor,
    IP: query.ip,
    IP6: query.ip6,
    Name: query.name,
    Status: query.status,
    Host: query.host,
    Marker: query.marker,
    Limit: digits(query.limit),
    AllTenants: yes(query.all_tenants),
    TenantID: query.tenant_id,
    UserID: query.user_id,
    Tags: query.tags,
    TagsAny: query['tags-any'],
    NotTags: query['not-tags'],
    NotTagsAny: query['not-tags-any'],
    AvailabilityZone: query.availability_zone,
  },
})

/** The only field of each object of a list; what has others can not be said. */
function each(list: unknown, field: string): string[] | undefined {
  if (list === undefined) return undefined
  if (!Array.isArray(list)) throw new Unsayable(`Unexpected ${JSON.stringify(list)}, expected a list`)
  return list.map((one) => {
    const {[field]: value, ...others} = inside(one)
    if (Object.keys(others).length > 0) throw new Unsayable(`Unexpected fields, expected ${field} alone`)
    return needed(text(value))
  })
}

/** What to connect a server to; the command asks for a network of its own where it is told of none. */
function connections(networks: unknown) {
  if (networks === 'none') return {'--no-network': since('2.37', true as const)}
  if (networks === 'auto') return {'--auto-network': since('2.37', true as const)}
  return {'--network': needed(each(networks, 'uuid'))}
}

/** What stands in base64; only plain text can be said. */
export function plain(base64: string): string {
  const decoded = /^[\w+/]+=*$/.test(base64) && base64.length % 4 === 0 ? atob(base64) : ''
  if (/^[\t\n -~]+$/.test(decoded)) return decoded
  throw new Unsayable('Unexpected bytes, expected plain text in base64')
}

/** What the scheduler is told, under either of its two names. */
const hintsOf = (body: Readonly<Record<string, unknown>>) =>
  body['OS-SCH-HNT:scheduler_hints'] ?? body['os:scheduler_hints']
const hints = (given: unknown) =>
  given === undefined
    ? undefined
    : Object.entries(inside(given)).flatMap(([name, value]) =>
        [value].flat().map((one) => `${name}=${needed(text(one))}`),
      )
/** Names and values as commands take them: `name=value`. */
export const properties = (metadata: unknown) =>
  metadata === undefined ? undefined : Object.entries(texts(metadata)).map(([name, value]) => `${name}=${value}`)
/** The words of a list, or the only one. */
export const words = (list: unknown) =>
  list === undefined || Array.isArray(list) ? list?.map((one) => needed(text(one))) : [needed(text(list))]

/** What gophercloud calls the ways to lay out a disk. */
export const diskConfigs: Readonly<Record<string, {constant: string} | undefined>> = {
  AUTO: {constant: 'Auto'},
  MANUAL: {constant: 'Manual'},
}

export const clients: Clients = {
  listServers: {
    cli: ({query}) => ({
      command: 'server list',
      options: listOptions(query),
      note: 'Asks for the servers in full, and shows less of them.',
    }),
    python: ({query}) => ({method: 'servers', named: {details: false, ...named(query)}, gives: ['server']}),
    go: ({query}) => ({
      package: gophercloud,
      function: 'ListSimple',
      arguments: [listing(query)],
      pages: 'ExtractServers',
      gives: 'serverList',
    }),
  },
  listServersDetailed: {
    cli: ({query}) => ({command: 'server list', options: {'--long': true, ...listOptions(query)}}),
    python: ({query}) => ({method: 'servers', named: named(query), gives: ['server']}),
    go: ({query}) => ({
      package: gophercloud,
      function: 'List',
      arguments: [listing(query)],
      pages: 'ExtractServers',
      gives: 'serverList',
    }),
  },
  createServer: {
    cli({body}) {
      const server = inside(body.server)
      const userData = text(server.user_data)
      const drive = flag(server.config_drive)
      const least = whole(server.min_count)
      return {
        command: 'server create',
        options: {
          '--flavor': needed(text(server.flavorRef)),
          '--image': needed(text(server.imageRef)),
          ...connections(server.networks),
          '--security-group': each(server.security_groups, 'name'),
          '--key-name': text(server.key_name),
          '--password': text(server.adminPass),
          '--property': properties(server.metadata),
          '--user-data': userData === undefined ? undefined : {file: 'user-data', text: plain(userData)},
          '--description': since('2.19', text(server.description)),
          '--availability-zone': text(server.availability_zone),
          '--host': since('2.74', text(server.host)),
          '--hypervisor-hostname': since('2.74', text(server.hypervisor_hostname)),
          '--hint': hints(hintsOf(body)),
          '--use-config-drive': drive === true ? true : undefined,
          '--no-config-drive': drive === false ? true : undefined,
          '--min': least,
          '--max': whole(server.max_count) ?? least,
          '--tag': since('2.52', words(server.tags)),
          '--trusted-image-cert': since('2.63', words(server.trusted_image_certificates)),
          '--hostname': since('2.90', text(server.hostname)),
        },
        arguments: [needed(text(server.name))],
      }
    },
    python({body}) {
      const server = inside(body.server)
      return {
        method: 'create_server',
        named: {
          name: server.name,
          image_id: server.imageRef,
          flavor_id: server.flavorRef,
          networks: server.networks,
          disk_config: server['OS-DCF:diskConfig'],
          access_ipv4: server.accessIPv4,
          access_ipv6: server.accessIPv6,
          availability_zone: server.availability_zone,
          key_name: server.key_name,
          admin_password: server.adminPass,
          metadata: server.metadata,
          security_groups: server.security_groups,
          user_data: server.user_data,
          personality: server.personality,
          config_drive: server.config_drive,
          block_device_mapping: server.block_device_mapping_v2,
          min_count: server.min_count,
          max_count: server.max_count,
          description: server.description,
          tags: server.tags,
          trusted_image_certificates: server.trusted_image_certificates,
          host: server.host,
          hypervisor_hostname: server.hypervisor_hostname,
          hostname: server.hostname,
          scheduler_hints: hintsOf(body),
        },
        gives: 'server',
      }
    },
    go({body}) {
      const server = inside(body.server)
      const disk = text(server['OS-DCF:diskConfig'])
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [
          {
            struct: 'CreateOpts',
            fields: {
              Name: text(server.name),
              ImageRef: text(server.imageRef),
              FlavorRef: text(server.flavorRef),
              Networks: text(server.networks),
              AvailabilityZone: text(server.availability_zone),
              Metadata:
                server.metadata === undefined ? undefined : {map: 'MetadataOpts', entries: texts(server.metadata)},
              ConfigDrive: {pointer: flag(server.config_drive)},
              AdminPass: text(server.adminPass),
              AccessIPv4: text(server.accessIPv4),
              AccessIPv6: text(server.accessIPv6),
              Min: whole(server.min_count),
              Max: whole(server.max_count),
              Hostname: text(server.hostname),
              DiskConfig: disk === undefined ? undefined : needed(diskConfigs[disk]),
              KeyName: text(server.key_name),
              HypervisorHostname: text(server.hypervisor_hostname),
            },
          },
          {struct: 'SchedulerHintOpts', fields: {}},
        ],
        gives: 'server',
      }
    },
  },
  showServer: {
    cli: ({path}) => ({command: 'server show', arguments: [path.servers]}),
    python: ({path}) => ({method: 'get_server', arguments: [path.servers], gives: 'server'}),
    go: ({path}) => ({package: gophercloud, function: 'Get', arguments: [path.servers], gives: 'server'}),
  },
  updateServer: {
    cli({path, body}) {
      const server = inside(body.server)
      return {
        command: 'server set',
        options: {
          '--name': text(server.name),
          '--description': since('2.19', text(server.description)),
          '--hostname': since('2.90', text(server.hostname)),
          '--pinned-availability-zone': since('2.104', text(server.pinned_availability_zone)),
        },
        arguments: [path.servers],
      }
    },
    python({path, body}) {
      const server = inside(body.server)
      return {
        method: 'update_server',
        arguments: [path.servers],
        named: {
          name: server.name,
          access_ipv4: server.accessIPv4,
          access_ipv6: server.accessIPv6,
          disk_config: server['OS-DCF:diskConfig'],
          description: server.description,
          hostname: server.hostname,
          pinned_availability_zone: server.pinned_availability_zone,
        },
        gives: 'server',
      }
    },
    go: none(
      'gophercloud changes the names and the addresses of a server alone, nothing else that is written about it.',
    ),
  },
  deleteServer: {
    cli: ({path}) => ({command: 'server delete', arguments: [path.servers]}),
    python: ({path}) => ({method: 'delete_server', arguments: [path.servers], named: {ignore_missing: false}}),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path.servers]}),
  },
}
