/** What a server is, whatever is being done to it. */
export type VmState =
  | 'building'
  | 'active'
  | 'stopped'
  | 'paused'
  | 'suspended'
  | 'rescued'
  | 'resized'
  | 'shelved'
  | 'shelved_offloaded'
  | 'soft-delete'
  | 'deleted'
  | 'error'

/** What is being done to a server. */
export type Task = 'scheduling' | 'networking' | 'block_device_mapping' | 'spawning' | 'deleting'

/** What happens to the world at the end of a step, beside the server's own states. */
export type Effect = 'place' | 'connect' | 'attach' | 'launch' | 'tear down'

/** One step on the way: which task it shows, how many seconds it takes, and what it has done at its end. */
export interface Step {
  readonly task: Task
  readonly seconds: number
  readonly does?: Effect
  /** Of which event it tells at its beginning: `.start` is added. */
  readonly starts?: string
}

/** What can be done to a server: from which states, by which steps, to which state, and what is told of it. */
export interface Transition {
  readonly from: readonly VmState[]
  /** Whether it may begin while something else is done. */
  readonly interrupts: boolean
  readonly by: readonly Step[]
  readonly to: VmState
  /** The event that is told at the end: `.end` is added, or `.error` where it fails. */
  readonly tells: string
  /** What the record of actions calls it. */
  readonly action: string
}

const whatever = [
  'building',
  'active',
  'stopped',
  'paused',
  'suspended',
  'rescued',
  'resized',
  'shelved',
  'shelved_offloaded',
  'soft-delete',
  'error',
] as const

/** The life of a server. */
export const transitions = {
  create: {
    from: ['building'],
    interrupts: false,
    by: [
      {task: 'scheduling', seconds: 1, does: 'place'},
      {task: 'networking', seconds: 1, does: 'connect', starts: 'instance.create'},
      {task: 'block_device_mapping', seconds: 1, does: 'attach'},
      {task: 'spawning', seconds: 2, does: 'launch'},
    ],
    to: 'active',
    tells: 'instance.create',
    action: 'create',
  },
  delete: {
    from: whatever,
    interrupts: true,
    by: [{task: 'deleting', seconds: 2, does: 'tear down', starts: 'instance.delete'}],
    to: 'deleted',
    tells: 'instance.delete',
    action: 'delete',
  },
} as const satisfies Readonly<Record<string, Transition>>

export type Change = keyof typeof transitions
export const transitionOf = (change: Change): Transition => transitions[change]

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
  return state === 'building' || state === 'error' ? 0 : 4
}
