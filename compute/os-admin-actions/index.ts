import type {Resource} from '../../contract/resource.ts'
import {story} from './admin-actions.scenario.ts'
import {injectNetworkInfo, resetNetwork, resetServerState} from './admin-actions.ts'

export const adminActions: Resource = {
  name: 'os-admin-actions',
  title: 'Actions of administrators',
  description: 'What operators may do to a server whose state Nova has got wrong.',
  operations: {resetServerState, injectNetworkInfo, resetNetwork},
  story,
}
