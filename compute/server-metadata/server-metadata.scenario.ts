import type {Story} from '../../contract/story.ts'
import {updateQuotaSet} from '../os-quota-sets/quota-sets.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {
  createServerMetadata,
  deleteServerMetadataItem,
  listServerMetadata,
  replaceServerMetadata,
  showServerMetadataItem,
  updateServerMetadataItem,
} from './server-metadata.ts'

const strange = {query: {colour: 'blue'}}

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: small}})
  const path = {server_id: server.id}
  const item = {server_id: server.id, key: 'role'}
  const metadata = {role: 'web', stage: 'test'}
  const all = {path, body: {metadata}}
  const one = {path: item, body: {meta: {role: 'mail'}}}

  await refuse('server-metadata-post', 409, 'InstanceInvalidState', createServerMetadata, all)
  await refuse('server-metadata-all', 409, 'InstanceInvalidState', replaceServerMetadata, all)
  await refuse('server-metadata', 409, 'InstanceInvalidState', updateServerMetadataItem, one)
  const {server: late} = await call(createServer, {body: {server: {...small, name: 'late', metadata}}})
  await refuse('server-metadata-delete', 409, 'InstanceInvalidState', deleteServerMetadataItem, {
    path: {server_id: late.id, key: 'role'},
  })
  tick(10)

  await send('server-metadata-all', replaceServerMetadata, all)
  await send('server-metadata-post', createServerMetadata, {path, body: {metadata: {owner: 'research'}}})
  await send('server-metadata-get-all', listServerMetadata, {path})
  await send('server-metadata', updateServerMetadataItem, one)
  await send('server-metadata-get', showServerMetadataItem, {path: item})
  await send('server-metadata-delete', deleteServerMetadataItem, {path: {...path, key: 'stage'}})

  const long = {metadata: {role: 'w'.repeat(256)}}
  await refuse('server-metadata-post', 400, 'InvalidBody', createServerMetadata, {path, body: long})
  await refuse('server-metadata-all', 400, 'InvalidBody', replaceServerMetadata, {path, body: long})
  await refuse('server-metadata', 400, 'InvalidBody', updateServerMetadataItem, {path: item, body: {meta: metadata}})
  await refuse('server-metadata', 400, 'BodyUriMismatch', updateServerMetadataItem, {
    path: item,
    body: {meta: {stage: 'test'}},
  })
  await refuse('server-metadata-get-all', 400, 'UnknownQuery', listServerMetadata, {path, ...strange})
  await refuse('server-metadata-get', 400, 'UnknownQuery', showServerMetadataItem, {path: item, ...strange})
  const gone = {path: {...path, key: 'stage'}}
  await refuse('server-metadata-get', 404, 'MetadataItemNotFound', showServerMetadataItem, gone)
  await refuse('server-metadata-delete', 404, 'MetadataItemNotFound', deleteServerMetadataItem, gone)

  const nosuch = {server_id: nowhere, key: 'role'}
  await refuse('server-metadata-get-all', 404, 'InstanceNotFound', listServerMetadata, {path: nosuch})
  await refuse('server-metadata-post', 404, 'InstanceNotFound', createServerMetadata, {...all, path: nosuch})
  await refuse('server-metadata-all', 404, 'InstanceNotFound', replaceServerMetadata, {...all, path: nosuch})
  await refuse('server-metadata-get', 404, 'InstanceNotFound', showServerMetadataItem, {path: nosuch})
  await refuse('server-metadata', 404, 'InstanceNotFound', updateServerMetadataItem, {...one, path: nosuch})
  await refuse('server-metadata-delete', 404, 'InstanceNotFound', deleteServerMetadataItem, {path: nosuch})

  await call(updateQuotaSet, {
    as: 'admin',
    path: {tenant_id: '6f70656e737461636b20342065766572'},
    body: {quota_set: {metadata_items: 2}},
  })
  const many = {metadata: {role: 'web', stage: 'test', owner: 'research'}}
  await refuse('server-metadata-post', 403, 'OverQuota', createServerMetadata, {path, body: many})
  await refuse('server-metadata-all', 403, 'OverQuota', replaceServerMetadata, {path, body: many})
  await refuse('server-metadata', 403, 'OverQuota', updateServerMetadataItem, {
    path: {...path, key: 'stage'},
    body: {meta: {stage: 'test'}},
  })
}
