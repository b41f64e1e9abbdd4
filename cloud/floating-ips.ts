import type {Around} from './cloud.ts'
import type {Network, Networks, Port} from './networks.ts'
import {Refusal} from './refusal.ts'

/** An address outside that a project has, and that may lead to one inside. */
export interface FloatingIp {
  readonly id: string
  readonly address: string
  readonly network_id: string
  readonly project_id: string
  /** The port, and which of its addresses, that it leads to. */
  readonly port_id: string | null
  readonly fixed_address: string | null
}

export class FloatingIps {
  #all: readonly FloatingIp[] = []
  readonly #around: Around
  readonly #networks: Networks
  constructor(around: Around, networks: Networks) {
    this.#around = around
    this.#networks = networks
  }

  /** Those of a project, oldest first. What they led to may be gone meanwhile. */
  of = (project_id: string): readonly FloatingIp[] =>
    this.#all.filter((one) => one.project_id === project_id).map((one) => this.#now(one))

  /** Those that lead to a port. */
  at = ({id}: Port): ReadonlyArray<{readonly address: string; readonly version: 4}> =>
    this.#all.flatMap(({port_id, address}) => (port_id === id ? [{address, version: 4 as const}] : []))

  get(id: string, project_id: string): FloatingIp {
    const found = this.of(project_id).find((one) => one.id === id)
    if (!found) throw new Refusal('FloatingIpNotFound', `Floating IP not found for ID ${id}`)
    return found
  }
  named(address: string, project_id: string): FloatingIp | undefined {
    return this.of(project_id).find((one) => one.address === address)
  }

  /** The port that it leads to, as long as that is a server's. */
  portOf = ({port_id}: FloatingIp): Port | undefined => this.#networks.find(port_id ?? '')
  /** What it comes from. */
  poolOf = ({network_id}: FloatingIp): Network => this.#networks.get(network_id)

  /** Takes an address for a project out of a pool: an external network, by its name or id. */
  allocate(project_id: string, pool: string): FloatingIp {
    const network = this.#networks.external.find(({id, name}) => id === pool || name === pool)
    if (!network) throw new Refusal('FloatingIpPoolNotFound', 'Floating IP pool not found.')
    const {address} = this.#networks.free(network)
    const id = this.#around.ids.uuid('floating IP')
    const made = {id, address, network_id: network.id, project_id, port_id: null, fixed_address: null}
    this.#all = [...this.#all, made]
    return made
  }

  /** Lets an address lead to one of a port, wherever it led before. */
  lead(floating: FloatingIp, port: Port, fixed_address: string): void {
    const taken = this.#all.find((one) => one.port_id === port.id && one.fixed_address === fixed_address)
    if (taken && taken.id !== floating.id)
      throw new Refusal(
        'FloatingIpAssociateFailed',
        `Cannot associate floating IP ${floating.address} (${floating.id}) with port ${port.id} using fixed IP ${fixed_address}, as that fixed IP already has a floating IP on external network ${floating.network_id}.`,
      )
    this.#put({...floating, port_id: port.id, fixed_address})
  }

  /** Lets an address lead nowhere. */
  part(floating: FloatingIp): void {
    this.#put({...floating, port_id: null, fixed_address: null})
  }

  /** Gives an address back to its pool. */
  release({id}: FloatingIp): void {
    this.#all = this.#all.filter((one) => one.id !== id)
  }

  #put(floating: FloatingIp): void {
    this.#all = this.#all.map((one) => (one.id === floating.id ? floating : one))
  }
  #now(floating: FloatingIp): FloatingIp {
    return this.portOf(floating) ? floating : {...floating, port_id: null, fixed_address: null}
  }

  save = (): readonly FloatingIp[] => this.#all
  restore(saved: readonly FloatingIp[]): void {
    this.#all = saved
  }
}
