import {since} from '../../contract/changing.ts'
import {type Clients, inside, needed, none, text, Unsayable} from '../../contract/clients.ts'

const gophercloud = 'v2/attachinterfaces'
const portIn = 'os-interface'

/** What a body wishes for; nothing where it is empty. */
const wishIn = (body: Readonly<Record<string, unknown>>) => inside(body.interfaceAttachment ?? {})
/** The addresses in a body, of which clients take the first. */
function addressesIn(wish: Readonly<Record<string, unknown>>): string[] {
  if (wish.fixed_ips === undefined) return []
  if (!Array.isArray(wish.fixed_ips)) throw new Unsayable('Unexpected fixed_ips, expected a list')
  return wish.fixed_ips.map((one) => needed(text(inside(one).ip_address)))
}

export const clients: Clients = {
  listInterfaces: {
    cli: none('Ports are listed by a command of the network service: `openstack port list --server`.'),
    python: ({path}) => ({method: 'server_interfaces', arguments: [path.servers], gives: ['interface']}),
    go: ({path}) => ({
      package: gophercloud,
      function: 'List',
      arguments: [path.servers],
      pages: 'ExtractInterfaces',
      gives: 'interfaces',
    }),
  },
  createInterface: {
    cli({path, body}) {
      const wish = wishIn(body)
      const [address] = addressesIn(wish)
      const options = {'--tag': since('2.49', text(wish.tag))}
      const port = text(wish.port_id)
      if (port !== undefined && wish.net_id === undefined && address === undefined)
        return {command: 'server add port', options, arguments: [path.servers, port]}
      const network = needed(text(wish.net_id))
      if (port !== undefined) throw new Unsayable('Unexpected port beside a network, expected one of them')
      if (address === undefined) return {command: 'server add network', options, arguments: [path.servers, network]}
      return {
        command: 'server add fixed ip',
        options: {'--fixed-ip-address': address, ...options},
        arguments: [path.servers, network],
      }
    },
    python: ({path, body}) => ({
      method: 'create_server_interface',
      arguments: [path.servers],
      named: wishIn(body),
      gives: 'interface',
    }),
    go({path, body}) {
      const wish = wishIn(body)
      if (wish.tag !== undefined) throw new Unsayable('Unexpected tag, expected none: CreateOpts has no such field')
      if (addressesIn(wish).length > 0)
        throw new Unsayable('Unexpected address, expected none: a list of structs has no short form')
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [
          path.servers,
          {struct: 'CreateOpts', fields: {PortID: text(wish.port_id), NetworkID: text(wish.net_id)}},
        ],
        gives: 'interface',
      }
    },
  },
  showInterface: {
    cli: none('A port is shown by a command of the network service: `openstack port show`.'),
    python: ({path}) => ({
      method: 'get_server_interface',
      arguments: [path[portIn], path.servers],
      gives: 'interface',
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'Get',
      arguments: [path.servers, path[portIn]],
      gives: 'interface',
    }),
  },
  deleteInterface: {
    cli: ({path}) => ({command: 'server remove port', arguments: [path.servers, path[portIn]]}),
    python: ({path}) => ({
      method: 'delete_server_interface',
      arguments: [path[portIn], path.servers],
      named: {ignore_missing: false},
    }),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path.servers, path[portIn]]}),
  },
}
