import {Refusal} from '../../cloud/refusal.ts'
import {imageOf} from '../../cloud/server-images.ts'
import {since, until} from '../../contract/changing.ts'
import {operation, reply} from '../../contract/operation.ts'
import {described, object, text} from '../../contract/schema.ts'
import {limit, uuid} from '../fields.ts'
import {emitted, refusedByAnd, serverPath} from '../servers/action.ts'
import {demandProperties, imageTraits, imageWish, tooManyProperties} from '../servers/image.ts'

export const createBackup = operation({
  request: 'POST /servers/{server_id}/action createBackup',
  path: serverPath,
  title: 'Back up a server',
  description:
    'Makes an image of the disk of a server, and deletes the oldest ones of the same kind if there are more of them than shall be kept.',
  policy: 'os_compute_api:os-create-backup',
  traits: imageTraits,
  body: object({
    createBackup: described(
      'The image.',
      object({
        ...imageWish,
        backup_type: described('The kind of backup, such as `daily` or `weekly`: any word.', text),
        rotation: described('How many backups of this kind to keep; with 0 even this one goes.', limit),
      }),
    ),
  }),
  success: 202,
  headers: {Location: until('2.45', described('Where to find the image, unless `rotation` is 0.', text))},
  response: since('2.45', object({image_id: described('The id of the image.', uuid)})),
  errors: refusedByAnd('createBackup', {
    400: {InvalidRequest: 'The disk of the server is a volume, of which there are no backups here.'},
    403: tooManyProperties,
  }),
  emits: emitted('createBackup'),
  handle({cloud, caller, path, links, traits, body: {createBackup: asked}}) {
    const server = cloud.servers.get(path.server_id, caller)
    const {backup_type, rotation, metadata = {}} = asked
    if (traits.isCounted) demandProperties(cloud, caller, metadata)
    cloud.servers.demand(server, 'createBackup', caller)
    if (server.image === null)
      throw new Refusal('InvalidRequest', 'Backup is not supported for volume-backed instances.')
    const properties = {...metadata, backup_type}
    const {id} = imageOf(server, {name: asked.name.trim(), type: 'backup', properties}, cloud)
    cloud.servers.send(server, 'createBackup', {
      viewer: caller,
      params: {snapshot_image_id: id, backup_type, rotation},
    })
    const location = links(`images/${id}`)[0]?.href ?? ''
    return reply({image_id: id}, traits.tellsImage || rotation === 0 ? {} : {headers: {location}})
  },
})
