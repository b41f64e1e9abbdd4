import type {Resource} from '../../contract/resource.ts'
import {story} from './server-groups.scenario.ts'
import {createServerGroup, deleteServerGroup, listServerGroups, showServerGroup} from './server-groups.ts'

export const serverGroups: Resource = {
  name: 'os-server-groups',
  title: 'Server groups',
  family: 'servers',
  description:
    'A server group says how its servers are to be placed with a view to each other: on different hosts, so that they do not fail together, or on the same one, so that they are close.',
  operations: {listServerGroups, createServerGroup, showServerGroup, deleteServerGroup},
  story,
}
