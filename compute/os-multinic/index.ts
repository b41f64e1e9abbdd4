import type {Resource} from '../../contract/resource.ts'
import {story} from './multinic.scenario.ts'
import {addFixedIp, removeFixedIp} from './multinic.ts'

export const multinic: Resource = {
  name: 'os-multinic',
  title: 'Fixed addresses of servers',
  description:
    'Up to microversion 2.43 Nova passed on to the network service that a server shall have another address in a network, or one less. From 2.44 on it does not: update the port there.',
  operations: {addFixedIp, removeFixedIp},
  story,
}
