import type {OptionName} from './options.ts'
import type {Server} from './server.ts'
import type {Effect} from './server-effects.ts'

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
export type Task =
  | 'scheduling'
  | 'networking'
  | 'block_device_mapping'
  | 'spawning'
  | 'deleting'
  | 'soft-deleting'
  | 'restoring'
  | 'powering-on'
  | 'powering-off'
  | 'pausing'
  | 'unpausing'
  | 'suspending'
  | 'resuming'
  | 'rebooting'
  | 'reboot_pending'
  | 'reboot_started'
  | 'rebooting_hard'
  | 'reboot_pending_hard'
  | 'reboot_started_hard'
  | 'rescuing'
  | 'unrescuing'
  | 'updating_password'
  | 'shelving'
  | 'shelving_image_pending_upload'
  | 'shelving_image_uploading'
  | 'shelving_offloading'
  | 'unshelving'
  | 'image_snapshot_pending'
  | 'image_snapshot'
  | 'image_pending_upload'
  | 'image_uploading'
  | 'image_backup'
  | 'rebuilding'
  | 'rebuild_block_device_mapping'
  | 'rebuild_spawning'
  | 'resize_prep'
  | 'resize_migrating'
  | 'resize_migrated'
  | 'resize_finish'
  | 'resize_reverting'
  | 'migrating'

/** What was given along with a change, such as a password or an image: plain JSON, so that it outlives a snapshot. */
export type Params = Readonly<Record<string, unknown>>

/** One step of a change: which task it shows, how long it takes, what it has done at its end, and what is told of it. */
export interface Step {
  /** The task that the server shows meanwhile; null where it shows none. */
  readonly task: Task | null
  /** How many seconds of the cloud's clock it takes; 0: it is over before the request is answered. */
  readonly seconds: number
  /** What happens to the world at its end, by its name in `server-effects.ts`. */
  readonly does?: Effect
  /** What the server is from the end of this step on, where the change goes on behind it. */
  readonly becomes?: VmState
  /** The notification of which `.start` is sent when it begins: `instance.pause`. */
  readonly starts?: string
  /** The notification of which `.end` is sent when it is over, after the server shows what comes next. */
  readonly ends?: string
  /** A notification that is sent at its end as it stands: `instance.lock`. */
  readonly says?: string
  /** Who does that, and tells of it, if not the host that the server is on. */
  readonly at?: 'source' | 'destination' | 'conductor' | 'api'
  /** Whether the host tells that the server is there, as audits do (`instance.exists`): before all else, or at the end. */
  readonly audits?: 'first' | 'last'
  /** Of which volumes its host tells, when it begins, that it takes them off: to put them back later, of which nothing is told. */
  readonly detaches?: 'all' | 'all but the root'
  /** The notification of which `.start` and `.end` are sent when it fails: the host takes down what it has begun. */
  readonly undoes?: string
  /** The notification of which `.error` is sent when it fails, where that is not the one of the whole change. */
  readonly tells?: string
  /** Whether the server is left as it is when it fails, whatever the change does to one that failed. */
  readonly spares?: true
  /** What the record of actions calls it: `compute_pause_instance`. Neighbours of the same name are one event there. */
  readonly event?: string
}

/**
 * Something that can be done to a server: a row of the table in `lifecycle.ts`.
 *
 * To add one, write the row; `servers.send(server, 'yourRow', {viewer, params})` then does everything that the row says:
 * it refuses (`InstanceIsLocked`, `InstanceNotReady`, `InstanceInvalidState`), records the action and its events, takes
 * the steps one by one as the clock ticks, sends the notifications, and ends in the new state or, where an effect gives
 * a fault or a scenario said `befall({failing: 'yourRow', message})`, as `fails` says.
 * - What the steps do to the world is an effect in `server-effects.ts`: a function of the server and the parameters that
 *   changes the world and gives nothing, or the fault that it met.
 * - A check of your own goes between `servers.demand(server, change, viewer)` and `servers.send(…)` if Nova makes it after
 *   looking at lock and state, as it mostly does.
 * - An operation that only sends is declared with `serverAction()` of `compute/servers/action.ts`.
 * - The notifications that you name must be declared in `notifications/`.
 */
export interface Transition {
  /** From which states it may begin. */
  readonly from: readonly VmState[] | 'any'
  /** While which tasks it may begin; null is none, and that alone where this is left out. */
  readonly during?: ReadonlyArray<Task | null> | 'any'
  /** What a lock does: refuses by its own name, unless it is ignored, or taken for a state that does not fit. */
  readonly lock?: 'ignored' | 'taken for a state'
  /** Whether the server has to be on a host. */
  readonly needsHost?: true
  /** Whether it may be done to a server that never came up. */
  readonly unlaunched?: true
  /** Whether it can't be done to a server with shares, whatever else it is. */
  readonly unshared?: true
  /** The change that the API makes by itself, where there is no host to make this one: none, or one that is down. */
  readonly unhosted?: string
  readonly by: readonly Step[]
  /** What the server is in the end; `same`: what it was when the last step ended. */
  readonly to: VmState | 'same' | OneOf
  /** Where a step that fails leaves it: as it is, unless this says `error`. */
  readonly fails?: 'error'
  /** The notification of which `.error` is sent when it fails. */
  readonly tells?: string
  /** What the record of actions calls it; nothing where it isn't recorded. */
  readonly action?: string
  /** The state in which it isn't recorded if the server has no host yet: nothing in a cell knows of it. */
  readonly unrecorded?: VmState
  /** What a caller who is refused knows it by, where that is not the row's name. */
  readonly called?: string
  /** Whether the hypervisor is not asked what the server is up to now. */
  readonly keepsPower?: true
  /** The refusal that a failure is answered with, where all steps are over before the request is answered. */
  readonly answers?: {readonly name: string; readonly message: (server: Server, message: string) => string}
  /** What happens to a server that is left in this state for as long as an option says, where that is more than 0. */
  readonly later?: {readonly option: OptionName; readonly change: string}
}

/** One of several states; which, is told by the server and by what its caller said. */
export interface OneOf<State extends VmState = VmState> {
  readonly oneOf: readonly State[]
  readonly which: (server: Server, params: Params) => State
}

/** Takes the states that a server may be in in the end, and what tells which of them it is. */
export const oneOf = <State extends VmState>(states: readonly State[], which: OneOf<State>['which']): OneOf<State> => ({
  oneOf: states,
  which,
})
