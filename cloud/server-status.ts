import type {VmState} from './transition.ts'

const resizing = {
  resize_prep: 'RESIZE',
  resize_migrating: 'RESIZE',
  resize_migrated: 'RESIZE',
  resize_finish: 'RESIZE',
}
const rebuilding = {
  rebuilding: 'REBUILD',
  rebuild_block_device_mapping: 'REBUILD',
  rebuild_spawning: 'REBUILD',
}

/** Statuses that users see: of each state, and of tasks that have one of their own in it. */
const statuses: Readonly<Record<VmState, {readonly idle: string; readonly [task: string]: string}>> = {
  building: {idle: 'BUILD'},
  active: {
    idle: 'ACTIVE',
    rebooting: 'REBOOT',
    reboot_pending: 'REBOOT',
    reboot_started: 'REBOOT',
    rebooting_hard: 'HARD_REBOOT',
    reboot_pending_hard: 'HARD_REBOOT',
    reboot_started_hard: 'HARD_REBOOT',
    updating_password: 'PASSWORD',
    migrating: 'MIGRATING',
    ...rebuilding,
    ...resizing,
  },
  stopped: {idle: 'SHUTOFF', ...rebuilding, ...resizing},
  paused: {idle: 'PAUSED', migrating: 'MIGRATING'},
  suspended: {idle: 'SUSPENDED'},
  rescued: {idle: 'RESCUE'},
  resized: {idle: 'VERIFY_RESIZE', resize_reverting: 'REVERT_RESIZE'},
  shelved: {idle: 'SHELVED'},
  shelved_offloaded: {idle: 'SHELVED_OFFLOADED'},
  'soft-delete': {idle: 'SOFT_DELETED'},
  deleted: {idle: 'DELETED'},
  error: {idle: 'ERROR', ...rebuilding},
}

/** All states. */
export const states = Object.keys(statuses) as VmState[]

/** The status that users see of a server in this state, with this task. */
export const statusOf = (state: VmState, task: string | null): string =>
  statuses[state][task ?? 'idle'] ?? statuses[state].idle

/** The states that any of these statuses stands for, and the tasks where only some do; no states where there is no such status. */
export function statesOf(asked: readonly string[]): {states: readonly VmState[]; tasks: readonly string[] | undefined} {
  const wanted = asked.map((status) => status.toUpperCase())
  const rows = (Object.keys(statuses) as VmState[]).flatMap((state) =>
    Object.entries(statuses[state]).flatMap(([task, status]) => (wanted.includes(status) ? [{state, task}] : [])),
  )
  const tasks = rows.map(({task}) => task)
  return {states: [...new Set(rows.map(({state}) => state))], tasks: tasks.includes('idle') ? undefined : tasks}
}

/** What a hypervisor says of a server in this state: 0 nothing, 1 running, 3 paused, 4 shut down. */
export function powerOf(state: VmState): 0 | 1 | 3 | 4 {
  if (state === 'active' || state === 'rescued' || state === 'resized') return 1
  if (state === 'paused') return 3
  return state === 'building' || state === 'error' || state === 'deleted' ? 0 : 4
}
