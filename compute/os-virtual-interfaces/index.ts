import type {Resource} from '../../contract/resource.ts'
import {story} from './virtual-interfaces.scenario.ts'
import {listVirtualInterfaces} from './virtual-interfaces.ts'

export const virtualInterfaces: Resource = {
  name: 'os-virtual-interfaces',
  title: 'Virtual interfaces',
  description:
    'With nova-network, this listed the network devices of a server. It answers 410 today: list the ports of the server in the network service, or its interfaces.',
  operations: {listVirtualInterfaces},
  story,
}
