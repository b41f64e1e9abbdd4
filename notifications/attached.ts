import {described, object, type Schema, text} from '../contract/schema.ts'
import {type About, fault, instanceFields, instanceRecord} from './instance-payload.ts'
import type {Family} from './payload.ts'

const uuid: Schema<string> = {...text, format: 'uuid'}

const tells: NonNullable<Family['tells']> = (about) => {
  const own = about as unknown as About
  return {record: {...instanceRecord(own), ...about}, host: own.server.host ?? 'api.example.com'}
}

export const instanceVolume: Family = {
  name: 'instance.volume',
  title: 'Volume attachment notifications',
  description: 'Sent by the host of a server when a volume comes to it, or leaves it.',
  payload: {
    name: 'InstanceActionVolumePayload',
    version: '1.7',
    description: 'A server, and the volume that comes or goes.',
    data: object({...instanceFields, fault, volume_id: described('The volume.', uuid)}),
  },
  service: 'compute',
  tells,
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
  },
  service: 'compute',
  tells,
  events: {
    'instance.volume_swap.start': 'A host begins to put one volume in the place of another.',
    'instance.volume_swap.end': 'One volume has taken the place of another.',
    'instance.volume_swap.error': 'A volume could not be put in the place of another.',
  },
}
