import type {Server} from './server.ts'

/** A part of a deployment with a database and a message queue of its own; servers in one that is down can't be asked about. */
export interface Cell {
  readonly uuid: string
  readonly name: string
  readonly up: boolean
}

/** A machine that runs servers, and what it has: memory in MiB, disk in GiB. */
export interface Host {
  readonly name: string
  /** The name by which its hypervisor calls itself. */
  readonly node: string
  readonly cell: string
  readonly zone: string
  readonly vcpus: number
  readonly memory_mb: number
  readonly local_gb: number
  readonly up: boolean
  readonly enabled: boolean
}

/** The availability zone of hosts that nobody put into another one. */
export const DEFAULT_ZONE = 'nova'

const host = (name: string, cell: string, zone: string, size: number): Host => ({
  name,
  node: `${name}.example.com`,
  cell,
  zone,
  vcpus: 16 * size,
  memory_mb: 32768 * size,
  local_gb: 1000 * size,
  up: true,
  enabled: true,
})

type Placed = Pick<Server, 'host' | 'vm_state' | 'pinned_availability_zone'>

export class Hosts {
  #all: readonly Host[] = [
    host('compute1', 'cell1', DEFAULT_ZONE, 2),
    host('compute2', 'cell1', DEFAULT_ZONE, 2),
    host('compute3', 'cell1', 'edge', 1),
    host('compute4', 'cell2', 'annex', 1),
  ]
  #cells: readonly Cell[] = [
    {uuid: '4c3a1c5e-7c0e-4d0a-9c55-0f2b7d9ae101', name: 'cell1', up: true},
    {uuid: '8e1f6f0b-2b7d-4f6c-8a43-5d1c9be7a202', name: 'cell2', up: true},
  ]
  get all(): readonly Host[] {
    return this.#all
  }
  get zones(): readonly string[] {
    return [...new Set(this.#all.map(({zone}) => zone))]
  }

  /** The zone that a server is in, or the one that it waits for; none once it gave its host away. */
  zoneOf({host, vm_state, pinned_availability_zone}: Placed): string | null {
    if (host !== null) return this.named(host)?.zone ?? null
    return vm_state === 'shelved_offloaded' ? null : pinned_availability_zone
  }

  named = (name: string | null): Host | undefined => this.#all.find((one) => one.name === name)

  /** The cell of a host. */
  cellOf(name: string | null): Cell | undefined {
    const cell = this.named(name)?.cell
    return this.#cells.find((one) => one.name === cell)
  }

  /** Whether the cell of a host answers. */
  answers = (name: string | null): boolean => this.cellOf(name)?.up ?? true

  /** Brings a cell down, or back. */
  setCell(name: string, up: boolean): void {
    this.#cells = this.#cells.map((cell) => (cell.name === name ? {...cell, up} : cell))
  }

  /** Brings a host down, or back. */
  setHost(name: string, up: boolean): void {
    if (!this.named(name))
      throw new Error(`Unexpected host ${name}, expected one of ${this.#all.map((host) => host.name).join(', ')}`)
    this.#all = this.#all.map((host) => (host.name === name ? {...host, up} : host))
  }

  save = () => ({hosts: this.#all, cells: this.#cells})
  restore({hosts, cells}: {hosts: readonly Host[]; cells: readonly Cell[]}): void {
    this.#all = hosts
    this.#cells = cells
  }
}
