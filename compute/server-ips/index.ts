import type {Resource} from '../../contract/resource.ts'
import {story} from './server-ips.scenario.ts'
import {listServerAddresses, showServerAddresses} from './server-ips.ts'

export const serverIps: Resource = {
  name: 'server-ips',
  title: 'Server addresses',
  description:
    'The addresses under which a server can be reached, in each network that it is in. Show and the detailed list of servers have them too, with more of each.',
  operations: {listServerAddresses, showServerAddresses},
  story,
}
