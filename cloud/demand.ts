import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'
import type {Transition} from './transition.ts'

type Person = {readonly roles: readonly string[]}

/** What a server has to be for something to be done to it. */
type Conditions = Pick<Transition, 'from' | 'during' | 'lock' | 'needsHost' | 'unlaunched'>

/** Whether the lock of a server keeps somebody from it: administrators pass. */
export const isLockedFor = ({locked_by}: Server, viewer: Person): boolean =>
  locked_by !== null && !viewer.roles.includes('admin')

/** What keeps something from beginning in this state, with this task; nothing where nothing does. */
export function obstacle(
  {from, during = [null]}: Pick<Conditions, 'from' | 'during'>,
  {vm_state, task_state}: Pick<Server, 'vm_state' | 'task_state'>,
) {
  if (from !== 'any' && !from.includes(vm_state)) return {attribute: 'vm_state', state: vm_state}
  if (during !== 'any' && !(during as readonly unknown[]).includes(task_state))
    return {attribute: 'task_state', state: task_state}
  return undefined
}

/** Refuses what the lock, the host or the state of a server does not let happen; `called` is how a caller knows it. */
export function demand(server: Server, called: string, conditions: Conditions, viewer?: Person): void {
  const {lock, needsHost, unlaunched} = conditions
  const {id} = server
  const unfit = () => new Refusal('InstanceInvalidState', `Instance ${id} is in an invalid state for '${called}'`)
  if (lock !== 'ignored' && viewer && isLockedFor(server, viewer))
    throw lock === 'taken for a state' ? unfit() : new Refusal('InstanceIsLocked', `Instance ${id} is locked`)
  if (needsHost && server.host === null) throw new Refusal('InstanceNotReady', `Instance ${id} is not ready`)
  const refused = obstacle(conditions, server)
  if (refused?.state)
    throw new Refusal(
      'InstanceInvalidState',
      `Cannot '${called}' instance ${id} while it is in ${refused.attribute} ${refused.state}`,
    )
  if (refused || (!unlaunched && server.launched_at === null)) throw unfit()
}
