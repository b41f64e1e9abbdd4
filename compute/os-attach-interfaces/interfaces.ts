import type {Cloud} from '../../cloud/cloud.ts'
import type {Port} from '../../cloud/networks.ts'
import type {Server} from '../../cloud/server.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {
  described,
  from,
  list,
  nullable,
  object,
  oneOf,
  optional,
  query,
  type Schema,
  text,
} from '../../contract/schema.ts'
import {ip, tag, uuid} from '../fields.ts'

const policy = (action: string) => `os_compute_api:os-attach-interfaces:${action}`
const path = {server_id: 'The id of the server.', port_id: 'The id of the port.'}
const noServer = 'There is no server of that id, or none that you can see.'
const locked = 'The server is locked, and you are no administrator.'
const wrongState = 'The server is in a state, or something is being done to it, that does not let this happen.'

const shown = object({
  net_id: described('The network.', from('network_id', uuid)),
  port_id: described('The port.', from('id', uuid)),
  mac_addr: described(
    'The MAC address of the port.',
    from('mac_address', {...text, format: 'mac-address'} as Schema<string>),
  ),
  port_state: described(
    'What the network service says of the port: `DOWN` while the server is off.',
    oneOf('ACTIVE', 'DOWN'),
  ),
  fixed_ips: described(
    'The addresses of the port.',
    list(
      object({
        ip_address: described('The address.', from('address', ip)),
        subnet_id: described('The subnet that it is of.', uuid),
      }),
    ),
  ),
  tag: since('2.70', described('The word by which the guest finds the device, if there is one.', nullable(text))),
})

function view(port: Port, {power_state}: Server, {networks}: Cloud) {
  const {subnets} = networks.get(port.network_id)
  const subnetOf = (version: 4 | 6) => subnets.find((subnet) => subnet.version === version)?.id ?? ''
  return {
    ...port,
    port_state: power_state === 4 ? ('DOWN' as const) : ('ACTIVE' as const),
    fixed_ips: port.fixed_ips.map(({address, version}) => ({address, subnet_id: subnetOf(version)})),
  }
}

export const listInterfaces = operation({
  request: 'GET /servers/{server_id}/os-interface',
  path: {server_id: path.server_id},
  title: 'List port interfaces',
  description: 'Lists the ports of a server, with their addresses.',
  policy: policy('list'),
  query: query({}, '2.102'),
  success: 200,
  response: object({interfaceAttachments: described('The ports.', list(shown))}),
  errors: {404: {InstanceNotFound: noServer}},
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    return {interfaceAttachments: cloud.interfaces.of(server).map((port) => view(port, server, cloud))}
  },
})

export const createInterface = operation({
  request: 'POST /servers/{server_id}/os-interface',
  path: {server_id: path.server_id},
  title: 'Create an interface',
  description:
    'Connects a server while it runs: to a port, to a network, in which a port is made for it, or, if you name neither, to the only network that its project has. The answer comes when it is connected.',
  policy: policy('create'),
  body: object({
    interfaceAttachment: optional(
      described(
        'To what it shall be connected.',
        object({
          net_id: optional(described('The network. Name it or a port, not both.', from('network_id', uuid))),
          port_id: optional(described('The port: one that is on no server.', uuid)),
          fixed_ips: optional(
            described(
              'The address that it shall have; for that, name the network.',
              list(object({ip_address: described('The address.', from('address', ip))}), {minItems: 1, maxItems: 1}),
            ),
          ),
          tag: since(
            '2.49',
            optional(described('A word by which the guest finds the device in the metadata that it is given.', tag)),
          ),
        }),
      ),
    ),
  }),
  success: 200,
  response: object({interfaceAttachment: described('The port.', shown)}),
  errors: {
    400: {
      NetworkAndPort: 'A network and a port are named.',
      AddressWithoutNetwork: 'An address is named, and no network.',
      InvalidInput: 'The address is not in the network.',
      NetworkAmbiguous: 'The project has several networks, and you named none.',
      PortNotUsable: 'The port belongs to another project.',
      SecurityGroupCannotBeApplied: 'The network has no subnet, and so no addresses to which security groups apply.',
    },
    403: {ExternalNetworkAttachForbidden: 'Only administrators may connect servers to an external network.'},
    404: {
      InstanceNotFound: noServer,
      NetworkNotFound: 'There is no such network.',
      PortNotFound: 'There is no such port.',
    },
    409: {
      InstanceIsLocked: locked,
      InstanceInvalidState: wrongState,
      PortInUse: 'A server has the port.',
      FixedIpAlreadyInUse: 'Another port has the address.',
    },
    500: {InterfaceAttachFailed: 'The host could not connect the server.'},
  },
  emits: ['instance.interface_attach.start', 'instance.interface_attach.end', 'instance.interface_attach.error'],
  handle({cloud, caller, path, body: {interfaceAttachment: wish = {}}}) {
    const server = cloud.servers.get(path.server_id, caller)
    const {network_id, port_id, fixed_ips, tag = null} = wish
    const port = cloud.interfaces.attach(server, {network_id, port_id, address: fixed_ips?.[0]?.address, tag}, caller)
    return {interfaceAttachment: view(port, server, cloud)}
  },
})

export const showInterface = operation({
  request: 'GET /servers/{server_id}/os-interface/{port_id}',
  path,
  title: 'Show a port interface',
  description: 'Shows one port of a server, with its addresses.',
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: object({interfaceAttachment: described('The port.', shown)}),
  errors: {
    404: {
      InstanceNotFound: noServer,
      PortNotFound: 'There is no such port.',
      PortNotAttached: 'The port is not at this server.',
    },
  },
  handle({cloud, caller, path}) {
    const server = cloud.servers.get(path.server_id, caller)
    return {interfaceAttachment: view(cloud.interfaces.get(server, path.port_id), server, cloud)}
  },
})

export const deleteInterface = operation({
  request: 'DELETE /servers/{server_id}/os-interface/{port_id}',
  path,
  title: 'Detach an interface',
  description:
    'Begins to take a port off a server. A port that was made for the server goes; one that you brought is yours again. Of a port that the server does not have, only the record of actions says so.',
  policy: policy('delete'),
  success: 202,
  errors: {
    404: {InstanceNotFound: noServer},
    409: {InstanceIsLocked: locked, InstanceInvalidState: wrongState},
  },
  emits: ['instance.interface_detach.start', 'instance.interface_detach.end'],
  handle({cloud, caller, path}) {
    cloud.interfaces.detach(cloud.servers.get(path.server_id, caller), path.port_id, caller)
  },
})
