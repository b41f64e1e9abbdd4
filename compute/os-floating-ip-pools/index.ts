import type {Resource} from '../../contract/resource.ts'
import {story} from './floating-ip-pools.scenario.ts'
import {listFloatingIpPools} from './floating-ip-pools.ts'

export const floatingIpPools: Resource = {
  name: 'os-floating-ip-pools',
  title: 'Floating IP pools',
  description:
    'Up to microversion 2.35 Nova passed questions about floating IP pools on to the network service. From 2.36 on it does not: list the external networks there.',
  operations: {listFloatingIpPools},
  story,
}
