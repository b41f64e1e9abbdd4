import type {Resource} from '../../contract/resource.ts'
import {story} from './flavor-manage.scenario.ts'
import {createFlavor, deleteFlavor, updateFlavor} from './flavor-manage.ts'

export const flavorManage: Resource = {
  name: 'flavor-manage',
  title: 'Flavor management',
  family: 'flavors',
  description: 'Making flavors, describing them and taking them away: work of those who run the cloud.',
  operations: {createFlavor, updateFlavor, deleteFlavor},
  story,
}
