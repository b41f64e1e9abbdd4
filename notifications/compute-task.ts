import {described, nullable, object, type Schema, text} from '../contract/schema.ts'
import {exception} from './instance-payload.ts'
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
    const request_spec = selectDestinations.tells?.(about)
    return {instance_uuid: request_spec?.instance_uuid, request_spec, state: 'error', reason: about.fault}
  },
  events: {
    'compute_task.build_instances.error': 'No host was found for a new server.',
    'compute_task.migrate_server.error': 'No other host was found for a server.',
    'compute_task.rebuild_server.error': 'No host was found on which a server could be made again.',
  },
}
