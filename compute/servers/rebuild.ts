import {planRebuild, type RebuildWish} from '../../cloud/server-rebuild.ts'
import {since, until} from '../../contract/changing.ts'
import {operation, reply} from '../../contract/operation.ts'
import {described, either, nothing, nullable, object, optional, type Schema, text} from '../../contract/schema.ts'
import {base64, name, truth, userMetadata, uuid} from '../fields.ts'
import {emitted, refusedByAnd, serverPath} from './action.ts'
import {
  accessIPv4,
  accessIPv6,
  certificates,
  descriptionWish,
  diskConfigWish,
  hostname,
  personality,
} from './create-body.ts'
import {rebuiltServer} from './server.ts'
import {view} from './view.ts'

const keyName = either({...text, minLength: 1, maxLength: 255} as Schema<string>, nothing)

const wish = object({
  imageRef: described('The id of the image that its root disk begins again as.', uuid),
  name: optional(described('Its new name.', name)),
  adminPass: optional(described('The password of its administrator; without it, one is made up.', text)),
  metadata: optional(described('Names and values to keep with it, instead of those that it has.', userMetadata)),
  preserve_ephemeral: optional(
    described('Whether its ephemeral disk stays as it is: for bare-metal servers, others ignore it.', truth),
  ),
  'OS-DCF:diskConfig': diskConfigWish,
  accessIPv4,
  accessIPv6,
  personality,
  description: descriptionWish,
  key_name: since(
    '2.54',
    optional(described('The keypair whose public key it gets from now on; with null it gets none.', keyName)),
  ),
  user_data: since(
    '2.57',
    optional(described('What to hand to it for its first start, in base64; with null nothing.', nullable(base64))),
  ),
  trusted_image_certificates: certificates,
  hostname,
})

export const rebuildServer = operation({
  request: 'POST /servers/{server_id}/action rebuild',
  path: serverPath,
  title: 'Rebuild a server',
  description:
    'Makes a server again of an image: its root disk begins anew, while its id, its addresses and its other volumes stay. A server that was stopped is stopped afterwards. A root disk that is a volume gets the image as well from 2.93 on; before, it stays as it is.',
  policy: 'os_compute_api:servers:rebuild',
  traits: {reimages: since('2.93', true)},
  body: object({rebuild: described('What to make it of, and what else shall change.', wish)}),
  success: 202,
  headers: {Location: described('Where to find the server.', text)},
  response: object({server: described('The server as it will be.', rebuiltServer)}),
  errors: refusedByAnd(
    'rebuild',
    {
      400: {
        ImageNotFound: 'There is no such image.',
        ImageNotActive: 'The image is not there yet.',
        ImageUnacceptable: until('2.93', 'The root disk is a volume, which only its own image would fit.'),
        KeypairNotFound: since('2.54', 'You have no keypair of that name.'),
        CertificateValidationFailed: since('2.63', 'The root disk is a volume: no signature is checked.'),
        AutoDiskConfigDisabledByImage: 'The image does not let its root partition grow.',
        FlavorMemoryTooSmall: 'The image needs more memory than the flavor has.',
        FlavorDiskTooSmall: 'The image needs a larger disk than the flavor has.',
        InvalidVolume: 'One of its volumes comes or goes at this moment.',
      },
      403: {
        OverQuota: 'The server would have more metadata or files than it may.',
        BootFromVolumeRequiredForZeroDiskFlavor:
          'The flavor has no disk: only administrators make servers with an image of it.',
      },
    },
    {ofShares: 400},
  ),
  emits: emitted('rebuild', 'rebuild stopped'),
  handle({cloud, caller, must, path, links, traits, body: {rebuild: asked}}) {
    const server = cloud.servers.get(path.server_id, caller)
    const {imageRef: image_id, adminPass, preserve_ephemeral: _ignored, personality: files, ...rest} = asked
    if (rest.trusted_image_certificates !== undefined) must('os_compute_api:servers:rebuild:trusted_certs')
    const change = server.vm_state === 'stopped' ? 'rebuild stopped' : 'rebuild'
    cloud.servers.demand(server, change, caller)
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const plan = planRebuild(cloud, caller, server, {
      ...(given as Partial<RebuildWish>),
      ...(rest.name !== undefined && {name: rest.name.trim()}),
      personality: (files ?? []).map(({path: place = '', contents = ''}) => ({path: place, contents})),
      image_id,
      reimages: traits.reimages === true,
    })
    const changed = cloud.servers.change(server, plan.change)
    cloud.servers.send(changed, change, {viewer: caller, params: {is_new_image: plan.is_new_image}})
    const now = cloud.servers.get(server.id, caller)
    return reply(
      {
        server: {
          ...view(now, {cloud, links, caller}),
          progress: now.progress,
          adminPass: adminPass ?? cloud.servers.password(),
        },
      },
      {headers: {location: links(`servers/${server.id}`)[0]?.href ?? ''}},
    )
  },
})
