import type {Server} from '../../cloud/server.ts'
import {since} from '../../contract/changing.ts'
import {type Call, operation} from '../../contract/operation.ts'
import {described, list, object, oneOf, optional, query, type Schema, text, visibleTo} from '../../contract/schema.ts'
import {uuid} from '../fields.ts'
import {noServer} from '../servers/action.ts'

const policy = (action: string) => `os_compute_api:os-server-shares:${action}`
const path = {server_id: 'The id of the server.', share_id: 'The id of the share.'}
const shareTag: Schema<string> = {type: 'string', minLength: 1, maxLength: 255, pattern: '^[a-zA-Z0-9-]*$'}
const administrators = 'context_is_admin'

const brief = {
  share_id: described('The share.', uuid),
  status: described(
    'How far it has come: `attaching`, then `inactive` while the server is off and `active` while it runs, `detaching`, or `error`.',
    oneOf('attaching', 'inactive', 'active', 'detaching', 'error'),
  ),
  tag: described('The word by which the guest mounts the share.', shareTag),
}
const shown = object({
  ...brief,
  export_location: visibleTo(administrators, described('Where the share is.', text)),
  uuid: visibleTo(administrators, described('The id of the attachment.', uuid)),
})

const noShare = {...noServer, ShareNotFound: 'There is no such share, or it is not at this server.'}
type At = Pick<Call<unknown, unknown, unknown, 'server_id'>, 'cloud' | 'path'>

/** The server, whoever asks: whether they may is up to the policy. */
const whose = ({cloud, path}: At): Server => cloud.servers.inCell(path.server_id)

export const listServerShares = since(
  '2.97',
  operation({
    request: 'GET /servers/{server_id}/shares',
    path: {server_id: path.server_id},
    title: 'List share attachments',
    description: 'Lists the shares at a server.',
    policy: policy('index'),
    target: whose,
    query: query({}, 'always'),
    success: 200,
    response: object({shares: described('The shares.', list(object(brief)))}),
    errors: {404: noServer},
    handle: (call) => ({shares: call.cloud.shares.of(whose(call))}),
  }),
)

export const attachShare = since(
  '2.97',
  operation({
    request: 'POST /servers/{server_id}/shares',
    path: {server_id: path.server_id},
    title: 'Attach a share',
    description:
      'Begins to attach a share to a server, which has to be off: the share is there when it is started. The flavor of the server has to ask for pages of memory that a host can share with it (`hw:mem_page_size`).',
    policy: policy('create'),
    target: whose,
    body: object({
      share: described(
        'What shall be attached.',
        object({
          share_id: described('The share.', uuid),
          tag: optional(
            described('The word by which the guest shall mount it: the id of the share unless you say one.', shareTag),
          ),
        }),
      ),
    }),
    success: 201,
    response: object({share: described('The share at the server.', shown)}),
    errors: {
      404: noShare,
      409: {
        InstanceInvalidState: 'The server is not off.',
        ForbiddenSharesNotConfiguredCorrectly: 'The host can’t share its memory with the server.',
        ShareStatusIncorect: 'The share is not available.',
        ShareMissingExportLocation: 'The share is nowhere yet.',
        ShareProtocolNotSupported: 'The share speaks neither NFS nor CephFS.',
        ShareMappingAlreadyExists: 'The share, or another one of the same tag, is at the server.',
      },
    },
    emits: ['instance.share_attach.start', 'instance.share_attach.end', 'instance.share_attach.error'],
    handle({body: {share}, caller, ...call}) {
      return {share: call.cloud.shares.attach(whose(call), share, caller)}
    },
  }),
)

export const showServerShare = since(
  '2.97',
  operation({
    request: 'GET /servers/{server_id}/shares/{share_id}',
    path,
    title: 'Show a share attachment',
    description: 'Shows a share at a server. Administrators also see where the share is.',
    policy: policy('show'),
    target: whose,
    query: query({}, 'always'),
    success: 200,
    response: object({share: described('The share at the server.', shown)}),
    errors: {404: noShare},
    handle: (call) => ({share: call.cloud.shares.get(whose(call), call.path.share_id)}),
  }),
)

export const detachShare = since(
  '2.97',
  operation({
    request: 'DELETE /servers/{server_id}/shares/{share_id}',
    path,
    title: 'Detach a share',
    description: 'Begins to take a share off a server, which has to be off.',
    policy: policy('delete'),
    target: whose,
    success: 200,
    errors: {404: noShare, 409: {InstanceInvalidState: 'The server is neither off nor in error.'}},
    emits: ['instance.share_detach.start', 'instance.share_detach.end', 'instance.share_detach.error'],
    handle({caller, ...call}) {
      call.cloud.shares.detach(whose(call), call.path.share_id, caller)
    },
  }),
)
