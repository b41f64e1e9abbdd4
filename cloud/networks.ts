import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'
import {SecurityGroups} from './security-groups.ts'

/** A network, as the network service knows it. */
export interface Network {
  readonly id: string
  readonly name: string
  /** Whether it leads outside: its addresses can float. */
  readonly external: boolean
  /** Whether every project sees it; if not, only `project_id`. */
  readonly shared: boolean
  readonly project_id: string
  readonly subnets: readonly Subnet[]
}
export interface Subnet {
  readonly id: string
  readonly version: 4 | 6
  /** What its addresses begin with: `192.0.2.`; the rest is a number. */
  readonly prefix: string
}
/** A place in a network, with an address or more, that one server can have. */
export interface Port {
  readonly id: string
  readonly name: string
  readonly network_id: string
  readonly project_id: string
  readonly mac_address: string
  readonly fixed_ips: ReadonlyArray<{readonly address: string; readonly version: 4 | 6}>
  readonly device_id: string | null
  readonly tag: string | null
  /** Whether it was made for a server, and goes with it. */
  readonly owned: boolean
}

type Wish = Partial<Pick<Port, 'name' | 'device_id' | 'tag' | 'owned'>> & {readonly address?: string | undefined}

export class Networks {
  #all: readonly Network[]
  #ports = new Map<string, Port>()
  /** Ports by the server that has them: lists of servers ask for each. */
  #of = new Map<string, readonly Port[]>()
  readonly #around: Around
  readonly securityGroups: SecurityGroups

  constructor(around: Around, project_id: string) {
    const {ids} = around
    this.#around = around
    this.securityGroups = new SecurityGroups(around, project_id)
    const subnet = (version: 4 | 6, prefix: string): Subnet => ({id: ids.uuid('subnet'), version, prefix})
    const [inside, outside] = [ids.uuid('network'), ids.uuid('network')]
    this.#all = [
      {
        id: inside,
        name: 'private',
        external: false,
        shared: true,
        project_id,
        subnets: [subnet(4, '192.0.2.'), subnet(6, '2001:db8::')],
      },
      {id: outside, name: 'public', external: true, shared: false, project_id: '', subnets: [subnet(4, '203.0.113.')]},
    ]
    this.connect(this.#all[0] as Network, project_id, {name: 'spare'})
    this.#put({
      ...this.connect(this.#all[0] as Network, project_id, {name: 'bare'}),
      fixed_ips: [],
    })
  }

  get all(): readonly Network[] {
    return this.#all
  }
  /** The networks from which floating IP addresses come. */
  get external(): readonly Network[] {
    return this.#all.filter(({external}) => external)
  }

  /** The networks that a project's servers can be in without being told which. */
  of = (project_id: string): readonly Network[] =>
    this.#all.filter((one) => !one.external && (one.shared || one.project_id === project_id))

  get(id: string): Network {
    const network = this.#all.find((one) => one.id === id)
    if (!network) throw new Refusal('NetworkNotFound', `Network ${id} could not be found.`)
    return network
  }

  /** Adds a network; without subnets unless told otherwise. */
  add(name: string, project_id: string, prefix?: string): Network {
    const {ids} = this.#around
    const subnets = prefix === undefined ? [] : [{id: ids.uuid('subnet'), version: 4 as const, prefix}]
    const network = {id: ids.uuid('network'), name, external: false, shared: false, project_id, subnets}
    this.#all = [...this.#all, network]
    return network
  }

  get ports(): readonly Port[] {
    return [...this.#ports.values()]
  }
  port(id: string): Port {
    const port = this.#ports.get(id)
    if (!port) throw new Refusal('PortNotFound', `Port id ${id} could not be found.`)
    return port
  }
  find = (id: string): Port | undefined => this.#ports.get(id)
  portsOf = (server_id: string): readonly Port[] => this.#of.get(server_id) ?? []

  /** Whose server has an address of a network; nobody's if it is free. */
  holder(network_id: string, address: string): Port | undefined {
    for (const port of this.#ports.values())
      if (port.network_id === network_id && port.fixed_ips.some((ip) => ip.address === address)) return port
    return undefined
  }

  /** Makes a port in a network, with an address of each of its subnets. */
  connect(network: Network, project_id: string, {address, ...wish}: Wish): Port {
    const {ids} = this.#around
    const number = ids.serial(`address in ${network.name}`) + 9
    const id = ids.uuid('port')
    const own = address && {address, version: address.includes(':') ? (6 as const) : (4 as const)}
    const fixed_ips = own
      ? [own]
      : network.subnets.map(({prefix, version}) => ({
          address: `${prefix}${version === 6 ? number.toString(16) : number}`,
          version,
        }))
    const mac = id.replaceAll('-', '').slice(0, 6).match(/../g) ?? []
    return this.#put({
      id,
      name: '',
      network_id: network.id,
      project_id,
      mac_address: ['fa', '16', '3e', ...mac].join(':'),
      fixed_ips,
      device_id: null,
      tag: null,
      owned: false,
      ...wish,
    })
  }

  /** Gives a port another address of the first subnet of its network; nothing where there is none. */
  extend(port: Port): Port | undefined {
    const network = this.get(port.network_id)
    if (network.subnets.length === 0) return undefined
    return this.change(port, {fixed_ips: [...port.fixed_ips, this.free(network)]})
  }
  /** The next address of the first subnet of a network that nobody has. */
  free({name, subnets: [subnet]}: Network): Port['fixed_ips'][number] {
    if (!subnet) throw new Error(`Unexpected network ${name} without subnets, expected one`)
    const number = this.#around.ids.serial(`address in ${name}`) + 9
    return {address: `${subnet.prefix}${subnet.version === 6 ? number.toString(16) : number}`, version: subnet.version}
  }

  /** Changes a port, its addresses for example. */
  change = (port: Port, change: Partial<Port>): Port => this.#put({...port, ...change})

  /** Gives a port to a server. */
  bind(id: string, device_id: string, tag: string | null): void {
    this.#put({...this.port(id), device_id, tag})
  }

  /** Takes a port off its server; it goes if it was made for it. */
  unplug(id: string): void {
    const port = this.#ports.get(id)
    if (!port || port.device_id === null) return
    const others = this.portsOf(port.device_id).filter((one) => one.id !== id)
    if (others.length > 0) this.#of.set(port.device_id, others)
    else this.#of.delete(port.device_id)
    if (port.owned) this.#ports.delete(id)
    else this.#ports.set(id, {...port, device_id: null, tag: null})
  }

  /** Takes a server's ports off it; those that were made for it go. */
  release(server_id: string): void {
    for (const {id} of this.portsOf(server_id)) this.unplug(id)
  }

  /** What was changed last comes last, in a world that was restored as well: both lists are in the same order. */
  #put(port: Port): Port {
    this.#ports.delete(port.id)
    this.#ports.set(port.id, port)
    if (port.device_id !== null)
      this.#of.set(port.device_id, [...this.portsOf(port.device_id).filter(({id}) => id !== port.id), port])
    return port
  }

  save = () => ({networks: this.#all, ports: this.ports, security_groups: this.securityGroups.all})
  restore({networks, ports, security_groups}: ReturnType<Networks['save']>): void {
    this.#all = networks
    this.#ports = new Map()
    this.#of = new Map()
    for (const port of ports) this.#put(port)
    this.securityGroups.restore(security_groups)
  }
}
