import {described, list, nullable, object, text} from '../contract/schema.ts'
import {moveEvents} from './instance-move-events.ts'
import {type About, fault, instanceBase, instanceFields, instanceRecord} from './instance-payload.ts'
import {instanceVariants, withShares} from './instance-variants.ts'
import {keypair} from './keypair.ts'
import {type Family, inside, type Payload} from './payload.ts'

export const certificates = described(
  'The certificates with which the signature of its image may be checked.',
  nullable(list(text)),
)

/** Events of a server are sent by who did what they tell of: its host, unless another is named. */
export const sender: NonNullable<Family['sender']> = (about) => {
  const {server, by} = about as unknown as About
  const {service = 'compute', host = null} = by ?? {}
  return {service, host: host ?? server.host ?? 'api.example.com'}
}
export const tells: NonNullable<Family['tells']> = (about) => ({
  ...instanceRecord(about as unknown as About),
  ...about,
})

export const instance: Family = {
  name: 'instance',
  title: 'Server notifications',
  description: 'Sent when something is done to a server: before, and after it is done.',
  payload: {
    name: 'InstanceActionPayload',
    version: '1.9',
    description: 'A server, and what went wrong with it.',
    data: object({...instanceFields, fault}),
    base: instanceBase,
    also: withShares('InstanceActionPayload'),
  },
  variants: instanceVariants,
  tells,
  sender,
  events: {
    'instance.interface_attach.start': 'A host begins to connect a server.',
    'instance.interface_attach.end': 'A server is connected.',
    'instance.interface_attach.error': 'A server could not be connected.',
    'instance.interface_detach.start': 'A host begins to take a port off a server.',
    'instance.interface_detach.end': 'A port is off a server.',
    'instance.delete.start': 'A server is about to be deleted.',
    'instance.delete.end': 'A server was deleted.',
    'instance.shutdown.start': 'A host is about to take down a server that goes, or could not be made.',
    'instance.shutdown.end': 'A host has taken down a server that goes, or could not be made.',
    'instance.power_on.start': 'A server is about to be started.',
    'instance.power_on.end': 'A server was started.',
    'instance.power_off.start': 'A server is about to be stopped.',
    'instance.power_off.end': 'A server was stopped.',
    'instance.pause.start': 'A server is about to be paused.',
    'instance.pause.end': 'A server was paused.',
    'instance.unpause.start': 'A paused server is about to go on.',
    'instance.unpause.end': 'A paused server goes on.',
    'instance.suspend.start': 'A server is about to be suspended.',
    'instance.suspend.end': 'A server was suspended.',
    'instance.resume.start': 'A suspended server is about to go on.',
    'instance.resume.end': 'A suspended server goes on.',
    'instance.unrescue.start': 'A server is about to leave its rescue system.',
    'instance.unrescue.end': 'A server was started from its own disk again.',
    'instance.shelve.start': 'A server is about to be shelved.',
    'instance.shelve.end': 'A server was shelved.',
    'instance.shelve_offload.start': 'A shelved server is about to leave its host.',
    'instance.shelve_offload.end': 'A shelved server has left its host.',
    'instance.unshelve.start': 'A shelved server is about to be started on a host.',
    'instance.unshelve.end': 'A shelved server was started.',
    'instance.soft_delete.start': 'A server is about to be deleted, and kept for a while.',
    'instance.soft_delete.end': 'A server was deleted, and is kept for a while.',
    'instance.restore.start': 'A deleted server is about to be restored.',
    'instance.restore.end': 'A deleted server was restored.',
    'instance.trigger_crash_dump.start': 'A server is about to be told to crash.',
    'instance.trigger_crash_dump.end': 'A server was told to crash.',
    'instance.reboot.start': 'A server is about to be rebooted.',
    'instance.reboot.end': 'A server was rebooted.',
    'instance.reboot.error': 'A server could not be rebooted.',
    'instance.lock': 'A server was locked.',
    'instance.unlock': 'The lock was taken off a server.',
    ...moveEvents,
  },
}

/** Events that tell one thing more than others. */
const withMore: typeof tells = (about) => ({...tells(about), ...(about.params as object)})

export const instanceRescue: Family = {
  name: 'instance.rescue',
  title: 'Server rescue notifications',
  description: 'Sent when a server is started from another disk: before, and after it is done.',
  payload: {
    name: 'InstanceActionRescuePayload',
    version: '1.4',
    description: 'A server, and the image from which it is rescued.',
    data: object({
      ...instanceFields,
      fault,
      rescue_image_ref: described('The image from which it is rescued, where one was named.', nullable(text)),
    }),
    base: instanceBase,
  },
  tells: withMore,
  sender,
  events: {
    'instance.rescue.start': 'A server is about to be rescued.',
    'instance.rescue.end': 'A server was started from another disk.',
  },
}

export const instanceSnapshot: Family = {
  name: 'instance.snapshot',
  title: 'Server image notifications',
  description: 'Sent when an image is made of the disk of a server: before, and after it is done.',
  payload: {
    name: 'InstanceActionSnapshotPayload',
    version: '1.10',
    description: 'A server, and the image that is made of it.',
    data: object({
      ...instanceFields,
      fault,
      snapshot_image_id: described('The image that is made of it.', {...text, format: 'uuid'}),
    }),
    base: instanceBase,
  },
  tells: withMore,
  sender,
  events: {
    'instance.snapshot.start': 'A host begins to make an image of a server.',
    'instance.snapshot.end': 'An image was made of a server.',
  },
}

export const instanceCreate: Family = {
  name: 'instance.create',
  title: 'Server creation notifications',
  description: 'Sent by the host on which a server is made: before it is made, and when it is there.',
  payload: {
    name: 'InstanceCreatePayload',
    version: '1.13',
    description: 'A new server, with what only new ones are told of.',
    data: object({
      ...instanceFields,
      fault,
      keypairs: described('The keypairs whose public keys it gets.', list(inside(keypair.payload))),
      tags: described('The words that are tied to it.', list(text)),
      trusted_image_certificates: certificates,
      instance_name: described('What the hypervisor calls it.', nullable(text)),
    }),
    base: instanceBase,
  },
  tells,
  sender,
  events: {
    'instance.create.start': 'A host begins to make a server.',
    'instance.create.end': 'A server was made.',
    'instance.create.error': 'The host could not make a server.',
  },
}

const stateUpdate: Payload = {
  name: 'InstanceStateUpdatePayload',
  version: '1.0',
  description: 'The state of a server before and after.',
  data: object({
    old_state: described('What it was.', nullable(text)),
    state: described('What it is.', nullable(text)),
    old_task_state: described('What was being done to it.', nullable(text)),
    new_task_state: described('What is being done to it.', nullable(text)),
  }),
}

const moment = {...text, format: 'date-time'} as const
const auditPeriod: Payload = {
  name: 'AuditPeriodPayload',
  version: '1.0',
  description: 'A period of usage audits.',
  data: object({
    audit_period_beginning: described('When the period began.', moment),
    audit_period_ending: described('When it ended, or until when it is told.', moment),
  }),
}

export const instanceUpdate: Family = {
  name: 'instance.update',
  title: 'Server update notifications',
  description: 'Sent whenever the state, the task, the name, the metadata or the tags of a server change.',
  payload: {
    name: 'InstanceUpdatePayload',
    version: '2.1',
    description: 'A server, and what it was before.',
    data: object({
      ...instanceFields,
      state_update: described('Its state before and after.', inside(stateUpdate)),
      audit_period: described('The period of the usage audit.', inside(auditPeriod)),
      old_display_name: described('What it was called, where that changes.', nullable(text)),
      tags: described('The words that are tied to it.', list(text)),
    }),
    base: instanceBase,
  },
  variants: {
    'instance-update-tags-action': {
      event: 'instance.update',
      description: 'The tags of a server were changed, of which the API itself tells.',
      when: ({publisher_id}) => publisher_id.startsWith('nova-api:'),
    },
  },
  tells,
  sender,
  events: {'instance.update': 'The state, the task, the name, the metadata or the tags of a server changed.'},
}

export const instanceExists: Family = {
  name: 'instance.exists',
  title: 'Server audit notifications',
  description:
    'Sent by hosts to those who charge for servers: once a period of each server that was there in it, and of one that is about to become another, so that nothing that it was goes untold.',
  payload: {
    name: 'InstanceExistsPayload',
    version: '2.1',
    description: 'A server, and a period in which it was there.',
    data: object({...instanceFields, audit_period: described('The period of the usage audit.', inside(auditPeriod))}),
    base: instanceBase,
  },
  tells,
  sender,
  events: {
    'instance.exists':
      'A server was there: in a period that is over, where its host audits, or since one was, where something is done to it.',
  },
}
