import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'

/** A size of server. Memory and swap are in MiB, disks in GiB. */
export interface Flavor {
  readonly id: number
  readonly flavorid: string
  readonly name: string
  readonly memory_mb: number
  readonly vcpus: number
  readonly root_gb: number
  readonly ephemeral_gb: number
  readonly swap: number
  readonly rxtx_factor: number
  readonly vcpu_weight: number
  readonly disabled: boolean
  readonly is_public: boolean
  readonly description: string | null
  readonly extra_specs: Readonly<Record<string, string>>
  /** The projects that may use it, where it is not public. */
  readonly projects: readonly string[]
}

/** What somebody wishes for in a new flavor. */
export type FlavorWish = Pick<Flavor, 'name' | 'memory_mb' | 'vcpus' | 'root_gb'> &
  Partial<
    Pick<Flavor, 'flavorid' | 'ephemeral_gb' | 'swap' | 'rxtx_factor' | 'is_public' | 'description' | 'extra_specs'>
  >

/** The flavors that every cloud has had since Nova's early days: they were its defaults, and its samples still use them. */
const defaults: FlavorWish[] = [
  {flavorid: '1', name: 'm1.tiny', memory_mb: 512, vcpus: 1, root_gb: 1},
  {flavorid: '2', name: 'm1.small', memory_mb: 2048, vcpus: 1, root_gb: 20},
  {flavorid: '3', name: 'm1.medium', memory_mb: 4096, vcpus: 2, root_gb: 40},
  {flavorid: '4', name: 'm1.large', memory_mb: 8192, vcpus: 4, root_gb: 80},
  {flavorid: '5', name: 'm1.xlarge', memory_mb: 16384, vcpus: 8, root_gb: 160},
  {
    flavorid: '6',
    name: 'm1.tiny.specs',
    memory_mb: 512,
    vcpus: 1,
    root_gb: 1,
    extra_specs: {'hw:numa_nodes': '1', 'hw:cpu_policy': 'dedicated'},
  },
  {
    flavorid: '7',
    name: 'm1.small.description',
    memory_mb: 2048,
    vcpus: 1,
    root_gb: 20,
    description: 'Small, with processors of its own',
    extra_specs: {'hw:cpu_policy': 'dedicated', 'hw:numa_nodes': '2'},
  },
]

/** Who looks: administrators see every flavor, others the public ones and those that their project may use. */
export interface Viewer {
  readonly project_id: string
  readonly roles: readonly string[]
}

export class Flavors {
  #all = new Map<string, Flavor>()
  readonly #around: Around
  constructor(around: Around) {
    this.#around = around
    for (const wish of defaults) this.#put(this.#made(wish))
  }

  visibleTo({roles, project_id}: Viewer): Flavor[] {
    const all = [...this.#all.values()]
    return roles.includes('admin')
      ? all
      : all.filter(({is_public, projects}) => is_public || projects.includes(project_id))
  }

  get(flavorid: string, viewer: Viewer): Flavor {
    const flavor = this.#all.get(flavorid)
    const seen = viewer.roles.includes('admin') || flavor?.is_public || flavor?.projects.includes(viewer.project_id)
    if (!flavor || !seen) throw new Refusal('FlavorNotFound', `Flavor ${flavorid} could not be found.`)
    return flavor
  }

  add(wish: FlavorWish): Flavor {
    const flavor = this.#made(wish)
    if ([...this.#all.values()].some(({name}) => name === flavor.name))
      throw new Refusal('FlavorExists', `Flavor with name ${flavor.name} already exists.`)
    if (this.#all.has(flavor.flavorid))
      throw new Refusal('FlavorIdExists', `Flavor with ID ${flavor.flavorid} already exists.`)
    this.#put(flavor)
    this.#tell('create', {...flavor, extra_specs: null})
    return flavor
  }

  /** Changes what is written about a flavor, and says so. */
  change(flavor: Flavor, change: Partial<Pick<Flavor, 'description' | 'extra_specs' | 'projects'>>): Flavor {
    const changed = {...flavor, ...change}
    this.#put(changed)
    this.#tell('update', changed)
    return changed
  }

  allow(flavor: Flavor, project: string): Flavor {
    if (flavor.projects.includes(project))
      throw new Refusal(
        'FlavorAccessExists',
        `Flavor access already exists for flavor ${flavor.id} and project ${project} combination.`,
      )
    return this.change(flavor, {projects: [...flavor.projects, project]})
  }

  forbid(flavor: Flavor, project: string): Flavor {
    if (!flavor.projects.includes(project))
      throw new Refusal('FlavorAccessNotFound', `Flavor access not found for ${flavor.id} / ${project} combination.`)
    return this.change(flavor, {projects: flavor.projects.filter((one) => one !== project)})
  }

  remove(flavor: Flavor): void {
    this.#all.delete(flavor.flavorid)
    this.#tell('delete', {...flavor, extra_specs: null, projects: null})
  }

  #made({flavorid, ...wish}: FlavorWish): Flavor {
    const {ids} = this.#around
    const said = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as typeof wish
    return {
      id: ids.serial('flavor'),
      flavorid: flavorid ?? ids.uuid('flavor id'),
      ephemeral_gb: 0,
      swap: 0,
      rxtx_factor: 1,
      vcpu_weight: 0,
      disabled: false,
      is_public: true,
      description: null,
      extra_specs: {},
      projects: [],
      ...said,
    }
  }
  #put(flavor: Flavor): void {
    this.#all.set(flavor.flavorid, flavor)
  }
  #tell(what: 'create' | 'update' | 'delete', flavor: object): void {
    this.#around.notify(`flavor.${what}`, flavor)
  }

  save = (): Flavor[] => [...this.#all.values()]
  restore(saved: readonly Flavor[]): void {
    this.#all = new Map(saved.map((flavor) => [flavor.flavorid, flavor]))
  }
}
