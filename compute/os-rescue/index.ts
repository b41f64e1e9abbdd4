import type {Resource} from '../../contract/resource.ts'
import {story} from './rescue.scenario.ts'
import {rescueServer, unrescueServer} from './rescue.ts'

export const rescue: Resource = {
  name: 'os-rescue',
  title: 'Rescue and unrescue',
  description:
    'A server that no longer starts, or whose password is lost, can be started from another image, with its own disk as a second one, and mended from there.',
  operations: {rescueServer, unrescueServer},
  story,
}
