import {described, nullable, object} from '../contract/schema.ts'
import {flavor} from './flavor.ts'
import {certificates, sender, tells} from './instance.ts'
import {type About, fault, instanceBase, instanceFields} from './instance-payload.ts'
import {type Family, inside} from './payload.ts'

export const resizePrep: Family = {
  name: 'instance.resize_prep',
  title: 'Resize preparation notifications',
  description: 'Sent by the host to which a server goes: while it prepares for it.',
  payload: {
    name: 'InstanceActionResizePrepPayload',
    version: '1.4',
    description: 'A server that is resized, and the flavor that it will have.',
    data: object({
      ...instanceFields,
      fault,
      new_flavor: described('The flavor that it will have.', nullable(inside(flavor.payload))),
    }),
    base: instanceBase,
  },
  tells(about) {
    const {server} = about as unknown as About
    return {...tells(about), new_flavor: server.doing?.params.flavor ?? server.flavor}
  },
  sender,
  events: {
    'instance.resize_prep.start': 'A host begins to prepare for a server that is resized.',
    'instance.resize_prep.end': 'It has prepared.',
  },
}

export const rebuild: Family = {
  name: 'instance.rebuild',
  title: 'Rebuild notifications',
  description: 'Sent by the host on which a server is made again, of another image or after its old host failed.',
  payload: {
    name: 'InstanceActionRebuildPayload',
    version: '1.10',
    description: 'A server that is made again.',
    data: object({...instanceFields, fault, trusted_image_certificates: certificates}),
    base: instanceBase,
  },
  tells,
  sender,
  events: {
    'instance.rebuild_scheduled': 'A host was found for a server that is made again.',
    'instance.rebuild.start': 'A host begins to make a server again.',
    'instance.rebuild.end': 'A server was made again.',
    'instance.rebuild.error': 'A server could not be made again.',
  },
}
