import {onHost, type Rows} from './rows.ts'

/** How servers come and go. */
const build = 'compute__do_build_and_run_instance'
const deleting = onHost('deleting', 'compute_terminate_instance', 'instance.delete', 2)
const torn = deleting.map((step) => ({...step, does: 'tear down'}) as const)

export const making = {
  create: {
    from: ['building'],
    unlaunched: true,
    by: [
      {task: 'scheduling', seconds: 1, does: 'place', tells: 'compute_task.build_instances'},
      {task: 'networking', seconds: 1, does: 'connect', starts: 'instance.create', event: build},
      {task: 'block_device_mapping', seconds: 1, does: 'attach', event: build},
      {task: 'spawning', seconds: 2, does: 'launch', ends: 'instance.create', event: build},
    ],
    to: 'active',
    fails: 'error',
    tells: 'instance.create',
    action: 'create',
  },
  delete: {
    from: 'any',
    during: 'any',
    unlaunched: true,
    by: torn,
    to: 'deleted',
    fails: 'error',
    action: 'delete',
  },
  softDelete: {
    from: 'any',
    during: 'any',
    by: onHost('soft-deleting', 'compute_soft_delete_instance', 'instance.soft_delete'),
    to: 'soft-delete',
    action: 'delete',
    called: 'delete',
    later: {option: 'reclaim_instance_interval', change: 'delete'},
  },
  forceDelete: {
    from: 'any',
    during: 'any',
    unlaunched: true,
    by: torn,
    to: 'deleted',
    fails: 'error',
    action: 'delete',
  },
  restore: {
    from: ['soft-delete'],
    lock: 'taken for a state',
    by: onHost('restoring', 'compute_restore_instance', 'instance.restore'),
    to: 'active',
    action: 'restore',
  },
} as const satisfies Rows
