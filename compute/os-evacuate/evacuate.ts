import {Refusal} from '../../cloud/refusal.ts'
import {changing, since, until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, nullable, object, optional, text} from '../../contract/schema.ts'
import {hostName, truth} from '../fields.ts'
import {asked, emitted, refusedByAnd, serverPath} from '../servers/action.ts'

export const evacuateServer = operation({
  request: 'POST /servers/{server_id}/action evacuate',
  path: serverPath,
  title: 'Evacuate a server',
  description: changing({
    '2.1':
      'Makes a server again on another host, after its own has failed. If hosts share its disk, that is kept; otherwise it begins again from its image, with a new password.',
    '2.14':
      'Makes a server again on another host, after its own has failed. Nova finds out by itself whether hosts share its disk: then that is kept; otherwise it begins again from its image.',
    '2.95':
      'Makes a server again on another host, after its own has failed, and leaves it stopped there. Nova finds out by itself whether hosts share its disk: then that is kept; otherwise it begins again from its image.',
  }),
  policy: 'os_compute_api:os-evacuate',
  target: asked,
  body: object({
    evacuate: described(
      'Where to, and how.',
      object({
        host: optional(described('The name of the host. Leave it out to let the scheduler choose.', hostName)),
        onSharedStorage: until('2.14', described('Whether hosts share its disk.', truth)),
        adminPass: optional(described('The password of its administrator; one is made up where there is none.', text)),
        force: changing({
          '2.29': optional(described('Whether to take that host without asking the scheduler.', truth)),
          '2.68': undefined,
        }),
      }),
    ),
  }),
  traits: {stops: since('2.95', true)},
  success: 200,
  response: until(
    '2.14',
    nullable(
      object({adminPass: optional(described('The new password; null where its disk is kept.', nullable(text)))}),
    ),
  ),
  errors: refusedByAnd('evacuate', {
    400: {
      ComputeServiceInUse: 'Its host is up.',
      SameHost: 'The server is on that host.',
      PasswordOnSharedDisk: until('2.14', 'The disk is kept, and so is the password that is on it.'),
      ForceWithoutHost: changing({
        '2.29': 'It shall be forced, and no host is named.',
        '2.68': undefined,
      }),
    },
    404: {ComputeHostNotFound: 'There is no compute service on a host of that name.'},
  }),
  emits: emitted('evacuate'),
  handle({cloud, caller, path, body: {evacuate}, traits}) {
    const {host, onSharedStorage, adminPass, force} = evacuate as {
      host?: string
      onSharedStorage?: boolean
      adminPass?: string
      force?: boolean
    }
    const server = cloud.servers.get(path.server_id, caller)
    if (force && host === undefined) throw new Refusal('ForceWithoutHost', "Can't force to a non-provided destination")
    if (onSharedStorage && adminPass !== undefined)
      throw new Refusal('PasswordOnSharedDisk', "admin password can't be changed on existing disk")
    if (host !== undefined && !cloud.hosts.named(host))
      throw new Refusal('ComputeHostNotFound', `Compute host ${host} not found.`)
    if (host !== undefined && host === server.host)
      throw new Refusal('SameHost', "The target host can't be the same one.")
    cloud.servers.demand(server, 'evacuate', caller)
    if (cloud.hosts.named(server.host)?.up)
      throw new Refusal('ComputeServiceInUse', `Compute service of ${server.host} is still in use.`)
    const password = adminPass ?? (onSharedStorage ? null : cloud.servers.password())
    cloud.servers.send(server, 'evacuate', {
      viewer: caller,
      params: {...(host !== undefined && {host}), ...(force && {force}), ...(traits.stops && {stopped: true})},
    })
    return {adminPass: password} as never
  },
})
