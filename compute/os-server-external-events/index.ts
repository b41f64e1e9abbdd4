import type {Resource} from '../../contract/resource.ts'
import {story} from './external-events.scenario.ts'
import {createExternalEvents} from './external-events.ts'

export const externalEvents: Resource = {
  name: 'os-server-external-events',
  title: 'Server external events',
  description:
    'Other services tell the Compute service in this way what happened to what a server has of them: a port was plugged in, a volume has grown, the power of the machine was switched. Users have no part in it.',
  operations: {createExternalEvents},
  story,
}
