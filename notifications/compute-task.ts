import type {Exception} from '../cloud/exceptions.ts'
import type {RequestSpec} from '../cloud/server-choice.ts'
import {described, nullable, object, type Schema, text} from '../contract/schema.ts'
import {type About, exception} from './instance-payload.ts'
import {type Family, inside} from './payload.ts'
import {selectDestinations} from './scheduler.ts'

export const computeTask: Family = {
  name: 'compute_task',
  title: 'Task notifications',
  description: 'Sent by the conductor, which leads servers to their hosts, when it finds none for one.',
  payload: {
    name: 'ComputeTaskPayload',
    version: '1.0',
    description: 'A server, what was looked for, and why it was not found.',
    data: object({
      instance_uuid: described('The id of the server.', {...text, format: 'uuid'} as Schema<string>),
      request_spec: described('What a host was looked for.', nullable(inside(selectDestinations.payload))),
      state: described('What the server is since.', nullable(text)),
      reason: described('What went wrong.', inside(exception)),
    }),
  },
  service: 'conductor',
  tells(about) {
    const {server, fault, spec} = about as unknown as About & {fault: Exception; spec: RequestSpec | null}
    return {
      instance_uuid: server.id,
      request_spec: spec
        ? {...selectDestinations.tells?.(about), ...forgotten}
        : {...unknown, instance_uuid: server.id},
      state: server.vm_state,
      reason: fault,
    }
  },
  events: {
    'compute_task.build_instances.error': 'No host was found for a new server.',
    'compute_task.migrate_server.error': 'No other host was found for a server.',
    'compute_task.rebuild_server.error': 'No host was found on which a server could be made again.',
  },
}

/** What the conductor no longer knows when it tells: it rebuilds the request of an older form (`RequestSpec.from_primitives`). */
const forgotten = {
  force_hosts: null,
  force_nodes: null,
  ignore_hosts: null,
  instance_group: null,
  requested_destination: null,
  scheduler_hints: {},
  security_groups: [],
}

/** What it tells where it knows the server alone, as of a live migration. */
const unknown = {
  ...forgotten,
  project_id: null,
  user_id: null,
  availability_zone: null,
  flavor: null,
  image: null,
  numa_topology: null,
  pci_requests: null,
  num_instances: 1,
  retry: null,
}
