import type {Resource} from '../../contract/resource.ts'
import {story} from './server-topology.scenario.ts'
import {showServerTopology} from './server-topology.ts'

export const serverTopology: Resource = {
  name: 'os-server-topology',
  title: 'Server topology',
  description:
    'A flavor can ask for virtual processors and memory to be laid out in NUMA nodes, for processors that no other server uses, and for memory pages of some size. This is what a server got.',
  operations: {showServerTopology},
  story,
}
