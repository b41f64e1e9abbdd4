import type {Given, Mishap} from './asides.ts'
import type {Cloud} from './cloud.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'
import type {Viewer} from './servers.ts'
import type {Attachment, Volume} from './volumes.ts'

/** A volume that somebody wants at a server. */
export interface AttachmentWish {
  readonly volume_id: string
  readonly device: string | null
  readonly tag: string | null
  readonly delete_on_termination: boolean
}
/** What a caller can live with. */
interface Terms {
  readonly viewer: Viewer
  /** Whether the volume may be at several servers. */
  readonly multiattach: boolean
  /** Whether the answer waits for the name of the device. */
  readonly waits: boolean
}
/** A volume at a server, as both know it. */
export type Attached = Attachment & {readonly volume_id: string}

const refuse = (name: string, message: string): never => {
  throw new Refusal(name, message)
}
const invalid = (reason: string): never => refuse('InvalidVolume', `Invalid volume: ${reason}`)

/** What the volume service says when it is asked for what it does not allow. */
const fromVolumes = (reason: string) => `Invalid input received: Invalid volume: ${reason} (HTTP 400)`

const letterOf = (device: string) => /^\/dev\/x?[a-z]?d?([a-z]+)\d*$/.exec(device)?.[1] ?? ''
const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
const letters = [...alphabet, ...alphabet.flatMap((first) => alphabet.map((second) => `${first}${second}`))]

/** Volumes that come to servers, and leave them, while they run. */
export class Attachments {
  readonly #world: Pick<Cloud, 'volumes' | 'asides'>
  constructor(world: Pick<Cloud, 'volumes' | 'asides'>) {
    this.#world = world
    const {volumes, asides} = world
    asides.on('reserve_volume', (server, given) => {
      try {
        this.#reserve(server, given as unknown as AttachmentWish, true)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
      return undefined
    })
    asides.on('attach_volume', (server, {volume_id}, mishap) => {
      if (mishap) volumes.detach(volume_id as string, server.id)
      else volumes.set(volume_id as string, {status: 'in-use'})
      return mishap
    })
    asides.on('detach_volume', (server, {volume_id}) => {
      volumes.detach(volume_id as string, server.id)
      return undefined
    })
    asides.on('swap_volume', (server, given, mishap) => this.#exchange(server, given, mishap))
  }

  /** The volumes at a server, by their ids: so the index of Nova's database has them. */
  of = ({id}: Server): readonly Attached[] =>
    this.#world.volumes
      .of(id)
      .map(({volume, attachment}) => ({volume_id: volume.id, ...attachment}))
      .sort((one, other) => (one.volume_id < other.volume_id ? -1 : 1))

  /** A part of them, counted with the disk that the server has of its image: it comes first, and is no volume. */
  page(server: Server, {limit, offset}: {limit: number; offset: number}): readonly Attached[] {
    const disks = server.image === null ? [] : [undefined]
    return [...disks, ...this.of(server)].slice(offset, offset + limit).filter((one) => one !== undefined)
  }

  find = (server: Server, volume_id: string): Attached | undefined =>
    this.of(server).find((one) => one.volume_id === volume_id)

  get(server: Server, volume_id: string): Attached {
    return (
      this.find(server, volume_id) ??
      refuse('VolumeBDMNotFound', `Instance ${server.id} is not attached to volume ${volume_id}`)
    )
  }

  /** Begins to attach a volume; gives the name of the device, where one is known already. */
  attach(server: Server, wish: AttachmentWish, {viewer, multiattach, waits}: Terms): string | null {
    const {volumes, asides} = this.#world
    asides.demand(server, 'attach_volume', viewer)
    const volume = volumes.get(wish.volume_id)
    checkFree(volume, server)
    if (server.vm_state === 'shelved_offloaded') return this.#attachAside(server, volume, wish)
    if (waits) return this.#reserve(server, wish, multiattach)
    asides.begin(server, 'reserve_volume', {...wish})
    return null
  }

  /** A server that is nowhere gets the volume when it is somewhere again: until then it is only written down. */
  #attachAside(server: Server, volume: Volume, {tag, delete_on_termination}: AttachmentWish): null {
    if (tag !== null)
      refuse(
        'VolumeTaggedAttachToShelvedNotSupported',
        'Tagged volume attachment is not supported for shelved-offloaded instances.',
      )
    if (volume.multiattach)
      refuse(
        'MultiattachToShelvedNotSupported',
        'Attaching multiattach volumes is not supported for shelved-offloaded instances.',
      )
    checkReservable(volume)
    const {volumes, asides} = this.#world
    volumes.attach(volume.id, {server_id: server.id, device: null, boot_index: null, delete_on_termination, tag: null})
    asides.record(server, 'attach_volume')
    return null
  }

  #reserve(server: Server, wish: AttachmentWish, multiattach: boolean): string {
    const {volumes, asides} = this.#world
    const volume = volumes.get(wish.volume_id)
    const device = this.#deviceFor(server, wish.device)
    if (volume.multiattach && !multiattach)
      refuse(
        'MultiattachNotSupportedOldMicroversion',
        'Multiattach volumes are only supported starting with compute API version 2.60.',
      )
    checkReservable(volume)
    const {tag, delete_on_termination} = wish
    volumes.attach(volume.id, {server_id: server.id, device, boot_index: null, delete_on_termination, tag}, 'reserved')
    asides.begin(server, 'attach_volume', {volume_id: volume.id})
    return device
  }

  /** The name by which the guest will know the disk: the one that was asked for, or the next one that is free. */
  #deviceFor(server: Server, asked: string | null): string {
    const {root_device_name: root} = server
    const used = new Set([root, ...this.of(server).map(({device}) => device ?? '')].map(letterOf))
    const letter = asked === null ? letters.find((one) => !used.has(one)) : letterOf(asked)
    if (letter === undefined || used.has(letter))
      return refuse('DevicePathInUse', `The supplied device path (${asked}) is in use.`)
    return `${root.slice(0, root.length - letterOf(root).length)}${letter}`
  }

  /** Begins to detach a volume. */
  detach(server: Server, volume_id: string, viewer: Viewer): void {
    const {volumes, asides} = this.#world
    const volume = volumes.get(volume_id)
    const {boot_index, delete_on_termination} = this.get(server, volume_id)
    if (boot_index === 0) refuse('RootVolume', 'Cannot detach a root device volume')
    asides.demand(server, 'detach_volume', viewer)
    if (server.vm_state === 'shelved_offloaded') {
      volumes.detach(volume_id, server.id, {deletes: delete_on_termination})
      asides.record(server, 'detach_volume')
      return
    }
    this.#beginDetaching(volume)
    asides.begin(server, 'detach_volume', {volume_id})
  }

  #beginDetaching({id, status}: Volume): void {
    if (status !== 'in-use')
      invalid(
        fromVolumes(
          "Unable to detach volume. Volume status must be 'in-use' and attach_status must be 'attached' to detach.",
        ),
      )
    this.#world.volumes.set(id, {status: 'detaching'})
  }

  /** Writes down what shall become of a volume when its server goes. */
  update(server: Server, volume_id: string, {delete_on_termination}: {delete_on_termination: boolean}): void {
    this.#world.volumes.change(volume_id, server.id, {delete_on_termination})
  }

  /** Begins to put a volume in the place of another one, which the volume service moves elsewhere. */
  swap(server: Server, old_volume_id: string, new_volume_id: string, viewer: Viewer): void {
    const {volumes, asides} = this.#world
    const old = volumes.get(old_volume_id)
    if (!old.migrating)
      refuse('VolumeNotMigrating', `volume ${old_volume_id} is not migrating; this API should only be called by Cinder`)
    const next =
      volumes.find(new_volume_id) ?? refuse('NewVolumeNotFound', `Volume ${new_volume_id} could not be found.`)
    asides.demand(server, 'swap_volume', viewer)
    if (!this.find(server, old_volume_id)) invalid('Old volume is attached to a different instance.')
    if (next.attachments.length > 0) invalid('New volume must be detached in order to swap.')
    if (next.size < old.size) invalid('New volume must be the same size or larger.')
    if (old.attachments.length > 1)
      refuse(
        'MultiattachSwapVolumeNotSupported',
        'Swapping multi-attach volumes with more than one read/write attachment is not supported.',
      )
    this.#beginDetaching(old)
    volumes.set(next.id, {status: 'reserved'})
    asides.begin(server, 'swap_volume', {old_volume_id, new_volume_id})
  }

  #exchange(server: Server, {old_volume_id, new_volume_id}: Given, mishap: Mishap | undefined): Mishap | undefined {
    const {volumes} = this.#world
    const own = this.find(server, old_volume_id as string)
    if (mishap || !own) {
      volumes.set(old_volume_id as string, {status: 'in-use', migrating: false})
      volumes.set(new_volume_id as string, {status: 'available'})
      return mishap
    }
    const {volume_id, attachment_id, ...kept} = own
    volumes.detach(volume_id, server.id)
    volumes.set(volume_id, {migrating: false})
    volumes.attach(new_volume_id as string, kept)
    return undefined
  }
}

/** Refuses a volume that is at a server already: at this one, or at any if it can't be at several. */
function checkFree({id, multiattach, attachments}: Volume, server: Server): void {
  if (attachments.length === 0) return
  const servers = attachments.map(({server_id}) => server_id)
  if (!multiattach) invalid(`volume ${id} is already attached to instances: ${servers.join(' ')}`)
  if (servers.includes(server.id)) invalid(`volume ${id} already attached`)
}

function checkReservable({id, status, multiattach}: Volume): void {
  if (status === 'available' || (multiattach && status === 'in-use')) return
  refuse(
    'InvalidInput',
    fromVolumes(
      `Volume ${id} status must be available or in-use or downloading to reserve, but the current status is ${status}.`,
    ),
  )
}
