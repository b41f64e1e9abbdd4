import type {Mishap} from './asides.ts'
import type {Around, Cloud} from './cloud.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'
import type {Viewer} from './servers.ts'

/** A directory that several servers can have, as the service for shared file systems knows it. */
export interface Share {
  readonly id: string
  readonly name: string
  readonly status: 'available' | 'creating'
  /** Where it is; nowhere yet for some. */
  readonly export_location: string | null
  readonly protocol: 'NFS' | 'CEPHFS' | 'CIFS'
}
/** A share at a server. */
export interface ShareMapping {
  readonly uuid: string
  readonly server_id: string
  readonly share_id: string
  readonly tag: string
  readonly status: 'attaching' | 'inactive' | 'active' | 'detaching' | 'error'
  readonly export_location: string
}
export interface ShareWish {
  readonly share_id: string
  readonly tag?: string | undefined
}

const defaults: ReadonlyArray<Omit<Share, 'id'>> = [
  {name: 'documents', status: 'available', export_location: '192.0.2.250:/documents', protocol: 'NFS'},
  {name: 'pictures', status: 'available', export_location: '192.0.2.251:/pictures', protocol: 'CEPHFS'},
  {name: 'windows', status: 'available', export_location: '192.0.2.252:/windows', protocol: 'CIFS'},
  {name: 'nowhere', status: 'available', export_location: null, protocol: 'NFS'},
  {name: 'unready', status: 'creating', export_location: null, protocol: 'NFS'},
]
const refuse = (name: string, message: string): never => {
  throw new Refusal(name, message)
}

export class Shares {
  readonly #all: readonly Share[]
  #mappings: readonly ShareMapping[] = []
  readonly #around: Around
  readonly #world: Pick<Cloud, 'asides'>
  constructor(around: Around, world: Pick<Cloud, 'asides'>) {
    this.#around = around
    this.#world = world
    this.#all = defaults.map((share) => ({id: around.ids.uuid('share'), ...share}))
    const {asides} = world
    const settled = (uuid: unknown, mishap: Mishap | undefined) => {
      this.#set(uuid as string, mishap ? 'error' : 'inactive')
      return mishap
    }
    asides.on('attach_share', (_, {mapping}, mishap) => settled(mapping, mishap))
    asides.on('detach_share', (_, {mapping}, mishap) => {
      if (mishap) return settled(mapping, mishap)
      this.#mappings = this.#mappings.filter(({uuid}) => uuid !== mapping)
      return undefined
    })
  }

  /** The share of that name; for those who know what there is. */
  named(name: string): Share {
    const share = this.#all.find((one) => one.name === name)
    if (!share) throw new Error(`Unexpected share ${name}, expected ${this.#all.map(({name}) => name).join(', ')}`)
    return share
  }

  /** The shares at a server: one that is let in has it for as long as it runs. */
  of = ({id, power_state}: Server): readonly ShareMapping[] =>
    this.#mappings
      .filter(({server_id}) => server_id === id)
      .map((one) => (one.status === 'inactive' && power_state === 1 ? {...one, status: 'active'} : one))

  get(server: Server, share_id: string): ShareMapping {
    return (
      this.of(server).find((one) => one.share_id === share_id) ??
      refuse('ShareNotFound', `Share ${share_id} could not be found.`)
    )
  }

  /** Begins to let a server in at a share; gives the mapping. */
  attach(server: Server, wish: ShareWish, viewer: Viewer): ShareMapping {
    const {asides} = this.#world
    asides.demand(server, 'attach_share', viewer)
    if (!('hw:mem_page_size' in server.flavor.extra_specs))
      refuse(
        'ForbiddenSharesNotConfiguredCorrectly',
        'Feature not supported because either compute or instance are not configured correctly.',
      )
    const {id: share_id, export_location} = this.#usable(wish.share_id)
    const {tag = share_id} = wish
    if (this.of(server).some((one) => one.share_id === share_id || one.tag === tag))
      refuse('ShareMappingAlreadyExists', `Share '${share_id}' or tag '${tag}' already associated to this server.`)
    const mapping = this.#map(server.id, {share_id, tag, status: 'attaching', export_location})
    asides.begin(server, 'attach_share', {share_id, mapping: mapping.uuid})
    return mapping
  }

  /** Lets a server have a share, by its name, whoever asked for it. */
  give(server_id: string, name: string): void {
    const {id: share_id, export_location} = this.named(name)
    if (this.#mappings.some((one) => one.server_id === server_id && one.share_id === share_id)) return
    this.#map(server_id, {share_id, tag: name, status: 'inactive', export_location: export_location ?? ''})
  }

  #map(server_id: string, rest: Omit<ShareMapping, 'uuid' | 'server_id'>): ShareMapping {
    const mapping = {uuid: this.#around.ids.uuid('share mapping'), server_id, ...rest}
    this.#mappings = [...this.#mappings, mapping]
    return mapping
  }

  #usable(id: string): {readonly id: string; readonly export_location: string} {
    const share = this.#all.find((one) => one.id === id) ?? refuse('ShareNotFound', `Share ${id} could not be found.`)
    const {status, export_location, protocol} = share
    if (status !== 'available')
      refuse('ShareStatusIncorect', `Share ${id} is in '${status}' instead of 'available' status.`)
    if (export_location === null) return refuse('ShareMissingExportLocation', `Share ${id} export location is missing.`)
    if (protocol === 'CIFS') refuse('ShareProtocolNotSupported', `Share protocol ${protocol} is not supported.`)
    return {id, export_location}
  }

  /** Begins to take a share off a server. */
  detach(server: Server, share_id: string, viewer: Viewer): void {
    const {asides} = this.#world
    asides.demand(server, 'detach_share', viewer)
    const {uuid} = this.get(server, share_id)
    this.#set(uuid, 'detaching')
    asides.begin(server, 'detach_share', {share_id, mapping: uuid})
  }

  /** Takes off a server that goes all that it has. */
  release(server_id: string): void {
    this.#mappings = this.#mappings.filter((one) => one.server_id !== server_id)
  }

  #set(uuid: string, status: ShareMapping['status']): void {
    this.#mappings = this.#mappings.map((one) => (one.uuid === uuid ? {...one, status} : one))
  }

  save = (): readonly ShareMapping[] => this.#mappings
  restore(saved: readonly ShareMapping[]): void {
    this.#mappings = saved
  }
}
