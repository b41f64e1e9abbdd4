import {described, object, type Schema, text} from '../contract/schema.ts'
import {sender, tells} from './instance.ts'
import {fault, instanceBase, instanceFields} from './instance-payload.ts'
import type {Family} from './payload.ts'

const uuid: Schema<string> = {...text, format: 'uuid'}

export const instanceVolume: Family = {
  name: 'instance.volume',
  title: 'Volume attachment notifications',
  description: 'Sent by the host of a server when a volume comes to it, or leaves it.',
  payload: {
    name: 'InstanceActionVolumePayload',
    version: '1.7',
    description: 'A server, and the volume that comes or goes.',
    data: object({...instanceFields, fault, volume_id: described('The volume.', uuid)}),
    base: instanceBase,
  },
  tells,
  sender,
  events: {
    'instance.volume_attach.start': 'A host begins to attach a volume to a server.',
    'instance.volume_attach.end': 'A volume is at a server.',
    'instance.volume_attach.error': 'A volume could not be attached.',
    'instance.volume_detach.start': 'A host begins to take a volume off a server.',
    'instance.volume_detach.end': 'A volume is off a server.',
  },
}

export const instanceVolumeSwap: Family = {
  name: 'instance.volume_swap',
  title: 'Volume swap notifications',
  description: 'Sent by the host of a server when one volume takes the place of another.',
  payload: {
    name: 'InstanceActionVolumeSwapPayload',
    version: '1.9',
    description: 'A server, the volume that goes and the one that comes.',
    data: object({
      ...instanceFields,
      fault,
      old_volume_id: described('The volume that goes.', uuid),
      new_volume_id: described('The volume that takes its place.', uuid),
    }),
    base: instanceBase,
  },
  tells,
  sender,
  events: {
    'instance.volume_swap.start': 'A host begins to put one volume in the place of another.',
    'instance.volume_swap.end': 'One volume has taken the place of another.',
    'instance.volume_swap.error': 'A volume could not be put in the place of another.',
  },
}

export const instanceShare: Family = {
  name: 'instance.share',
  title: 'Share attachment notifications',
  description: 'Sent when a share is attached to a server, or taken off it.',
  payload: {
    name: 'InstanceActionSharePayload',
    version: '1.0',
    description: 'A server, and the share that comes or goes.',
    data: object({...instanceFields, fault, share_id: described('The share.', uuid)}),
    base: instanceBase,
  },
  tells,
  // A host sends it, and says that it were the API.
  sender: (about) => ({...sender(about), service: 'api'}),
  events: {
    'instance.share_attach.start': 'A server begins to be let in at a share.',
    'instance.share_attach.end': 'A server is let in at a share.',
    'instance.share_attach.error': 'A server could not be let in at a share.',
    'instance.share_detach.start': 'A share begins to be taken off a server.',
    'instance.share_detach.end': 'A share is off a server.',
    'instance.share_detach.error': 'A share could not be taken off a server.',
  },
}
