import {sha224} from '@noble/hashes/sha2.js'
import type {Cloud} from '../../cloud/cloud.ts'
import {statusOf} from '../../cloud/lifecycle.ts'
import type {Fault, Server} from '../../cloud/server.ts'
import type {Call} from '../../contract/operation.ts'

type Around = {readonly cloud: Cloud} & Pick<Call<unknown, unknown, unknown>, 'links' | 'caller'>

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const hostIds = new Map<string, string>()
/** A word for a host that says nothing of it, and is another one for each project. */
export function hostIdOf(project_id: string, host: string | null): string {
  if (host === null) return ''
  const known = hostIds.get(`${project_id}${host}`)
  if (known !== undefined) return known
  const id = hex(sha224(new TextEncoder().encode(`${project_id}${host}`)))
  hostIds.set(`${project_id}${host}`, id)
  return id
}

const moving = ['ACTIVE', 'BUILD', 'REBUILD', 'RESIZE', 'VERIFY_RESIZE', 'MIGRATING']
const faulty = ['ERROR', 'DELETED']

/** The addresses of a server, by the names of the networks that it is in: those inside, then those that float. */
export function addressesOf({id}: Server, {networks, floatingIps}: Cloud) {
  type Kind = 'fixed' | 'floating'
  const named: Record<string, Array<{addr: string; version: 4 | 6; type: Kind; mac_address: string}>> = {}
  for (const kind of ['fixed', 'floating'] as const)
    for (const port of networks.portsOf(id)) {
      const {name} = networks.get(port.network_id)
      const own = kind === 'fixed' ? port.fixed_ips : floatingIps.at(port)
      const shown = own.map(({address, version}) => ({
        addr: address,
        version,
        type: kind,
        mac_address: port.mac_address,
      }))
      named[name] = [...(named[name] ?? []), ...shown]
    }
  return named
}

function hostStatusOf({host}: Server, {hosts}: Cloud): 'UP' | 'DOWN' | 'MAINTENANCE' | '' {
  const own = hosts.named(host)
  if (!own) return ''
  if (!own.enabled) return 'MAINTENANCE'
  return own.up ? 'UP' : 'DOWN'
}

/** The group of a server, and its hints: without the group where that was deleted. */
function groupsOf({id, scheduler_hints}: Server, {serverGroups}: Cloud) {
  const own = serverGroups.having(id)
  if (scheduler_hints.group === undefined) return {server_groups: own ? [own.id] : [], scheduler_hints}
  const {group, ...others} = scheduler_hints
  return {server_groups: own ? [own.id] : [], scheduler_hints: own ? scheduler_hints : others}
}

/** A fault, with where it happened for administrators only. */
function toldOf({details, ...plain}: Fault, {roles}: Around['caller']): Fault {
  return (roles.includes('admin') ? {...plain, details} : plain) as Fault
}

/** A server of the cloud as answers show it: with links, and with what other parts of the cloud know of it. */
export function view(server: Server, {cloud, links, caller}: Around) {
  const {image, flavor, fault} = server
  const status = statusOf(server.vm_state, server.task_state)
  const {server_groups, scheduler_hints} = groupsOf(server, cloud)
  const isGone = server.deleted_at !== null
  // Field by field: to copy a whole server costs more than all the rest of showing it.
  return {
    id: server.id,
    name: server.name,
    description: server.description,
    project_id: server.project_id,
    user_id: server.user_id,
    metadata: isGone ? {} : server.metadata,
    tags: isGone ? [] : server.tags,
    access_ip_v4: server.access_ip_v4,
    access_ip_v6: server.access_ip_v6,
    disk_config: server.disk_config,
    key_name: server.key_name,
    user_data: server.user_data,
    trusted_image_certificates: server.trusted_image_certificates,
    locked_reason: server.locked_reason,
    pinned_availability_zone: server.pinned_availability_zone,
    host: server.host,
    node: server.node,
    hostname: server.hostname,
    reservation_id: server.reservation_id,
    launch_index: server.launch_index,
    root_device_name: server.root_device_name,
    vm_state: server.vm_state,
    task_state: server.task_state,
    power_state: server.power_state,
    launched_at: server.launched_at,
    terminated_at: server.terminated_at,
    status: status as 'ACTIVE',
    links: links(`servers/${server.id}`),
    image:
      image === null
        ? ('' as const)
        : {id: image.id, properties: image.properties, links: links(`images/${image.id}`).slice(1)},
    flavor: {...flavor, links: links(`flavors/${flavor.flavorid}`).slice(1)},
    addresses: addressesOf(server, cloud),
    host_id: hostIdOf(server.project_id, server.host),
    created: server.created_at,
    updated: server.updated_at ?? server.created_at,
    progress: moving.includes(status) ? server.progress : undefined,
    fault: fault !== null && faulty.includes(status) ? toldOf(fault, caller) : undefined,
    locked: server.locked_by !== null,
    config_drive: server.config_drive ? ('True' as const) : ('' as const),
    security_groups:
      cloud.networks.portsOf(server.id).length > 0 ? server.security_groups.map((name) => ({name})) : undefined,
    server_groups,
    scheduler_hints,
    volumes: cloud.volumes.of(server.id).map(({volume, attachment}) => ({
      id: volume.id,
      delete_on_termination: attachment.delete_on_termination,
    })),
    availability_zone: cloud.hosts.zoneOf(server) ?? '',
    host_status: isGone ? ('' as const) : hostStatusOf(server, cloud),
    instance_name: `instance-${server.serial.toString(16).padStart(8, '0')}`,
    kernel_id: '',
    ramdisk_id: '',
  }
}

/** The same of a server whose cell does not answer. */
export function viewDown({id, project_id, user_id, created_at, image, flavor, ...server}: Server, around: Around) {
  const {links, cloud} = around
  return {
    id,
    project_id,
    user_id,
    status: 'UNKNOWN' as const,
    links: links(`servers/${id}`),
    created: created_at,
    image: image === null ? ('' as const) : {id: image.id, links: links(`images/${image.id}`).slice(1)},
    flavor: {...flavor, links: links(`flavors/${flavor.flavorid}`).slice(1)},
    server_groups: groupsOf({id, ...server} as Server, cloud).server_groups,
    availability_zone: cloud.hosts.named(server.host)?.zone ?? '',
    power_state: 0 as const,
  }
}
