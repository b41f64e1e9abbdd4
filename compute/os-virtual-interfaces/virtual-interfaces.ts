import {since} from '../../contract/changing.ts'
import {operation, retired} from '../../contract/operation.ts'
import {described, from, list, object, optional, type Schema, text} from '../../contract/schema.ts'
import {uuid} from '../fields.ts'

export const listVirtualInterfaces = operation({
  request: 'GET /servers/{server_id}/os-virtual-interfaces',
  path: {server_id: 'The id of the server.'},
  title: 'List the virtual interfaces of a server',
  description: 'Listed the network devices of a server, on a cloud with nova-network, up to microversion 2.43.',
  policy: 'os_compute_api:os-virtual-interfaces',
  retired: retired('Rocky'),
  success: 200,
  response: object({
    virtual_interfaces: described(
      'The network devices.',
      list(
        object({
          id: described('The id of the device.', uuid),
          mac_address: described('Its MAC address.', {...text, format: 'mac-address'} as Schema<string>),
          net_id: since('2.12', described('The network that it is in.', uuid)),
          'OS-EXT-VIF-NET:net_id': described(
            'The network that it is in, as the older API, `/v2`, calls it.',
            optional(from('legacy_net_id', uuid)),
          ),
        }),
      ),
    ),
  }),
  errors: {
    404: {
      InstanceNotFound: 'There is no server of that id, or none that you can see.',
    },
  },
  handle({cloud, caller, path, pathname}) {
    const {id} = cloud.servers.get(path.server_id, caller)
    const isLegacy = pathname.startsWith('/v2/')
    return {
      virtual_interfaces: cloud.networks.portsOf(id).map(({id, mac_address, network_id}) => ({
        id,
        mac_address,
        net_id: network_id,
        ...(isLegacy ? {legacy_net_id: network_id} : {}),
      })),
    }
  },
})
