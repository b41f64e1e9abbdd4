import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {removeMetadata, setMetadata} from '../../cloud/server-notes.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, query} from '../../contract/schema.ts'
import {userMetadata} from '../fields.ts'

const policy = (action: string) => `os_compute_api:server-metadata:${action}`
const all = described('The metadata: names and values that you choose.', userMetadata)
const one: typeof userMetadata = described('The item: one name, and its value.', {
  ...userMetadata,
  minProperties: 1,
  maxProperties: 1,
})
const server_id = 'The id of the server.'
const path = {server_id}
const itemPath = {server_id, key: 'The name of the item.'}

const noServer = 'There is no server of that id, or none that you can see.'
const noItem = 'The server has no item of that name.'
const overQuota = {OverQuota: 'The server would have more items than the quota of your project allows.'}
const busy = {InstanceInvalidState: 'The server is neither active nor paused, suspended or stopped.'}

export const listServerMetadata = operation({
  request: 'GET /servers/{server_id}/metadata',
  path,
  title: 'List the metadata of a server',
  description: 'Lists the names and values that are kept with a server. The server itself can read them too.',
  policy: policy('index'),
  query: query({}, '2.102'),
  success: 200,
  response: object({metadata: all}),
  errors: {404: {InstanceNotFound: noServer}},
  handle: ({cloud, caller, path}) => ({metadata: cloud.servers.get(path.server_id, caller).metadata}),
})

export const createServerMetadata = operation({
  request: 'POST /servers/{server_id}/metadata',
  path,
  title: 'Create or update metadata of a server',
  description:
    'Adds items to the metadata of a server; those whose names it has already get the new value. The answer has all that there are now.',
  policy: policy('create'),
  body: object({metadata: all}),
  success: 200,
  response: object({metadata: all}),
  errors: {403: overQuota, 404: {InstanceNotFound: noServer}, 409: busy},
  emits: ['instance.update'],
  handle({cloud, caller, path, body: {metadata}}) {
    const server = cloud.servers.get(path.server_id, caller)
    return {metadata: setMetadata(cloud, server, {...server.metadata, ...metadata}, caller).metadata}
  },
})

export const replaceServerMetadata = operation({
  request: 'PUT /servers/{server_id}/metadata',
  path,
  title: 'Replace the metadata of a server',
  description: 'Gives a server this metadata and no other: items that are not named go.',
  policy: policy('update_all'),
  body: object({metadata: all}),
  success: 200,
  response: object({metadata: all}),
  errors: {403: overQuota, 404: {InstanceNotFound: noServer}, 409: busy},
  emits: ['instance.update'],
  handle({cloud, caller, path, body: {metadata}}) {
    setMetadata(cloud, cloud.servers.get(path.server_id, caller), metadata, caller)
    return {metadata}
  },
})

export const showServerMetadataItem = operation({
  request: 'GET /servers/{server_id}/metadata/{key}',
  path: itemPath,
  title: 'Show an item of the metadata of a server',
  description: 'Shows one item: an object with one key, the name that was asked for.',
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: object({meta: one}),
  errors: {404: {InstanceNotFound: noServer, MetadataItemNotFound: noItem}},
  handle: ({cloud, caller, path: {server_id, key}}) => ({
    meta: {[key]: itemOf(cloud.servers.get(server_id, caller), key)},
  }),
})

export const updateServerMetadataItem = operation({
  request: 'PUT /servers/{server_id}/metadata/{key}',
  path: itemPath,
  title: 'Create or update an item of the metadata of a server',
  description: 'Sets one item. The key of the body has to be the name in the path.',
  policy: policy('update'),
  body: object({meta: one}),
  success: 200,
  response: object({meta: one}),
  errors: {
    400: {BodyUriMismatch: 'The key in the body is not the name in the path.'},
    403: overQuota,
    404: {InstanceNotFound: noServer},
    409: busy,
  },
  emits: ['instance.update'],
  handle({cloud, caller, path: {server_id, key}, body: {meta}}) {
    const server = cloud.servers.get(server_id, caller)
    if (!(key in meta)) throw new Refusal('BodyUriMismatch', 'Request body and URI mismatch')
    setMetadata(cloud, server, {...server.metadata, ...meta}, caller)
    return {meta}
  },
})

export const deleteServerMetadataItem = operation({
  request: 'DELETE /servers/{server_id}/metadata/{key}',
  path: itemPath,
  title: 'Delete an item of the metadata of a server',
  description: 'Takes one item from the metadata of a server.',
  policy: policy('delete'),
  success: 204,
  errors: {404: {InstanceNotFound: noServer, MetadataItemNotFound: noItem}, 409: busy},
  emits: ['instance.update'],
  handle({cloud, caller, path: {server_id, key}}) {
    const server = cloud.servers.get(server_id, caller)
    itemOf(server, key)
    removeMetadata(cloud, server, key)
  },
})

function itemOf({metadata}: Server, key: string): string {
  const value = Object.hasOwn(metadata, key) ? metadata[key] : undefined
  if (value === undefined) throw new Refusal('MetadataItemNotFound', 'Metadata item was not found')
  return value
}
