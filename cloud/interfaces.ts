import type {Mishap} from './asides.ts'
import type {Cloud} from './cloud.ts'
import type {Network, Port} from './networks.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'
import type {Viewer} from './servers.ts'

/** Where a server shall be connected: to a port, to a network, or to the only one that there is. */
export interface InterfaceWish {
  readonly network_id?: string | undefined
  readonly port_id?: string | undefined
  readonly address?: string | undefined
  readonly tag: string | null
}

const refuse = (name: string, message: string): never => {
  throw new Refusal(name, message)
}

/** Ports that come to servers, and leave them, while they run. */
export class Interfaces {
  readonly #world: Pick<Cloud, 'networks' | 'asides'>
  constructor(world: Pick<Cloud, 'networks' | 'asides'>) {
    this.#world = world
    const {networks, asides} = world
    asides.on('attach_interface', (server, given, mishap) =>
      this.#connect(server, given as unknown as InterfaceWish & {roles: readonly string[]}, mishap),
    )
    asides.on('detach_interface', (_, {port_id}) => {
      networks.unplug(port_id as string)
      return undefined
    })
  }

  of = ({id}: Server): readonly Port[] => this.#world.networks.portsOf(id)

  get(server: Server, port_id: string): Port {
    const port = this.#world.networks.port(port_id)
    if (port.device_id === server.id) return port
    return refuse('PortNotAttached', `Instance ${server.id} does not have a port with id ${port_id}`)
  }

  /** Connects a server, which takes no time; gives the port. */
  attach(server: Server, wish: InterfaceWish, viewer: Viewer): Port {
    const {asides} = this.#world
    if (wish.network_id !== undefined && wish.port_id !== undefined)
      refuse('NetworkAndPort', 'Must not input both network_id and port_id')
    if (wish.address !== undefined && wish.network_id === undefined)
      refuse('AddressWithoutNetwork', 'Must input network_id when request IP address')
    asides.demand(server, 'attach_interface', viewer)
    if (asides.begin(server, 'attach_interface', {...wish, roles: viewer.roles}))
      refuse('InterfaceAttachFailed', `Failed to attach network adapter device to ${server.id}`)
    return this.of(server).at(-1) as Port
  }

  #connect(
    server: Server,
    {port_id, network_id, address, tag, roles}: InterfaceWish & {readonly roles: readonly string[]},
    mishap: Mishap | undefined,
  ): Mishap | undefined {
    const {networks} = this.#world
    if (port_id !== undefined) this.#checkPort(server, networks.port(port_id))
    const network = port_id === undefined ? this.#networkFor(server, network_id, roles) : undefined
    if (network && address !== undefined) this.#checkAddress(network, address)
    if (mishap) return mishap
    if (port_id !== undefined) networks.bind(port_id, server.id, tag)
    else networks.connect(network as Network, server.project_id, {device_id: server.id, address, tag, owned: true})
    return undefined
  }

  #checkPort(server: Server, {id, project_id, device_id}: Port): void {
    if (project_id !== server.project_id) refuse('PortNotUsable', `Port ${id} not usable for instance ${server.id}.`)
    if (device_id !== null) refuse('PortInUse', `Port ${id} is still in use.`)
  }

  #networkFor({project_id}: Server, network_id: string | undefined, roles: readonly string[]): Network {
    const {networks} = this.#world
    const found = network_id === undefined ? networks.of(project_id) : [networks.get(network_id)]
    // Every project sees a network at least: the one that is shared.
    const [network, ...others] = found as readonly [Network, ...Network[]]
    if (others.length > 0)
      refuse('NetworkAmbiguous', 'Multiple possible networks found, use a Network ID to be more specific.')
    if (network.external && !roles.includes('admin'))
      refuse(
        'ExternalNetworkAttachForbidden',
        `It is not allowed to create an interface on external network ${network.id}`,
      )
    if (network.subnets.length === 0)
      refuse(
        'SecurityGroupCannotBeApplied',
        'Network requires port_security_enabled and subnet associated in order to apply security groups.',
      )
    return network
  }

  #checkAddress({id, subnets}: Network, address: string): void {
    if (this.#world.networks.holder(id, address))
      refuse('FixedIpAlreadyInUse', `Fixed IP ${address} is already in use.`)
    if (!subnets.some(({prefix}) => address.startsWith(prefix)))
      refuse('InvalidInput', `Invalid input received: Fixed IP ${address} is not a valid ip address for network ${id}.`)
  }

  /** Begins to take a port off a server; of one that is not there only the record of actions says so. */
  detach(server: Server, port_id: string, viewer: Viewer): void {
    const {asides} = this.#world
    asides.demand(server, 'detach_interface', viewer)
    if (this.of(server).some(({id}) => id === port_id)) asides.begin(server, 'detach_interface', {port_id})
    else asides.record(server, 'detach_interface', `Port ${port_id} is not attached`)
  }

  /** Takes a port off a server because the network service has deleted it: nothing is recorded or told. */
  drop(server: Server, port_id: string | null): void {
    if (this.of(server).some(({id}) => id === port_id)) this.#world.networks.unplug(port_id as string)
  }
}
