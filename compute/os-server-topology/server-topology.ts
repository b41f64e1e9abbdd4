import {topologyOf} from '../../cloud/topology.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, from, integer, list, mapOf, nullable, object, query, visibleTo} from '../../contract/schema.ts'

const hostPolicy = 'compute:server:topology:host:index'
const node = object({
  vcpu_set: described('The virtual processors of the node.', from('vcpus', list(integer))),
  siblings: described('Those that are threads of the same core, a list for each core.', list(list(integer))),
  memory_mb: described('The memory of the node, in MiB.', integer),
  host_node: visibleTo(hostPolicy, described('The NUMA node of the host that it is on.', integer)),
  cpu_pinning: visibleTo(
    hostPolicy,
    described(
      'For each virtual processor that has one for itself, which of the host it is.',
      from('pinning', mapOf(integer, '^[0-9]+$')),
    ),
  ),
})

export const showServerTopology = since(
  '2.78',
  operation({
    request: 'GET /servers/{server_id}/topology',
    path: {server_id: 'The id of the server.'},
    title: 'Show the NUMA topology of a server',
    description:
      'Shows which virtual processors and how much memory each NUMA node of a server has. Administrators see beside it where on the host they are.',
    policy: 'compute:server:topology:index',
    query: query({}, '2.102'),
    success: 200,
    response: object({
      nodes: described('The NUMA nodes; none where the flavor does not ask for any layout.', list(node)),
      pagesize_kb: described('The size of its memory pages, in KiB, if the flavor asks for one.', nullable(integer)),
    }),
    errors: {404: {InstanceNotFound: 'There is no server of that id, or none that you can see.'}},
    handle: ({cloud, caller, path}) => topologyOf(cloud, cloud.servers.get(path.server_id, caller)) as never,
  }),
)
