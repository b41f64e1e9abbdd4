import type {RequestSpec} from '../cloud/server-choice.ts'
import {toldOf} from '../cloud/server-groups.ts'
import {kibOf} from '../cloud/topology.ts'
import type {About} from './instance-payload.ts'
import type {Family} from './payload.ts'
import {requestSpec} from './request-spec.ts'

export const selectDestinations: Family = {
  name: 'scheduler.select_destinations',
  title: 'Scheduler notifications',
  description: 'Sent by the scheduler before it looks for a host, and when it has looked.',
  payload: requestSpec,
  service: 'scheduler',
  tells(about) {
    const {image, spec} = about as unknown as About & {spec: RequestSpec}
    const {wish, group, groupHosts, force_hosts, force_nodes, ignore_hosts, requested_destination, num_instances} = spec
    const hints = Object.entries(wish.scheduler_hints).map(([name, hint]) => [name, [hint].flat().map(String)])
    return {
      instance_uuid: wish.id,
      project_id: wish.project_id,
      user_id: wish.user_id,
      availability_zone: wish.pinned_availability_zone,
      flavor: {...wish.flavor, projects: null},
      force_hosts,
      force_nodes,
      ignore_hosts,
      instance_group: group ? toldOf(group, groupHosts) : null,
      image: image && {...unsaid, ...image, properties: {hw_architecture: image.properties.architecture}},
      numa_topology: topologyOf(spec),
      pci_requests: {instance_uuid: wish.id, requests: []},
      num_instances,
      requested_destination,
      retry: null,
      scheduler_hints: Object.fromEntries(hints),
      security_groups: wish.security_groups,
    }
  },
  events: {
    'scheduler.select_destinations.start': 'The scheduler begins to look for a host.',
    'scheduler.select_destinations.end': 'The scheduler has looked for a host.',
  },
}

function topologyOf({wish, topology}: RequestSpec) {
  if (!topology) return null
  const {nodes, pagesize, cpu_policy, cpu_thread_policy, emulator_threads_policy} = topology
  const isPinned = cpu_policy === 'dedicated'
  return {
    instance_uuid: wish.id,
    cells: nodes.map(({vcpus, memory_mb}, id) => ({
      id,
      cpuset: isPinned ? [] : vcpus,
      pcpuset: isPinned ? vcpus : [],
      cpuset_reserved: null,
      memory: memory_mb,
      pagesize: pagesize === null ? null : (sizes[pagesize] ?? kibOf(pagesize)),
      cpu_topology: null,
      cpu_pinning_raw: null,
      cpu_policy,
      cpu_thread_policy,
    })),
    emulator_threads_policy,
  }
}

/** How Nova writes the sizes of pages that a flavor names without a number. */
const sizes: Readonly<Record<string, number>> = {small: -1, large: -2, any: -3}

/** What is the same of every image here. */
const unsaid = {
  visibility: 'public',
  protected: false,
  checksum: null,
  owner: null,
  virtual_size: null,
  container_format: 'bare',
  disk_format: 'qcow2',
  tags: [],
  direct_url: null,
}
