import type {Resource} from '../../contract/resource.ts'
import {story} from './attach-interfaces.scenario.ts'
import {createInterface, deleteInterface, listInterfaces, showInterface} from './interfaces.ts'

export const attachInterfaces: Resource = {
  name: 'os-attach-interfaces',
  title: 'Port interfaces',
  description:
    'An interface is a place in a network that a server has: a port of the network service, with its addresses. A server gets them when it is made, and can be connected to more, or taken off them, while it runs.',
  operations: {listInterfaces, createInterface, showInterface, deleteInterface},
  story,
}
