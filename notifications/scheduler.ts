import {type ServerGroup, toldOf} from '../cloud/server-groups.ts'
import {described, integer, list, mapOf, nullable, object, optional, type Schema, text} from '../contract/schema.ts'
import {flavor} from './flavor.ts'
import type {About} from './instance-payload.ts'
import {type Family, inside, type Payload} from './payload.ts'
import {serverGroup} from './server-group.ts'

const uuid: Schema<string> = {type: 'string', format: 'uuid'}
const maybe = nullable(text)
const number = nullable(integer)
const thing: Schema = {type: 'object'}

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
    protected: described('Whether it can’t be deleted.', nullable({type: 'boolean'} as Schema<boolean>)),
    checksum: described('A checksum of its content.', maybe),
    owner: described('The project that has it.', maybe),
    size: described('Its size, in bytes.', number),
    virtual_size: described('The size of the disk in it, in bytes.', number),
    container_format: described('What holds the disk.', maybe),
    disk_format: described('How the disk is written.', maybe),
    created_at: described('When it was made.', nullable({...text, format: 'date-time'} as Schema<string>)),
    updated_at: described('When it was last changed.', nullable({...text, format: 'date-time'} as Schema<string>)),
    tags: described('The words that are tied to it.', nullable(list(text))),
    direct_url: described('Where its content is kept.', maybe),
    min_ram: described('The least memory that it needs, in MiB.', number),
    min_disk: described('The least disk that it needs, in GiB.', number),
    properties: described('What else is said about it.', inside(imageProperties)),
  }),
}

const pciRequests: Payload = {
  name: 'InstancePCIRequestsPayload',
  version: '1.0',
  description: 'The devices on the PCI bus that a server asks for.',
  data: object({
    instance_uuid: described('The server.', uuid),
    requests: described('The devices: none here.', list(thing)),
  }),
}

export const selectDestinations: Family = {
  name: 'scheduler.select_destinations',
  title: 'Scheduler notifications',
  description: 'Sent by the scheduler before it looks for a host, and when it has looked.',
  payload: {
    name: 'RequestSpecPayload',
    version: '1.1',
    description: 'What a host is looked for.',
    data: object({
      instance_uuid: described('The server.', uuid),
      project_id: described('The project to which it belongs.', maybe),
      user_id: described('The user who made it.', maybe),
      availability_zone: described('The zone that it has to be in.', maybe),
      flavor: described('Its flavor.', nullable(inside(flavor.payload))),
      force_hosts: described('The host that an administrator names.', maybe),
      force_nodes: described('The node that an administrator names.', maybe),
      ignore_hosts: described('Hosts that it must not be on.', nullable(list(text))),
      image_meta: described('Never sent: Nova declares it, and does not fill it.', optional(thing)),
      instance_group: described('Its server group.', nullable(inside(serverGroup.payload))),
      image: described('Its image.', nullable(inside(imageMeta))),
      numa_topology: described('How its memory is laid out.', nullable(thing)),
      pci_requests: described('The devices that it asks for.', nullable(inside(pciRequests))),
      num_instances: described('How many servers are looked after at once.', integer),
      requested_destination: described('The host that was asked for.', nullable(thing)),
      retry: described('How often a host was looked for, and which failed.', nullable(thing)),
      scheduler_hints: described('What the scheduler was told.', nullable(mapOf(list(text)))),
      security_groups: described('Its security groups.', list(text)),
    }),
  },
  service: 'scheduler',
  tells(about) {
    const {server, image, group = null, groupHosts = []} = about as unknown as About & Seen
    const hints = Object.entries(server.scheduler_hints).map(([name, hint]) => [name, [hint].flat().map(String)])
    return {
      instance_uuid: server.id,
      project_id: server.project_id,
      user_id: server.user_id,
      availability_zone: server.pinned_availability_zone,
      flavor: {...server.flavor, projects: null},
      force_hosts: server.requested_host,
      force_nodes: server.requested_node,
      ignore_hosts: null,
      instance_group: group && toldOf(group, groupHosts),
      image: image && {...unsaid, ...image, properties: {hw_architecture: image.properties.architecture}},
      numa_topology: null,
      pci_requests: {instance_uuid: server.id, requests: []},
      num_instances: 1,
      requested_destination: null,
      retry: null,
      scheduler_hints: Object.fromEntries(hints),
      security_groups: server.security_groups,
    }
  },
  events: {
    'scheduler.select_destinations.start': 'The scheduler begins to look for a host.',
    'scheduler.select_destinations.end': 'The scheduler has looked for a host.',
  },
}

/** What the scheduler sees beside the server: its group, and where the others in it are. */
interface Seen {
  readonly group?: ServerGroup | undefined
  readonly groupHosts?: readonly string[]
}

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
