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
  readonly status: 'available' | 'in-use' | 'error'
  readonly attachments: readonly Attachment[]
}
/** A volume at a server. */
export interface Attachment {
  readonly server_id: string
  readonly device: string
  readonly boot_index: number | null
  readonly delete_on_termination: boolean
  readonly tag: string | null
}
export interface Snapshot {
  readonly id: string
  readonly volume_id: string
  readonly size: number
}

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
      attachments: [],
      ...wish,
    }
    this.#all.set(volume.id, volume)
    return volume
  }

  attach(id: string, attachment: Attachment): void {
    const volume = this.#all.get(id)
    if (volume) this.#all.set(id, {...volume, status: 'in-use', attachments: [...volume.attachments, attachment]})
  }

  /** Takes a server's volumes off it; those that were to go with it go. */
  release(server_id: string): void {
    for (const volume of this.#all.values()) {
      const own = volume.attachments.find((one) => one.server_id === server_id)
      if (!own) continue
      const attachments = volume.attachments.filter((one) => one !== own)
      if (own.delete_on_termination && attachments.length === 0) this.#all.delete(volume.id)
      else this.#all.set(volume.id, {...volume, attachments, status: attachments.length > 0 ? 'in-use' : 'available'})
    }
  }

  save = () => ({volumes: this.all, snapshots: this.#snapshots, types: this.#types})
  restore({volumes, snapshots, types}: ReturnType<Volumes['save']>): void {
    this.#all = new Map(volumes.map((volume) => [volume.id, volume]))
    this.#snapshots = snapshots
    this.#types = types
  }
}
