import {operation} from '../../contract/operation.ts'
import {described, list, object, query} from '../../contract/schema.ts'
import {limit} from '../fields.ts'
import {attachment} from './fields.ts'

/** How many an answer holds at most: the default of Nova's `[api] max_limit`. */
const MOST = 1000

export const listVolumeAttachments = operation({
  request: 'GET /servers/{server_id}/os-volume_attachments',
  path: {server_id: 'The id of the server.'},
  title: 'List volume attachments',
  description:
    'Lists the volumes at a server. `limit` and `offset` count all of its disks, the one that was made of its image among them: that one comes first, and is not shown.',
  policy: 'os_compute_api:os-volumes-attachments:index',
  query: query(
    {
      limit: described('At most how many disks to look at; 0 for as many as there may be, which is 1,000.', limit),
      offset: described('How many disks to leave out at the beginning.', limit),
    },
    '2.75',
  ),
  success: 200,
  response: object({volumeAttachments: described('The attachments.', list(attachment))}),
  errors: {404: {InstanceNotFound: 'There is no server of that id, or none that you can see.'}},
  handle({cloud, caller, path, query: {limit, offset = 0}}) {
    const server = cloud.servers.get(path.server_id, caller)
    return {volumeAttachments: cloud.attachments.page(server, {limit: Math.min(limit || MOST, MOST), offset})}
  },
})

export const showVolumeAttachment = operation({
  request: 'GET /servers/{server_id}/os-volume_attachments/{volume_id}',
  path: {server_id: 'The id of the server.', volume_id: 'The id of the volume.'},
  title: 'Show a volume attachment',
  description: 'Shows how a volume is attached to a server.',
  policy: 'os_compute_api:os-volumes-attachments:show',
  query: query({}),
  success: 200,
  response: object({volumeAttachment: described('The attachment.', attachment)}),
  errors: {
    404: {
      InstanceNotFound: 'There is no server of that id, or none that you can see.',
      VolumeBDMNotFound: 'The volume is not at this server.',
    },
  },
  handle: ({cloud, caller, path}) => ({
    volumeAttachment: cloud.attachments.get(cloud.servers.get(path.server_id, caller), path.volume_id),
  }),
})
