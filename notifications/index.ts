import type {Happening} from '../cloud/cloud.ts'
import type {Notification} from '../contract/story.ts'
import {instanceVolume, instanceVolumeSwap} from './attached.ts'
import {flavor} from './flavor.ts'
import {instance, instanceCreate, instanceUpdate} from './instance.ts'
import {rebuild, resizePrep} from './instance-moves.ts'
import {keypair} from './keypair.ts'
import {type Family, renderWith} from './payload.ts'
import {selectDestinations} from './scheduler.ts'
import {serverGroup} from './server-group.ts'

/** Every family of notifications, in the order in which the reference shows them. */
export const families: readonly Family[] = [
  instance,
  instanceCreate,
  instanceUpdate,
  resizePrep,
  rebuild,
  instanceVolume,
  instanceVolumeSwap,
  selectDestinations,
  flavor,
  keypair,
  serverGroup,
]

/** The family to which an event belongs. */
export function familyOf(event: string): Family {
  const family = families.find(({events}) => event in events)
  if (!family) throw new Error(`Unexpected event ${event}, expected one that notifications/ declares`)
  return family
}

/** What Nova sends of a happening. */
export const render = (happening: Happening): Notification => renderWith(familyOf(happening.event), happening)
