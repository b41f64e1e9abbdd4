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
  #all = new Map<string, Volume>()
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
    this.all.flatMap((volume) =>
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
    this.#all.set(volume.id, volume)
    return volume
  }

  attach(id: string, wish: AttachmentWish, status: Volume['status'] = 'in-use'): void {
    const volume = this.#all.get(id)
    if (!volume) return
    const {ids} = this.#around
    const attachment = {attachment_id: ids.uuid('attachment'), bdm_uuid: ids.uuid('block device'), ...wish}
    this.#all.set(id, {...volume, status, attachments: [...volume.attachments, attachment]})
  }

  /** Takes a volume off a server; it goes if it is nobody's then and `deletes` says so. */
  detach(id: string, server_id: string, {deletes = false} = {}): void {
    const volume = this.#all.get(id)
    if (!volume) return
    const attachments = volume.attachments.filter((one) => one.server_id !== server_id)
    if (deletes && attachments.length === 0) this.#all.delete(id)
    else this.#all.set(id, {...volume, attachments, status: attachments.length > 0 ? 'in-use' : 'available'})
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
    if (volume) this.#all.set(id, {...volume, ...change})
  }

  /** Changes what is written about a volume at a server. */
  change(id: string, server_id: string, change: Partial<Attachment>): void {
    const volume = this.get(id)
    const attachments = volume.attachments.map((one) => (one.server_id === server_id ? {...one, ...change} : one))
    this.#all.set(id, {...volume, attachments})
  }

  /** Takes a server's volumes off it; those that were to go with it go. */
  release(server_id: string): void {
    for (const {volume, attachment} of this.of(server_id))
      this.detach(volume.id, server_id, {deletes: attachment.delete_on_termination})
  }

  save = () => ({volumes: this.all, snapshots: this.#snapshots, types: this.#types})
  restore({volumes, snapshots, types}: ReturnType<Volumes['save']>): void {
    this.#all = new Map(volumes.map((volume) => [volume.id, volume]))
    this.#snapshots = snapshots
    this.#types = types
  }
}
