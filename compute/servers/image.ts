import type {Cloud} from '../../cloud/cloud.ts'
import {Refusal} from '../../cloud/refusal.ts'
import {imageOf} from '../../cloud/server-images.ts'
import {since, until} from '../../contract/changing.ts'
import {type Caller, operation, reply} from '../../contract/operation.ts'
import {described, nullable, object, optional, text} from '../../contract/schema.ts'
import {name, userMetadata, uuid} from '../fields.ts'
import {emitted, refusedByAnd, serverPath} from './action.ts'

/** Where the image service of this cloud answers. */
const IMAGES = 'http://glance.openstack.example.com/images'

/** What an image that is made of a server may be given. */
export const imageWish = {
  name: described('What to call the image.', name),
  metadata: optional(described('Properties that the image shall have beside those of the server.', userMetadata)),
}
export const tooManyProperties = {
  OverQuota: until('2.39', 'The image would have more properties than a server may have metadata.'),
}
/** Until when properties of images were held to a quota, and since when the body tells the image. */
export const imageTraits = {isCounted: until('2.39', true), tellsImage: since('2.45', true)}

/** Refuses more properties of an image than servers may have metadata. */
export function demandProperties({quotas}: Cloud, caller: Caller, metadata: Readonly<Record<string, string>>): void {
  if (!quotas.allow(caller, 'metadata_items', Object.keys(metadata).length))
    throw new Refusal('OverQuota', 'Image metadata limit exceeded')
}

export const createImage = operation({
  request: 'POST /servers/{server_id}/action createImage',
  path: serverPath,
  title: 'Create an image of a server',
  description:
    'Makes an image of the disk of a server, of which others can be made. Of a server whose disk is a volume, snapshots of its volumes are made, and the image lists them. Ask the image service whether it is done.',
  policy: 'os_compute_api:servers:create_image',
  traits: imageTraits,
  body: object({createImage: described('The image.', object(imageWish))}),
  success: 202,
  headers: {Location: until('2.45', described('Where to find the image.', text))},
  response: since('2.45', object({image_id: described('The id of the image.', nullable(uuid))})),
  errors: refusedByAnd('createImage', {403: tooManyProperties}),
  emits: emitted('createImage'),
  handle({cloud, caller, must, path, traits, body: {createImage: asked}}) {
    const server = cloud.servers.get(path.server_id, caller)
    const properties = asked.metadata ?? {}
    if (traits.isCounted) demandProperties(cloud, caller, properties)
    if (server.image === null) must('os_compute_api:servers:create_image:allow_volume_backed')
    const change = server.image === null ? 'createImage of volumes' : 'createImage'
    cloud.servers.demand(server, change, caller)
    const {id} = imageOf(server, {name: asked.name.trim(), type: 'snapshot', properties}, cloud)
    cloud.servers.send(server, change, {viewer: caller, params: {snapshot_image_id: id}})
    return reply({image_id: id}, traits.tellsImage ? {} : {headers: {location: `${IMAGES}/${id}`}})
  },
})
