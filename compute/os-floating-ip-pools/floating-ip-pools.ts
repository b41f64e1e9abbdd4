import {until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, list, object, open, query, text} from '../../contract/schema.ts'

export const listFloatingIpPools = until(
  '2.36',
  operation({
    request: 'GET /os-floating-ip-pools',
    title: 'List floating IP pools',
    description:
      'Lists the pools from which floating IP addresses come. They are the external networks of the network service, which you had better ask yourself.',
    policy: 'os_compute_api:os-floating-ip-pools',
    query: query({}),
    success: 200,
    response: open(
      object({
        floating_ip_pools: described(
          'The pools.',
          list(object({name: described('The name of the pool, or of its network.', text)})),
        ),
      }),
    ),
    errors: {},
    handle: ({cloud}) => ({floating_ip_pools: cloud.networks.external.map(({name}) => ({name}))}),
  }),
)
