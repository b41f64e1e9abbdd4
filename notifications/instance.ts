import type {Happening} from '../cloud/cloud.ts'
import {described, list, nullable, object, text} from '../contract/schema.ts'
import {moveEvents} from './instance-move-events.ts'
import {
  type About,
  blockDevice,
  exception,
  fault,
  instanceFields,
  instanceRecord,
  ip,
  share,
} from './instance-payload.ts'
import {keypair} from './keypair.ts'
import {type Family, inside, type Payload} from './payload.ts'

const parts = [ip, blockDevice, share, exception]

export const certificates = described(
  'The certificates with which the signature of its image may be checked.',
  nullable(list(text)),
)

/** Events of a server, which its host sends, or the API where it did by itself what they tell of. */
export const tells: NonNullable<Family['tells']> = (about) => {
  const own = about as unknown as About
  const record = {...instanceRecord(own), ...about}
  return about.by === 'api' ? {record, service: 'api'} : {record, host: own.server.host ?? 'api.example.com'}
}

export const instance: Family = {
  name: 'instance',
  title: 'Server notifications',
  description: 'Sent when something is done to a server: before, and after it is done.',
  payload: {
    name: 'InstanceActionPayload',
    version: '1.9',
    description: 'A server, and what went wrong with it.',
    data: object({...instanceFields, fault}),
  },
  parts,
  service: 'compute',
  fromApi: ['instance.lock', 'instance.unlock', 'instance.evacuate'],
  tells,
  events: {
    'instance.interface_attach.start': 'A host begins to connect a server.',
    'instance.interface_attach.end': 'A server is connected.',
    'instance.interface_attach.error': 'A server could not be connected.',
    'instance.interface_detach.start': 'A host begins to take a port off a server.',
    'instance.interface_detach.end': 'A port is off a server.',
    'instance.delete.start': 'A server is about to be deleted.',
    'instance.delete.end': 'A server was deleted.',
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
const withMore = (about: Happening['about']) => {
  const {record, host} = tells(about)
  return {record: {...record, ...(about.params as object)}, host: host as string}
}

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
  },
  service: 'compute',
  tells: withMore,
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
  },
  service: 'compute',
  tells: withMore,
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
  },
  service: 'compute',
  tells,
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
const auditPeriod: Payload = {
  name: 'AuditPeriodPayload',
  version: '1.0',
  description: 'The period of the usage audit in which it falls.',
  data: object({
    audit_period_beginning: described('When the period began.', {...text, format: 'date-time'}),
    audit_period_ending: described('Until when it is told.', {...text, format: 'date-time'}),
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
  },
  parts: [stateUpdate, auditPeriod],
  service: 'compute',
  tells,
  events: {'instance.update': 'The state, the task, the name, the metadata or the tags of a server changed.'},
}
