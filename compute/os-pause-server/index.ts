import type {Resource} from '../../contract/resource.ts'
import {story} from './pause.scenario.ts'
import {pauseServer, unpauseServer} from './pause.ts'

export const pause: Resource = {
  name: 'os-pause-server',
  title: 'Pause and unpause',
  description:
    'A paused server keeps its memory and its place, and does nothing. It is the quickest way to hold one still for a while.',
  operations: {pauseServer, unpauseServer},
  story,
}
