import {moves} from './lifecycle-moves.ts'
import type {Transition, VmState} from './transition.ts'

export {powerOf, statesOf, statusOf} from './server-status.ts'
export type {Params, Step, Task, Transition, VmState} from './transition.ts'

/** The row of a change that is one step on the host: what it shows, and what it is called in the record and when it is told. */
const onHost = (
  task: NonNullable<Transition['by'][number]['task']>,
  event: string,
  tells: string,
  seconds = 1,
): Transition['by'] => [{task, seconds, event, starts: tells, ends: tells}]

/** The life of a server: everything that can be done to it. `Transition` says how a row is read, and how to add one. */
const table = {
  create: {
    from: ['building'],
    unlaunched: true,
    by: [
      {task: 'scheduling', seconds: 1, does: 'place'},
      {
        task: 'networking',
        seconds: 1,
        does: 'connect',
        starts: 'instance.create',
        event: 'compute__do_build_and_run_instance',
      },
      {task: 'block_device_mapping', seconds: 1, does: 'attach', event: 'compute__do_build_and_run_instance'},
      {
        task: 'spawning',
        seconds: 2,
        does: 'launch',
        ends: 'instance.create',
        event: 'compute__do_build_and_run_instance',
      },
    ],
    to: 'active',
    fails: 'error',
    action: 'create',
  },
  delete: {
    from: 'any',
    during: 'any',
    unlaunched: true,
    by: [
      {
        task: 'deleting',
        seconds: 2,
        does: 'tear down',
        starts: 'instance.delete',
        ends: 'instance.delete',
        event: 'compute_terminate_instance',
      },
    ],
    to: 'deleted',
    fails: 'error',
    action: 'delete',
  },
  start: {
    from: ['stopped'],
    needsHost: true,
    by: onHost('powering-on', 'compute_start_instance', 'instance.power_on', 2),
    to: 'active',
    action: 'start',
  },
  stop: {
    from: ['active', 'error'],
    needsHost: true,
    by: onHost('powering-off', 'compute_stop_instance', 'instance.power_off', 2),
    to: 'stopped',
    action: 'stop',
  },
  pause: {
    from: ['active'],
    by: onHost('pausing', 'compute_pause_instance', 'instance.pause'),
    to: 'paused',
    action: 'pause',
  },
  unpause: {
    from: ['paused'],
    by: onHost('unpausing', 'compute_unpause_instance', 'instance.unpause'),
    to: 'active',
    action: 'unpause',
  },
  lock: {
    from: 'any',
    during: 'any',
    ignoresLock: true,
    unlaunched: true,
    by: [{task: null, seconds: 0, does: 'lock', says: 'instance.lock', event: 'api_lock'}],
    to: 'same',
    action: 'lock',
  },
  unlock: {
    from: 'any',
    during: 'any',
    ignoresLock: true,
    unlaunched: true,
    by: [{task: null, seconds: 0, does: 'unlock', says: 'instance.unlock', event: 'api_unlock'}],
    to: 'same',
    action: 'unlock',
  },
  ...moves,
} as const satisfies Readonly<Record<string, Transition>>

export type Change = keyof typeof table
export const transitions: Readonly<Record<Change, Transition>> = table
export const transitionOf = (change: Change): Transition => transitions[change]

/** What keeps a change from beginning in this state, with this task; nothing where nothing does. */
export function obstacle(change: Change, {vm_state, task_state}: {vm_state: VmState; task_state: string | null}) {
  const {from, during = [null]} = transitions[change]
  if (from !== 'any' && !from.includes(vm_state)) return {attribute: 'vm_state', state: vm_state}
  if (during !== 'any' && !(during as readonly unknown[]).includes(task_state))
    return {attribute: 'task_state', state: task_state}
  return undefined
}
