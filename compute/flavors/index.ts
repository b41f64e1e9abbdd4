import type {Resource} from '../../contract/resource.ts'
import {story} from './flavors.scenario.ts'
import {listFlavorDetails, listFlavors, showFlavor} from './flavors.ts'

export const flavors: Resource = {
  name: 'flavors',
  title: 'Flavors',
  family: 'flavors',
  description:
    'A flavor is a size of server: how much memory, how many virtual CPUs, how large its disks. Choose one from the list when you create a server. Who runs the cloud makes them.',
  operations: {listFlavors, listFlavorDetails, showFlavor},
  story,
}
