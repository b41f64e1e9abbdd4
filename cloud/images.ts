import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'

/** What a server's disk begins as. Sizes: the least memory in MiB, the least disk in GiB, the image itself in bytes. */
export interface Image {
  readonly id: string
  readonly name: string
  readonly status: 'active' | 'queued' | 'deleted'
  readonly size: number
  readonly min_ram: number
  readonly min_disk: number
  readonly properties: Readonly<Record<string, string>>
  readonly created_at: string
  readonly updated_at: string
}

/** What is the same of images for which nobody says otherwise. */
const plain = {status: 'active', size: 0, min_ram: 0, min_disk: 0, properties: {}} as const

type Wish = Pick<Image, 'name'> & Partial<Image>
const defaults: readonly Wish[] = [
  {name: 'cirros', size: 21_430_272, properties: {architecture: 'x86_64'}},
  {name: 'fedora', size: 580_648_960, min_ram: 1024, min_disk: 10, properties: {architecture: 'x86_64'}},
  {name: 'appliance', size: 104_857_600, properties: {architecture: 'x86_64', auto_disk_config: 'False'}},
  {name: 'upload', status: 'queued', size: 0},
  {name: 'rescue', size: 21_430_272, properties: {hw_rescue_bus: 'virtio', hw_rescue_device: 'disk'}},
]

export class Images {
  #all: readonly Image[]
  readonly #around: Around
  constructor(around: Around) {
    this.#around = around
    const {ids, clock} = around
    const [created_at, updated_at] = [clock.now(), clock.now()]
    this.#all = defaults.map((wish) => ({
      id: ids.uuid('image'),
      ...plain,
      created_at,
      updated_at,
      ...wish,
    }))
  }

  get all(): readonly Image[] {
    return this.#all
  }

  get(id: string): Image {
    const image = this.#all.find((one) => one.id === id && one.status !== 'deleted')
    if (!image) throw new Refusal('ImageNotFound', 'Can not find requested image')
    return image
  }

  /** Adds an image, such as one made of a server: it is there at once unless its status says otherwise. */
  add(wish: Wish): Image {
    const {ids, clock} = this.#around
    const image: Image = {...plain, ...wish, id: ids.uuid('image'), created_at: clock.now(), updated_at: clock.now()}
    this.#all = [...this.#all, image]
    return image
  }

  /** Changes what is written about an image. */
  change(id: string, change: Partial<Image>): void {
    const updated_at = this.#around.clock.now()
    this.#all = this.#all.map((one) => (one.id === id ? {...one, updated_at, ...change} : one))
  }

  remove(id: string): void {
    this.#all = this.#all.map((one) => (one.id === id ? {...one, status: 'deleted'} : one))
  }

  /** The image of that name; for those who know what there is. */
  named(name: string): Image {
    const image = this.#all.find((one) => one.name === name)
    if (!image) throw new Error(`Unexpected image ${name}, expected ${this.#all.map(({name}) => name).join(', ')}`)
    return image
  }

  save = (): readonly Image[] => this.#all
  restore(saved: readonly Image[]): void {
    this.#all = saved
  }
}
