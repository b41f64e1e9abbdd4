import {described, nullable, object} from '../contract/schema.ts'
import {flavor} from './flavor.ts'
import {fault, tells} from './instance.ts'
import {type About, instanceFields} from './instance-payload.ts'
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
  },
  service: 'compute',
  tells(about) {
    const {server} = about as unknown as About
    const told = tells(about)
    return {...told, record: {...told.record, new_flavor: server.doing?.params.flavor ?? server.flavor}}
  },
  events: {
    'instance.resize_prep.start': 'A host begins to prepare for a server that is resized.',
    'instance.resize_prep.end': 'It has prepared.',
  },
}

/** What is told of servers on the move with the payload that all actions have. */
export const moveEvents = {
  'instance.resize.start': 'A server is about to leave its host.',
  'instance.resize.end': 'A server has left its host.',
  'instance.resize.error': 'A server could not be resized.',
  'instance.resize_finish.start': 'The new host begins to make a server what it shall be.',
  'instance.resize_finish.end': 'A server runs on its new host, and waits for a confirmation.',
  'instance.resize_confirm.start': 'A resize is about to be confirmed.',
  'instance.resize_confirm.end': 'A resize was confirmed.',
  'instance.resize_revert.start': 'A server is about to go back to its old host.',
  'instance.resize_revert.end': 'A server is back on its old host.',
  'instance.live_migration_pre.start': 'A host begins to prepare for a server that comes live.',
  'instance.live_migration_pre.end': 'It has prepared.',
  'instance.live_migration_post.start': 'The old host begins to clean up behind a server.',
  'instance.live_migration_post.end': 'The old host has cleaned up behind a server.',
  'instance.live_migration_post_dest.start': 'The new host takes a server over.',
  'instance.live_migration_post_dest.end': 'The new host has taken a server over.',
  'instance.live_migration_force_complete.start': 'A live migration is about to be brought to its end.',
  'instance.live_migration_force_complete.end': 'A live migration was hurried.',
  'instance.live_migration_abort.start': 'A live migration is about to be stopped.',
  'instance.live_migration_abort.end': 'A live migration was stopped.',
  'instance.live_migration_rollback.start': 'The old host takes a server back that was under way.',
  'instance.live_migration_rollback.end': 'The old host has taken a server back.',
  'instance.live_migration_rollback_dest.start': 'The host that a server was to go to begins to clean up.',
  'instance.live_migration_rollback_dest.end': 'The host that a server was to go to has cleaned up.',
  'instance.evacuate': 'A server is to be made again on another host.',
} as const
