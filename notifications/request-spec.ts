import {
  described,
  flag,
  integer,
  list,
  mapOf,
  nullable,
  object,
  optional,
  type Schema,
  text,
} from '../contract/schema.ts'
import {flavor} from './flavor.ts'
import {inside, type Payload} from './payload.ts'
import {serverGroup} from './server-group.ts'

const uuid: Schema<string> = {type: 'string', format: 'uuid'}
const time: Schema<string> = {type: 'string', format: 'date-time'}
const maybe = nullable(text)
const number = nullable(integer)

const imageProperties: Payload = {
  name: 'ImageMetaPropsPayload',
  version: '1.19',
  description: 'What was said about an image that matters to the scheduler.',
  data: {
    ...object({hw_architecture: optional(described('For which kind of processor it is made.', text))}),
    additionalProperties: true,
  },
}
const imageMeta: Payload = {
  name: 'ImageMetaPayload',
  version: '1.0',
  description: 'The image that a server is made of.',
  data: object({
    id: described('The id of the image.', nullable(uuid)),
    name: described('Its name.', maybe),
    status: described('Its status.', maybe),
    visibility: described('Who sees it.', maybe),
    protected: described('Whether it can’t be deleted.', nullable(flag)),
    checksum: described('A checksum of its content.', maybe),
    owner: described('The project that has it.', maybe),
    size: described('Its size, in bytes.', number),
    virtual_size: described('The size of the disk in it, in bytes.', number),
    container_format: described('What holds the disk.', maybe),
    disk_format: described('How the disk is written.', maybe),
    created_at: described('When it was made.', nullable(time)),
    updated_at: described('When it was last changed.', nullable(time)),
    tags: described('The words that are tied to it.', nullable(list(text))),
    direct_url: described('Where its content is kept.', maybe),
    min_ram: described('The least memory that it needs, in MiB.', number),
    min_disk: described('The least disk that it needs, in GiB.', number),
    properties: described('What else is said about it.', inside(imageProperties)),
  }),
}

const cpuTopology: Payload = {
  name: 'VirtCPUTopologyPayload',
  version: '1.0',
  description: 'How virtual processors are made up of sockets, cores and threads. Nova no longer fills it.',
  data: object({
    sockets: described('How many sockets there are.', number),
    cores: described('How many cores each socket has.', number),
    threads: described('How many threads each core has.', number),
  }),
}
const numaCell: Payload = {
  name: 'InstanceNUMACellPayload',
  version: '1.2',
  description: 'A NUMA node that a flavor asks for: processors with the memory that is near to them.',
  data: object({
    id: described('Its number, from 0.', integer),
    cpuset: described('The virtual processors in it that share those of the host.', list(integer)),
    pcpuset: described('The virtual processors in it that have one of the host for themselves.', list(integer)),
    cpuset_reserved: described('Processors of the host that are kept for the hypervisor.', nullable(list(integer))),
    memory: described('Its memory, in MiB.', integer),
    pagesize: described('The size of its pages, in KiB; -1 for small, -2 for large, -3 for any.', number),
    cpu_topology: described('How its processors are made up.', nullable(inside(cpuTopology))),
    cpu_pinning_raw: described(
      'By virtual processor, which one of the host it has: not known before the host is.',
      nullable(mapOf(integer, '^[0-9]+$')),
    ),
    cpu_policy: described('Whether processors are shared: `dedicated`, `mixed` or `shared`.', maybe),
    cpu_thread_policy: described('What is done with the threads of a core: `prefer`, `isolate`, `require`.', maybe),
  }),
}
const numaTopology: Payload = {
  name: 'InstanceNUMATopologyPayload',
  version: '1.0',
  description: 'How a flavor wants processors and memory laid out.',
  data: object({
    instance_uuid: described('The server.', uuid),
    cells: described('Its NUMA nodes.', list(inside(numaCell))),
    emulator_threads_policy: described('Where threads of the emulator run: `share` or `isolate`.', maybe),
  }),
}

const pciRequest: Payload = {
  name: 'InstancePCIRequestPayload',
  version: '1.1',
  description: 'Devices of one kind that a server asks for.',
  data: object({
    count: described('How many.', integer),
    spec: described('What a device has to be: one of these.', list(mapOf(maybe))),
    alias_name: described('The name that the deployment gave to that kind.', maybe),
    request_id: described('The id of what is asked for, for a port.', nullable(uuid)),
    numa_policy: described('How near they have to be: `required`, `preferred`, `legacy` or `socket`.', maybe),
  }),
}
const pciRequests: Payload = {
  name: 'InstancePCIRequestsPayload',
  version: '1.0',
  description: 'The devices on the PCI bus that a server asks for.',
  data: object({
    instance_uuid: described('The server.', uuid),
    requests: described('The devices: none here.', list(inside(pciRequest))),
  }),
}

const cell: Payload = {
  name: 'CellMappingPayload',
  version: '2.0',
  description: 'A cell: a part of the deployment with a database and a message queue of its own.',
  data: object({
    uuid: described('The id of the cell.', uuid),
    name: described('Its name.', maybe),
    disabled: described('Whether it takes no new servers.', flag),
  }),
}
const destination: Payload = {
  name: 'DestinationPayload',
  version: '1.0',
  description: 'Where a server is asked to go. What nobody asked for is left out.',
  data: object({
    host: optional(described('The host that was named.', text)),
    node: optional(described('Its node.', text)),
    cell: optional(described('The cell that the server must not leave: of one that is there already.', inside(cell))),
    aggregates: described('Aggregates that the host has to be in.', nullable(list(text))),
  }),
}

const retries: Payload = {
  name: 'SchedulerRetriesPayload',
  version: '1.0',
  description: 'Which hosts were tried before. Nova no longer fills it: it asks once, and keeps a list of alternates.',
  data: object({
    num_attempts: described('How often a host was looked for.', integer),
    hosts: described('The nodes that failed.', list(text)),
  }),
}

/** What the scheduler is asked: a host for a server, and all that the host has to be. */
export const requestSpec: Payload = {
  name: 'RequestSpecPayload',
  version: '1.1',
  description: 'What a host is looked for.',
  data: object({
    instance_uuid: described('The server; the first of several that were asked for at once.', uuid),
    project_id: described('The project to which it belongs.', maybe),
    user_id: described('The user who made it.', maybe),
    availability_zone: described('The zone that it has to be in.', maybe),
    flavor: described('Its flavor: the new one, where it is resized.', nullable(inside(flavor.payload))),
    force_hosts: described('The host that an administrator named behind the zone, or that it is rebuilt on.', maybe),
    force_nodes: described('The node that goes with it.', maybe),
    ignore_hosts: described('Hosts that it must not be on: the one that it leaves.', nullable(list(text))),
    image_meta: described('Never sent: Nova declares it, and does not fill it.', optional({type: 'object'} as Schema)),
    instance_group: described('Its server group.', nullable(inside(serverGroup.payload))),
    image: described('Its image.', nullable(inside(imageMeta))),
    numa_topology: described('How its flavor wants processors and memory laid out.', nullable(inside(numaTopology))),
    pci_requests: described('The devices that it asks for.', nullable(inside(pciRequests))),
    num_instances: described('How many servers a host is looked for at once.', integer),
    requested_destination: described('Where it is asked to go.', nullable(inside(destination))),
    retry: described('Which hosts were tried before: always null.', nullable(inside(retries))),
    scheduler_hints: described('What the scheduler was told.', nullable(mapOf(list(text)))),
    security_groups: described('Its security groups.', list(text)),
  }),
}
