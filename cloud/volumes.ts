import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'

/** A disk of its own, which outlives servers. Sizes are in GiB. */
export interface Volume {
  readonly id: string
  readonly name: string
  readonly project_id: string
  readonly size: number
  readonly volume_type: string
  readonly bootable: boolean
  readonly multiattach: boolean
  readonly status: 'available' | 'reserved' | 'in-use' | 'detaching' | 'error'
  /** Whether the volume service moves its content elsewhere. */
  readonly migrating: boolean
  readonly attachments: readonly Attachment[]
}
/** A volume at a server. */
export interface Attachment {
  readonly server_id: string
  /** The id under which the volume service knows it, and the one under which Nova does. */
  readonly attachment_id: string
  readonly bdm_uuid: string
  /** The name by which the guest knows the disk; none while the server is on no host. */
  readonly device: string | null
  readonly boot_index: number | null
  readonly delete_on_termination: boolean
  readonly tag: string | null
}
export interface Snapshot {
  readonly id: string
  readonly volume_id: string
  readonly size: number
}

type AttachmentWish = Omit<Attachment, 'attachment_id' | 'bdm_uuid'> & {readonly bdm_uuid?: string}
type Wish = Pick<Volume, 'name' | 'project_id' | 'size'> & Partial<Volume>

export class Volumes {
  readonly #all = new Map<string, Volume>()
  /** How-manieth each volume is, and which there are at each server. */
  readonly #places = new Map<string, number>()
  readonly #at = new Map<string, Set<string>>()
  #snapshots: readonly Snapshot[]
  #types: readonly string[] = ['standard', 'fast']
  readonly #around: Around

  constructor(around: Around, project_id: string) {
    this.#around = around
    const root = this.add({name: 'root', project_id, size: 10, bootable: true})
    this.add({name: 'data', project_id, size: 5})
    this.add({name: 'shared', project_id, size: 5, bootable: true, multiattach: true})
    this.add({name: 'broken', project_id, size: 1, bootable: true, status: 'error'})
    this.add({name: 'plain', project_id, size: 1})
    this.#snapshots = [{id: around.ids.uuid('snapshot'), volume_id: root.id, size: root.size}]
  }

  get all(): readonly Volume[] {
    return [...this.#all.values()]
  }
  get snapshots(): readonly Snapshot[] {
    return this.#snapshots
  }

  /** The volume of that name; for those who know what there is. */
  named(name: string): Volume {
    const volume = this.all.find((one) => one.name === name)
    if (!volume) throw new Error(`Unexpected volume ${name}, expected ${this.all.map(({name}) => name).join(', ')}`)
    return volume
  }

  /** The volumes at a server. */
  of = (server_id: string): ReadonlyArray<{readonly volume: Volume; readonly attachment: Attachment}> =>
    [...(this.#at.get(server_id) ?? [])]
      .sort((a, b) => (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0))
      .map((id) => this.get(id))
      .flatMap((volume) =>
        volume.attachments.filter((one) => one.server_id === server_id).map((attachment) => ({volume, attachment})),
      )

  find = (id: string): Volume | undefined => this.#all.get(id)

  get(id: string): Volume {
    const volume = this.#all.get(id)
    if (!volume) throw new Refusal('VolumeNotFound', `Volume ${id} could not be found.`)
    return volume
  }

  demandType(name: string): void {
    if (!this.#types.includes(name)) throw new Refusal('VolumeTypeNotFound', `Volume type ${name} could not be found.`)
  }

  add(wish: Wish): Volume {
    const volume: Volume = {
      id: this.#around.ids.uuid('volume'),
      volume_type: 'standard',
      bootable: false,
      multiattach: false,
      status: 'available',
      migrating: false,
      attachments: [],
      ...wish,
    }
    this.#put(volume)
    return volume
  }

  attach(id: string, wish: AttachmentWish, status: Volume['status'] = 'in-use'): void {
    const volume = this.#all.get(id)
    if (!volume) return
    const {ids} = this.#around
    const attachment = {attachment_id: ids.uuid('attachment'), bdm_uuid: ids.uuid('block device'), ...wish}
    this.#put({...volume, status, attachments: [...volume.attachments, attachment]})
  }

  /** Takes a volume off a server; it goes if it is nobody's then and `deletes` says so. */
  detach(id: string, server_id: string, {deletes = false} = {}): void {
    const volume = this.#all.get(id)
    if (!volume) return
    const attachments = volume.attachments.filter((one) => one.server_id !== server_id)
    this.#put({...volume, attachments, status: attachments.length > 0 ? 'in-use' : 'available'})
    if (deletes && attachments.length === 0) this.#all.delete(id)
  }

  /** Keeps what is on a volume now. */
  keep({id: volume_id, size}: Volume): Snapshot {
    const snapshot = {id: this.#around.ids.uuid('snapshot'), volume_id, size}
    this.#snapshots = [...this.#snapshots, snapshot]
    return snapshot
  }

  /** Changes what is written about a volume. */
  set(id: string, change: Partial<Pick<Volume, 'status' | 'migrating'>>): void {
    const volume = this.#all.get(id)
    if (volume) this.#put({...volume, ...change})
  }

  /** Changes what is written about a volume at a server. */
  change(id: string, server_id: string, change: Partial<Attachment>): void {
    const volume = this.get(id)
    const attachments = volume.attachments.map((one) => (one.server_id === server_id ? {...one, ...change} : one))
    this.#put({...volume, attachments})
  }

  /** Takes a server's volumes off it; those that were to go with it go. */
  release(server_id: string): void {
    for (const {volume, attachment} of this.of(server_id))
      this.detach(volume.id, server_id, {deletes: attachment.delete_on_termination})
  }

  /** Writes a volume down, and where it is. */
  #put(volume: Volume): void {
    const {id, attachments} = volume
    for (const {server_id} of this.#all.get(id)?.attachments ?? []) this.#leave(server_id, id)
    if (!this.#places.has(id)) this.#places.set(id, this.#places.size)
    this.#all.set(id, volume)
    for (const {server_id} of attachments) this.#at.set(server_id, (this.#at.get(server_id) ?? new Set()).add(id))
  }
  #leave(server_id: string, id: string): void {
    const there = this.#at.get(server_id)
    there?.delete(id)
    if (there?.size === 0) this.#at.delete(server_id)
  }

  save = () => ({volumes: this.all, snapshots: this.#snapshots, types: this.#types})
  restore({volumes, snapshots, types}: ReturnType<Volumes['save']>): void {
    for (const known of [this.#all, this.#places, this.#at]) known.clear()
    for (const volume of volumes) this.#put(volume)
    this.#snapshots = snapshots
    this.#types = types
  }
}
