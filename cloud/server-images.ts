import type {Cloud} from './cloud.ts'
import type {Image} from './images.ts'
import type {Server} from './server.ts'
import {choose, specOf} from './server-choice.ts'
import type {Work} from './server-effects.ts'

/** What is known of an image that is made of a server, beside what its maker says. */
export interface ImageWish {
  readonly name: string
  /** `snapshot` or `backup`. */
  readonly type: 'snapshot' | 'backup'
  readonly properties: Readonly<Record<string, string>>
}

/** Makes the image that a server is to become: nothing is in it until the server's host has stored its disk there. */
export function imageOf(server: Server, {name, type, properties}: ImageWish, {images}: Pick<Cloud, 'images'>): Image {
  return images.add({
    name,
    status: server.image === null ? 'active' : 'queued',
    properties: {
      ...server.image?.properties,
      ...(server.image && {base_image_ref: server.image.id}),
      image_type: type,
      instance_uuid: server.id,
      user_id: server.user_id,
      ...properties,
    },
  })
}

const idOf = (params: Readonly<Record<string, unknown>>) => String(params.snapshot_image_id)

const store: Work = (server, {world: {images}}, params) =>
  images.change(idOf(params), {status: 'active', size: server.flavor.root_gb * 1024 ** 3})

/** What happens to the world while a server becomes an image. */
export const imageEffects = {
  'store image': store,
  /** A backup drives out the oldest ones of its kind, of which only so many stay. */
  'store backup': (server, hands, params) => {
    const {images} = hands.world
    store(server, hands, params)
    const kept = images.all.filter(
      ({status, properties}) =>
        status !== 'deleted' &&
        properties.image_type === 'backup' &&
        properties.instance_uuid === server.id &&
        properties.backup_type === params.backup_type,
    )
    for (const {id} of kept.slice(0, Math.max(0, kept.length - Number(params.rotation)))) images.remove(id)
  },
  'snapshot volumes': (server, {world: {images, volumes}}, params) => {
    const mapping = volumes.of(server.id).map(({volume, attachment}) => ({
      source_type: 'snapshot',
      destination_type: 'volume',
      snapshot_id: volumes.keep(volume).id,
      boot_index: attachment.boot_index,
      delete_on_termination: attachment.delete_on_termination,
      volume_size: volume.size,
    }))
    const {properties} = images.get(idOf(params))
    images.change(idOf(params), {
      properties: {
        ...properties,
        root_device_name: server.root_device_name,
        bdm_v2: 'True',
        block_device_mapping: JSON.stringify(mapping),
      },
    })
  },
  /** With another image the scheduler is asked once more; a server stays where it is. */
  'ask for its host': (server, hands, params) => {
    if (params.is_new_image !== true) return
    const {host, node, scheduler_hints: hints} = server
    const scheduler_hints = {...hints, _nova_check_type: 'rebuild'}
    const wish = {...server, requested_host: host, requested_node: node, scheduler_hints}
    choose(server, specOf(server, hands, {wish, forced: true, cell: hands.world.hosts.cellOf(host)}), hands)
  },
} as const satisfies Readonly<Record<string, Work>>
