import {since, until} from '../../contract/changing.ts'
import type {Story, Teller} from '../../contract/story.ts'
import {lockServer, unlockServer} from '../os-lock-server/lock.ts'
import {shelveServer} from '../os-shelve/shelve.ts'
import {images, nowhere, small, volumes} from '../servers/bodies.ts'
import {deleteServer} from '../servers/change.ts'
import {createServer} from '../servers/create.ts'
import {attachVolume, detachVolume, updateVolumeAttachment} from './change.ts'
import {listVolumeAttachments, showVolumeAttachment} from './read.ts'

const as = 'admin'
const {root, data, shared, plain, broken} = volumes
const attach = (volumeId: string, more: object = {}) => ({body: {volumeAttachment: {volumeId, ...more}}})
const strange = {query: {colour: 'blue'}}

/** A volume that can be at several servers, asked for at the first version that hands it out. */
const multiattach = {...attach(shared), headers: {'OpenStack-API-Version': 'compute 2.60'}}

const image = {uuid: images.cirros, source_type: 'image', destination_type: 'local', boot_index: 0}
const volume = {source_type: 'volume', destination_type: 'volume'}
const files = {...small, name: 'files', block_device_mapping_v2: [image, {...volume, uuid: plain}]}
const started = {
  ...small,
  name: 'started',
  imageRef: '',
  block_device_mapping_v2: [{...volume, uuid: root, boot_index: 0}],
}

/** What is refused of servers that are not ready, that share a volume, or that began as one. */
async function early({refuse, call, tick, befall}: Teller): Promise<string> {
  const {server} = await call(createServer, {body: {server: files}})
  const {server: other} = await call(createServer, {body: {server: started}})
  const path = {server_id: server.id}
  tick(4)
  await refuse('attach-volume-to-server', 409, 'InstanceInvalidState', attachVolume, {path, ...attach(data)})
  await refuse('volume-attachment-delete', 409, 'InstanceInvalidState', detachVolume, {
    path: {...path, volume_id: plain},
  })
  befall({volume: plain, migrating: true})
  await refuse('update-volume', 409, 'InstanceInvalidState', updateVolumeAttachment, {
    as,
    path: {...path, volume_id: plain},
    ...attach(data),
  })
  befall({volume: plain, migrating: false})
  tick(10)

  await refuse('volume-attachment-delete', 400, 'RootVolume', detachVolume, {
    path: {server_id: other.id, volume_id: root},
  })
  for (const server_id of [server.id, other.id]) {
    await call(attachVolume, {path: {server_id}, ...multiattach})
    tick(5)
  }
  await call(lockServer, {path, body: {lock: null}})
  await refuse('attach-volume-to-server', 409, 'InstanceIsLocked', attachVolume, {path, ...attach(data)})
  await refuse('volume-attachment-delete', 409, 'InstanceIsLocked', detachVolume, {
    path: {...path, volume_id: plain},
  })
  await call(unlockServer, {path, body: {unlock: null}})
  befall({volume: shared, migrating: true})
  await refuse('update-volume', 400, 'MultiattachSwapVolumeNotSupported', updateVolumeAttachment, {
    as,
    path: {...path, volume_id: shared},
    ...attach(data),
  })
  befall({volume: shared, migrating: false})
  await call(deleteServer, {path: {server_id: other.id}})
  await call(detachVolume, {path: {...path, volume_id: shared}})
  tick(5)
  return server.id
}

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  const server_id = await early(teller)
  const path = {server_id}
  const at = (volume_id: string) => ({path: {server_id, volume_id}})

  await send('attach-volume-to-server', attachVolume, {
    path,
    ...attach(data, {
      device: until('2.49', '/dev/vdc'),
      tag: since('2.49', 'scratch'),
      delete_on_termination: since('2.79', true),
    }),
    also: ['2.85', '2.89'],
  })
  tick(5)
  await send('list-volume-attachments', listVolumeAttachments, {path, also: ['2.49', '2.85', '2.101']})
  await send('list-volume-attachments-page', listVolumeAttachments, {path, query: {limit: 2, offset: 1}})
  await send('volume-attachment-detail', showVolumeAttachment, {...at(data), also: ['2.49', '2.85', '2.101']})
  await send('update-volume-attachment-delete-flag', updateVolumeAttachment, {
    ...at(data),
    ...attach(data, {
      delete_on_termination: true,
      id: since('2.89', data),
      serverId: since('2.89', server_id),
      device: since('2.89', '/dev/vdc'),
      tag: since('2.89', 'scratch'),
    }),
    when: since('2.85', true),
    also: ['2.101'],
  })

  const attachTo = (reason: string, status: 400 | 404 | 409, volume: string, more: object = {}) =>
    refuse('attach-volume-to-server', status, reason, attachVolume, {path, ...attach(volume, more)})
  await attachTo('InvalidBody', 400, 'nosuch')
  await attachTo('InvalidVolume', 400, data)
  await attachTo('InvalidInput', 400, broken)
  await attachTo('MultiattachNotSupportedOldMicroversion', 400, shared)
  await attachTo('VolumeNotFound', 404, nowhere)
  await attachTo('DevicePathInUse', 409, root, {device: '/dev/vdb'})
  await call(attachVolume, {path, ...attach(root, {device: '/dev/vdb'}), when: since('2.101', true)})
  await refuse('attach-volume-to-server', 404, 'InstanceNotFound', attachVolume, {
    path: {server_id: nowhere},
    ...attach(root),
  })
  const gone = {path: {server_id: nowhere, volume_id: data}}
  await refuse('list-volume-attachments', 404, 'InstanceNotFound', listVolumeAttachments, gone)
  await refuse('list-volume-attachments', 400, 'InvalidQuery', listVolumeAttachments, {path, query: {limit: 'many'}})
  await refuse('list-volume-attachments', 400, 'UnknownQuery', listVolumeAttachments, {path, ...strange})
  await refuse('volume-attachment-detail', 404, 'InstanceNotFound', showVolumeAttachment, gone)
  await refuse('volume-attachment-detail', 404, 'VolumeBDMNotFound', showVolumeAttachment, at(root))

  const update = {as, ...at(data)} as const
  const swapped = attach(root)
  await refuse('update-volume', 400, 'InvalidBody', updateVolumeAttachment, {...update, ...attach('nosuch')})
  await refuse('update-volume', 403, 'PolicyNotAuthorized', updateVolumeAttachment, {...at(data), ...swapped})
  await refuse('update-volume-attachment-delete-flag', 403, 'PolicyNotAuthorized', updateVolumeAttachment, {
    ...at(data),
    ...attach(data),
    when: until('2.85', true),
  })
  await refuse('update-volume', 404, 'InstanceNotFound', updateVolumeAttachment, {as, ...gone, ...swapped})
  await refuse('update-volume', 404, 'VolumeNotFound', updateVolumeAttachment, {as, ...at(nowhere), ...swapped})
  await refuse('update-volume', 404, 'VolumeBDMNotFound', updateVolumeAttachment, {as, ...at(nowhere), ...swapped})
  await refuse('update-volume', 400, 'ImmutableProperty', updateVolumeAttachment, {
    ...at(data),
    ...attach(data, {tag: 'archive'}),
  })
  await refuse('update-volume', 409, 'VolumeNotMigrating', updateVolumeAttachment, {...update, ...swapped})

  befall({volume: data, migrating: true})
  await refuse('update-volume', 400, 'NewVolumeNotFound', updateVolumeAttachment, {...update, ...attach(nowhere)})
  await refuse('update-volume', 400, 'InvalidVolume', updateVolumeAttachment, {...update, ...attach(plain)})
  befall({mishap: 'swap_volume', exception: 'InvalidVolumeAccessMode', message: 'Invalid volume access mode: ro'})
  await call(updateVolumeAttachment, {...update, ...swapped})
  tick(5)
  befall({volume: data, migrating: true})
  await send('update-volume', updateVolumeAttachment, {...update, ...swapped, also: ['2.49', '2.70', '2.79']})
  tick(5)
  await call(listVolumeAttachments, {path})
  befall({mishap: 'attach_volume', exception: 'CinderConnectionFailed', message: 'Connection to cinder host failed'})
  await call(attachVolume, {path, ...attach(data)})
  tick(5)

  await refuse('volume-attachment-delete', 404, 'InstanceNotFound', detachVolume, gone)
  await refuse('volume-attachment-delete', 404, 'VolumeNotFound', detachVolume, at(nowhere))
  await refuse('volume-attachment-delete', 404, 'VolumeBDMNotFound', detachVolume, at(data))
  await send('volume-attachment-delete', detachVolume, at(plain))
  await refuse('volume-attachment-delete', 400, 'InvalidVolume', detachVolume, at(plain))
  tick(5)

  await call(shelveServer, {path, body: {shelve: null}})
  tick(20)
  const when = until('2.20', true)
  await refuse('attach-volume-to-shelved-server', 409, 'InstanceInvalidState', attachVolume, {
    path,
    ...attach(data),
    when,
  })
  await refuse('volume-attachment-delete-shelved', 409, 'InstanceInvalidState', detachVolume, {
    ...at(root),
    when,
  })
  await attachTo('MultiattachToShelvedNotSupported', 400, shared)
  await attachTo('VolumeTaggedAttachToShelvedNotSupported', 400, data, {tag: since('2.49', 'scratch')})
  await call(attachVolume, {path, ...attach(data), when: since('2.20', true)})
  await call(listVolumeAttachments, {path})
  await call(detachVolume, {...at(data), when: since('2.20', true)})
}
