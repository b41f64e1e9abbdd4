import type {Resource} from '../../contract/resource.ts'
import {story} from './floating-ips.scenario.ts'
import {createFloatingIp, deleteFloatingIp, listFloatingIps, showFloatingIp} from './floating-ips.ts'
import {addFloatingIp, removeFloatingIp} from './server-floating-ips.ts'

export const floatingIps: Resource = {
  name: 'os-floating-ips',
  title: 'Floating IP addresses',
  description:
    'Up to microversion 2.35 Nova passed questions about floating IP addresses on to the network service, and up to 2.43 which server they lead to. After that it does not: ask the network service.',
  operations: {listFloatingIps, createFloatingIp, showFloatingIp, deleteFloatingIp, addFloatingIp, removeFloatingIp},
  story,
}
