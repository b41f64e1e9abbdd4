import {Refusal} from '../../cloud/refusal.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, nullable, object, optional, text} from '../../contract/schema.ts'
import {uuid} from '../fields.ts'
import {emitted, refusedByAnd, serverAction, serverPath} from '../servers/action.ts'

const wish = nullable(
  object({
    adminPass: optional(
      described('The password of the administrator in the rescue system; without it, one is made up.', text),
    ),
    rescue_image_ref: optional(described('The image to start; without it, the one that the server was made of.', uuid)),
  }),
)

/** What an image has to say for a server that was started from a volume to be rescued with it. */
const stable = ['hw_rescue_bus', 'hw_rescue_device'] as const

export const rescueServer = operation({
  request: 'POST /servers/{server_id}/action rescue',
  path: serverPath,
  title: 'Rescue a server',
  description:
    'Starts a server from another disk, with its own disk beside it, to mend what keeps it from starting. The answer has the password for it. A server that was started from a volume can be rescued from 2.87 on, with an image that says how its disk is to be attached.',
  policy: 'os_compute_api:os-rescue',
  traits: {takesVolumes: since('2.87', true)},
  body: object({rescue: described('How to rescue it, or null.', wish)}),
  success: 200,
  response: object({adminPass: optional(described('The password of the administrator in the rescue system.', text))}),
  errors: refusedByAnd('rescue', {
    400: {
      UnsupportedRescueImage: 'There is no such image.',
      InstanceNotRescuable: 'The server was started from a volume, and the image does not say how to rescue those.',
    },
  }),
  emits: emitted('rescue'),
  handle({cloud, caller, path, body: {rescue}, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    const password = rescue?.adminPass ?? cloud.servers.password()
    cloud.servers.demand(server, 'rescue', caller)
    const asked = rescue?.rescue_image_ref
    const image = cloud.images.all.find(({id, status}) => id === asked && status !== 'deleted')
    if (asked !== undefined && !image)
      throw new Refusal('UnsupportedRescueImage', `Requested rescue image '${asked}' is not supported`)
    const properties = image?.properties ?? server.image?.properties ?? {}
    if (server.image === null && !(traits.takesVolumes && stable.every((name) => name in properties)))
      throw new Refusal(
        'InstanceNotRescuable',
        `Instance ${server.id} cannot be rescued: Cannot rescue a volume-backed instance`,
      )
    cloud.servers.send(server, 'rescue', {viewer: caller, params: {rescue_image_ref: asked ?? null}})
    return {adminPass: password}
  },
})

export const unrescueServer = serverAction({
  action: 'unrescue',
  title: 'Unrescue a server',
  description: 'Starts a server from its own disk again.',
  policy: 'os_compute_api:os-unrescue',
  change: 'unrescue',
})
