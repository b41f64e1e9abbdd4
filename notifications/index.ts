import type {Happening} from '../cloud/cloud.ts'
import type {Notification} from '../contract/story.ts'
import {instanceShare, instanceVolume, instanceVolumeSwap} from './attached.ts'
import {computeTask} from './compute-task.ts'
import {computeException} from './exception.ts'
import {flavor} from './flavor.ts'
import {instance, instanceCreate, instanceExists, instanceRescue, instanceSnapshot, instanceUpdate} from './instance.ts'
import {rebuild, resizePrep} from './instance-moves.ts'
import {keypair} from './keypair.ts'
import {type Family, renderWith} from './payload.ts'
import {selectDestinations} from './scheduler.ts'
import {serverGroup} from './server-group.ts'

/** Every family of notifications, in the order in which the reference shows them. */
export const families: readonly Family[] = [
  instance,
  instanceCreate,
  instanceRescue,
  instanceSnapshot,
  instanceUpdate,
  instanceExists,
  resizePrep,
  rebuild,
  instanceVolume,
  instanceVolumeSwap,
  instanceShare,
  selectDestinations,
  computeTask,
  flavor,
  keypair,
  serverGroup,
  computeException,
]

/** The family to which an event belongs. */
export function familyOf(event: string): Family {
  const family = families.find(({events}) => event in events)
  if (!family) throw new Error(`Unexpected event ${event}, expected one that notifications/ declares`)
  return family
}

/** What Nova sends of a happening. */
export const render = (happening: Happening): Notification => renderWith(familyOf(happening.event), happening)
