import type {Transition} from '../transition.ts'
import {onHost, type Rows} from './rows.ts'

/** How servers come and go. */
const build = 'compute__do_build_and_run_instance'
const end = 'compute_terminate_instance'
const deleting = {
  from: 'any',
  during: 'any',
  unlaunched: true,
  by: [
    {task: 'deleting', seconds: 0, starts: 'instance.delete', event: end},
    {
      task: 'deleting',
      seconds: 2,
      does: 'tear down',
      starts: 'instance.shutdown',
      ends: 'instance.shutdown',
      event: end,
    },
    {task: 'deleting', seconds: 0, does: 'bury', ends: 'instance.delete', event: end},
  ],
  to: 'deleted',
  fails: 'error',
  action: 'delete',
  unhosted: 'delete without host',
} as const satisfies Transition

export const making = {
  create: {
    from: ['building'],
    unlaunched: true,
    by: [
      {task: 'scheduling', seconds: 1, does: 'place', tells: 'compute_task.build_instances'},
      {task: 'networking', seconds: 1, does: 'connect', starts: 'instance.create', event: build},
      {task: 'block_device_mapping', seconds: 1, does: 'attach', event: build},
      {
        task: 'spawning',
        seconds: 2,
        does: 'launch',
        ends: 'instance.create',
        undoes: 'instance.shutdown',
        event: build,
      },
    ],
    to: 'active',
    fails: 'error',
    tells: 'instance.create',
    action: 'create',
  },
  delete: deleting,
  /** The API itself takes down what is written of a server, which its host will find gone. */
  'delete without host': {
    from: 'any',
    during: 'any',
    unlaunched: true,
    by: [
      {task: 'deleting', seconds: 0, does: 'tear down', starts: 'instance.delete', at: 'api'},
      {task: 'deleting', seconds: 0, does: 'bury', ends: 'instance.delete', at: 'api'},
    ],
    to: 'deleted',
    action: 'delete',
    unrecorded: 'building',
    called: 'delete',
  },
  softDelete: {
    from: 'any',
    during: 'any',
    by: onHost('soft-deleting', 'compute_soft_delete_instance', 'instance.soft_delete'),
    to: 'soft-delete',
    action: 'delete',
    called: 'delete',
    later: {option: 'reclaim_instance_interval', change: 'delete'},
    unhosted: 'delete without host',
  },
  forceDelete: deleting,
  restore: {
    from: ['soft-delete'],
    lock: 'taken for a state',
    by: onHost('restoring', 'compute_restore_instance', 'instance.restore'),
    to: 'active',
    action: 'restore',
  },
} as const satisfies Rows
