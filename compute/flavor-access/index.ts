import type {Resource} from '../../contract/resource.ts'
import {story} from './flavor-access.scenario.ts'
import {addFlavorAccess, listFlavorAccess, removeFlavorAccess} from './flavor-access.ts'

export const flavorAccess: Resource = {
  name: 'flavor-access',
  title: 'Flavor access',
  family: 'flavors',
  description:
    'A flavor that is not public can be used by the projects on its list, and by nobody else. These operations show and change the list.',
  operations: {listFlavorAccess, addFlavorAccess, removeFlavorAccess},
  story,
}
