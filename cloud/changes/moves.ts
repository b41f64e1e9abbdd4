import type {Server} from '../server.ts'
import type {Params, Step, Transition} from '../transition.ts'

/** To another host: what a resize and a cold migration have in common, and differ in by name. */
const move: readonly Step[] = [
  {task: 'resize_prep', seconds: 0, does: 'record resize'},
  {task: 'resize_prep', seconds: 0, event: 'conductor_migrate_server'},
  {
    task: 'resize_prep',
    seconds: 1,
    does: 'choose host',
    event: 'cold_migrate',
    spares: true,
    tells: 'compute_task.migrate_server',
  },
  {
    task: 'resize_prep',
    seconds: 1,
    does: 'begin moving',
    at: 'destination',
    event: 'compute_prep_resize',
    starts: 'instance.resize_prep',
    ends: 'instance.resize_prep',
  },
  {
    task: 'resize_migrating',
    seconds: 2,
    does: 'leave',
    event: 'compute_resize_instance',
    starts: 'instance.resize',
  },
  {task: 'resize_migrated', seconds: 1, ends: 'instance.resize'},
  {
    task: 'resize_finish',
    seconds: 1,
    does: 'settle in',
    event: 'compute_finish_resize',
    starts: 'instance.resize_finish',
    ends: 'instance.resize_finish',
  },
]
const moving = {
  from: ['active', 'stopped'],
  needsHost: true,
  by: move,
  to: 'resized',
  fails: 'error',
  tells: 'instance.resize',
} as const satisfies Omit<Transition, 'action'>

/** What a server was before it was resized: that again, or running. */
const asBefore = ({resized_from}: Server) => (resized_from?.vm_state === 'stopped' ? 'stopped' : 'active')

/** What can be done to a server on its way to another host, or another flavor. */
export const moves = {
  resize: {...moving, action: 'resize'},
  migrate: {...moving, action: 'migrate'},
  confirmResize: {
    from: ['resized'],
    by: [
      {task: null, seconds: 0, does: 'begin confirming'},
      {
        task: null,
        seconds: 1,
        does: 'confirm',
        event: 'compute_confirm_resize',
        starts: 'instance.resize_confirm',
        ends: 'instance.resize_confirm',
      },
    ],
    to: asBefore,
    action: 'confirmResize',
  },
  revertResize: {
    from: ['resized'],
    by: [
      {
        task: 'resize_reverting',
        seconds: 1,
        does: 'turn back',
        event: 'compute_revert_resize',
        starts: 'instance.resize_revert',
      },
      {
        task: 'resize_reverting',
        seconds: 1,
        does: 'revert',
        event: 'compute_finish_revert_resize',
        ends: 'instance.resize_revert',
      },
    ],
    to: asBefore,
    action: 'revertResize',
  },
  'live-migration': {
    from: ['active', 'paused'],
    needsHost: true,
    called: 'os-migrateLive',
    by: [
      {task: 'migrating', seconds: 0, does: 'record live migration'},
      {
        task: 'migrating',
        seconds: 1,
        does: 'choose host',
        event: 'conductor_live_migrate_instance',
        spares: true,
        tells: 'compute_task.migrate_server',
      },
      {
        task: 'migrating',
        seconds: 1,
        does: 'queue',
        at: 'destination',
        event: 'compute_check_can_live_migrate_destination',
      },
      {task: 'migrating', seconds: 1, does: 'prepare', event: 'compute_check_can_live_migrate_source'},
      {
        task: 'migrating',
        seconds: 1,
        does: 'run',
        at: 'destination',
        event: 'compute_pre_live_migration',
        starts: 'instance.live_migration_pre',
        ends: 'instance.live_migration_pre',
      },
      {task: 'migrating', seconds: 4, does: 'finish running', event: 'compute_live_migration'},
      {task: 'migrating', seconds: 1, starts: 'instance.live_migration_post', event: 'compute_live_migration'},
      {
        task: 'migrating',
        seconds: 1,
        does: 'complete',
        at: 'destination',
        event: 'compute_post_live_migration_at_destination',
        starts: 'instance.live_migration_post_dest',
        ends: 'instance.live_migration_post_dest',
        says: 'instance.live_migration_post.end',
      },
    ],
    to: 'same',
    action: 'live-migration',
  },
  'force live migration': {
    from: ['active'],
    during: ['migrating'],
    called: 'force_complete',
    by: [
      {
        task: null,
        seconds: 0,
        does: 'hurry',
        event: 'compute_live_migration_force_complete',
        starts: 'instance.live_migration_force_complete',
        ends: 'instance.live_migration_force_complete',
      },
    ],
    to: 'same',
    action: 'live_migration_force_complete',
  },
  'abort live migration': {
    from: 'any',
    during: ['migrating'],
    by: [
      {
        task: null,
        seconds: 0,
        does: 'cancel',
        event: 'compute_live_migration_abort',
        starts: 'instance.live_migration_abort',
        ends: 'instance.live_migration_abort',
      },
      {
        task: null,
        seconds: 0,
        starts: 'instance.live_migration_rollback',
        ends: 'instance.live_migration_rollback',
      },
      {
        task: null,
        seconds: 0,
        starts: 'instance.live_migration_rollback_dest',
        ends: 'instance.live_migration_rollback_dest',
      },
    ],
    to: 'same',
    action: 'live_migration_cancel',
  },
  evacuate: {
    from: ['active', 'stopped', 'error'],
    lock: 'ignored',
    needsHost: true,
    by: [
      {task: 'rebuilding', seconds: 0, does: 'record evacuation', says: 'instance.evacuate'},
      {
        task: 'rebuilding',
        seconds: 1,
        does: 'choose host',
        at: 'conductor',
        event: 'rebuild_server',
        says: 'instance.rebuild_scheduled',
        tells: 'compute_task.rebuild_server',
      },
      {
        task: 'rebuilding',
        seconds: 1,
        does: 'begin moving',
        at: 'destination',
        event: 'compute_rebuild_instance',
        starts: 'instance.rebuild',
      },
      {task: 'rebuild_block_device_mapping', seconds: 1, at: 'destination', event: 'compute_rebuild_instance'},
      {
        task: 'rebuild_spawning',
        seconds: 2,
        does: 'move in',
        at: 'destination',
        event: 'compute_rebuild_instance',
        ends: 'instance.rebuild',
      },
    ],
    to: (server: Server, {stopped}: Params) =>
      stopped === true || server.doing?.was === 'stopped' ? 'stopped' : 'active',
    fails: 'error',
    tells: 'instance.rebuild',
    action: 'evacuate',
  },
} as const satisfies Readonly<Record<string, Transition>>
