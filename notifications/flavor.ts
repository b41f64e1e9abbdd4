import {described, flag, integer, list, mapOf, nullable, number, object, text} from '../contract/schema.ts'
import type {Family} from './payload.ts'

export const flavor: Family = {
  name: 'flavor',
  title: 'Flavor notifications',
  description: 'Sent when a flavor is made, when anything about it changes, and when it is deleted.',
  payload: {
    name: 'FlavorPayload',
    version: '1.4',
    description: 'A flavor, with its extra specs and the projects that may use it.',
    data: object({
      description: described('What it is good for.', nullable(text)),
      disabled: described('Whether it is withdrawn.', flag),
      ephemeral_gb: described('The size of the ephemeral disk, in GiB.', nullable(integer)),
      extra_specs: described(
        'What else it asks of a host, by name; null in `flavor.create` and `flavor.delete`.',
        nullable(mapOf(text)),
      ),
      flavorid: described('The id by which the API knows it.', nullable(text)),
      is_public: described('Whether every project may use it.', flag),
      memory_mb: described('The memory of a server, in MiB.', nullable(integer)),
      name: described('The name of the flavor.', text),
      projects: described(
        'The projects that may use it if it is not public; null in `flavor.delete`.',
        nullable(list(text)),
      ),
      root_gb: described('The size of the root disk, in GiB.', nullable(integer)),
      rxtx_factor: described('A factor on the bandwidth.', nullable(number)),
      swap: described('The size of the swap disk, in MiB.', integer),
      vcpu_weight: described('A weight that Nova no longer uses.', nullable(integer)),
      vcpus: described('The number of virtual CPUs.', nullable(integer)),
    }),
  },
  events: {
    'flavor.create': 'A flavor was made.',
    'flavor.update': 'The description, the extra specs or the projects of a flavor were changed.',
    'flavor.delete': 'A flavor was deleted.',
  },
}
