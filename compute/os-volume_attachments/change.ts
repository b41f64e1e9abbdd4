import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {changing, since, until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, optional} from '../../contract/schema.ts'
import {isTrue, tag, truth, truthWord, uuid} from '../fields.ts'
import {begun, device} from './fields.ts'

const policy = (name: string) => `os_compute_api:os-volumes-attachments:${name}`
const path = {server_id: 'The id of the server.', volume_id: 'The id of the volume.'}
const noServer = 'There is no server of that id, or none that you can see.'
const ends = 'Whether the volume is deleted with the server.'
const locked = 'The server is locked, and you are no administrator.'
const wrongState = 'The server is in a state, or something is being done to it, that does not let this happen.'

/** Says no for a server on the shelf, as if volumes could not come or go there. */
function checkShelf({id, vm_state}: Server, action: string, takesShelved: true | undefined): void {
  if (takesShelved || (vm_state !== 'shelved' && vm_state !== 'shelved_offloaded')) return
  throw new Refusal('InstanceInvalidState', `Cannot '${action}' instance ${id} while it is in vm_state ${vm_state}`)
}

export const attachVolume = operation({
  request: 'POST /servers/{server_id}/os-volume_attachments',
  path: {server_id: path.server_id},
  title: 'Attach a volume',
  description: changing({
    '2.1':
      'Begins to attach a volume to a server, and answers how the guest will know it. The volume is there for sure when the volume service shows it as `in-use`.',
    '2.101':
      'Asks for a volume to be attached to a server. Nothing is answered but that the request was taken: list the attachments to see the volume, and look at the record of actions if it does not come.',
  }),
  policy: policy('create'),
  traits: {
    takesShelved: since('2.20', true),
    multiattach: since('2.60', true),
    waits: until('2.101', true),
  },
  body: object({
    volumeAttachment: described(
      'What shall be attached, and how.',
      object({
        volumeId: described('The volume.', uuid),
        device: optional(
          described(
            'The name by which the guest shall know the disk. Only its letter is kept to, and not by every hypervisor: leave it out.',
            device,
          ),
        ),
        tag: since(
          '2.49',
          optional(described('A word by which the guest finds the disk in the metadata that it is given.', tag)),
        ),
        delete_on_termination: since('2.79', optional(described(`${ends} It is not, unless you say so.`, truthWord))),
      }),
    ),
  }),
  success: changing({'2.1': 200, '2.101': 202}),
  response: until('2.101', object({volumeAttachment: described('The attachment.', begun)})),
  errors: {
    400: {
      InvalidVolume: 'The volume is at a server already.',
      InvalidInput: until('2.101', 'The volume service does not hand the volume out.'),
      MultiattachToShelvedNotSupported: since(
        '2.20',
        'The server is on the shelf and on no host, and the volume can be at several servers.',
      ),
      VolumeTaggedAttachToShelvedNotSupported: since(
        '2.49',
        'The server is on the shelf and on no host: nobody knows yet whether its next one can tell the guest of tags.',
      ),
      MultiattachNotSupportedOldMicroversion: until('2.60', 'The volume can be at several servers.'),
    },
    404: {InstanceNotFound: noServer, VolumeNotFound: 'There is no volume of that id.'},
    409: {
      InstanceIsLocked: locked,
      InstanceInvalidState: wrongState,
      DevicePathInUse: until('2.101', 'Another disk has the name that you ask for.'),
    },
  },
  emits: ['instance.volume_attach.start', 'instance.volume_attach.end', 'instance.volume_attach.error'],
  handle({cloud, caller, path, traits, body: {volumeAttachment: wish}}) {
    const server = cloud.servers.get(path.server_id, caller)
    checkShelf(server, 'attach_volume', traits.takesShelved)
    const {volumeId: volume_id, tag = null, delete_on_termination = false} = wish
    const device = cloud.attachments.attach(
      server,
      {volume_id, device: wish.device ?? null, tag, delete_on_termination: isTrue(delete_on_termination)},
      {viewer: caller, multiattach: traits.multiattach ?? false, waits: traits.waits ?? false},
    )
    return {volumeAttachment: {volume_id, server_id: server.id, device, tag, delete_on_termination}}
  },
})

const mutable = {
  device: since('2.85', optional(described('The name of the disk: it must be what it is.', device))),
  tag: since('2.85', optional(described('The tag: it must be what it is.', tag))),
  delete_on_termination: since('2.85', optional(described(`${ends} This can be changed.`, truth))),
  serverId: since('2.85', optional(described('The server: it must be this one.', uuid))),
  id: since('2.85', optional(described('The volume in the path, once more.', uuid))),
}

export const updateVolumeAttachment = operation({
  request: 'PUT /servers/{server_id}/os-volume_attachments/{volume_id}',
  path,
  title: 'Update a volume attachment',
  description: changing({
    '2.1':
      'Puts another volume in the place of one. Only the volume service asks for this, while it moves the content of a volume elsewhere.',
    '2.85':
      'Changes whether a volume is deleted with its server; whatever else you send must be as it is. With another `volumeId` than the one in the path it puts that volume in the place of this one: only the volume service asks for this, while it moves the content of a volume elsewhere.',
  }),
  policy: changing({'2.1': policy('swap'), '2.85': policy('update')}),
  target: ({cloud, caller, path}) => cloud.servers.get(path.server_id, caller),
  further: {
    policy: policy('swap'),
    when: ({path, body}) => path.volume_id !== body.volumeAttachment.volumeId,
  },
  traits: {updates: since('2.85', true)},
  body: object({
    volumeAttachment: described(
      'What shall be.',
      object({
        volumeId: described('The volume that shall be attached.', uuid),
        ...mutable,
      }),
    ),
  }),
  success: 202,
  errors: {
    400: {
      ImmutableProperty: since('2.85', 'Something is not as it is, and can’t be changed.'),
      InvalidVolume: 'The new volume is smaller, or at a server, or the old one is at another server.',
      NewVolumeNotFound: 'There is no volume of the id in the body.',
      MultiattachSwapVolumeNotSupported: 'The old volume is at several servers.',
    },
    404: {
      InstanceNotFound: noServer,
      VolumeBDMNotFound: since('2.85', 'The volume is not at this server.'),
      VolumeNotFound: until('2.85', 'There is no volume of the id in the path.'),
    },
    409: {
      InstanceInvalidState: wrongState,
      VolumeNotMigrating: 'The volume service does not move the content of the volume.',
    },
  },
  emits: ['instance.volume_swap.start', 'instance.volume_swap.end', 'instance.volume_swap.error'],
  handle({cloud, caller, path, traits, body: {volumeAttachment: wish}}) {
    const server = cloud.servers.get(path.server_id, caller)
    const {attachments} = cloud
    if (traits.updates) {
      const own = attachments.find(server, path.volume_id)
      if (!own) throw new Refusal('VolumeBDMNotFound', `No volume Block Device Mapping with id ${path.volume_id}.`)
      checkUnchanged({id: own.volume_id, serverId: server.id, device: own.device, tag: own.tag}, wish)
      const {delete_on_termination = own.delete_on_termination} = wish
      attachments.update(server, path.volume_id, {delete_on_termination})
      if (wish.volumeId === path.volume_id) return
    }
    attachments.swap(server, path.volume_id, wish.volumeId, caller)
  },
})

function checkUnchanged(own: Record<string, unknown>, wish: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(own))
    if (wish[name] !== undefined && wish[name] !== value)
      throw new Refusal('ImmutableProperty', `The ${name} property is not mutable`)
}

export const detachVolume = operation({
  request: 'DELETE /servers/{server_id}/os-volume_attachments/{volume_id}',
  path,
  title: 'Detach a volume',
  description:
    'Begins to take a volume off a server. It is free when the list of attachments shows it no longer. Unmount it in the guest before.',
  policy: policy('delete'),
  traits: {takesShelved: since('2.20', true)},
  success: 202,
  errors: {
    400: {
      InvalidVolume: 'The volume is being detached already.',
      RootVolume: 'The server began as this volume.',
    },
    404: {
      InstanceNotFound: noServer,
      VolumeNotFound: 'There is no volume of that id.',
      VolumeBDMNotFound: 'The volume is not at this server.',
    },
    409: {InstanceIsLocked: locked, InstanceInvalidState: wrongState},
  },
  emits: ['instance.volume_detach.start', 'instance.volume_detach.end'],
  handle({cloud, caller, path, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    checkShelf(server, 'detach_volume', traits.takesShelved)
    cloud.attachments.detach(server, path.volume_id, caller)
  },
})
