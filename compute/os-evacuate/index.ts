import type {Resource} from '../../contract/resource.ts'
import {story} from './evacuate.scenario.ts'
import {evacuateServer} from './evacuate.ts'

export const evacuate: Resource = {
  name: 'os-evacuate',
  title: 'Evacuate',
  description: 'When a host has failed for good, its servers are made again elsewhere.',
  operations: {evacuateServer},
  story,
}
