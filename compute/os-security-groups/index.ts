import type {Resource} from '../../contract/resource.ts'
import {story} from './security-groups.scenario.ts'
import {addSecurityGroup, listServerSecurityGroups, removeSecurityGroup} from './server-security-groups.ts'

export const securityGroups: Resource = {
  name: 'os-security-groups',
  title: 'Security groups of servers',
  description:
    'A security group says who may reach a server, by rules. The network service has the groups; here you see and change which of them a server is in.',
  operations: {listServerSecurityGroups, addSecurityGroup, removeSecurityGroup},
  story,
}
