import type {Resource} from '../../contract/resource.ts'
import {story} from './shelve.scenario.ts'
import {shelveOffloadServer, shelveServer} from './shelve.ts'
import {unshelveServer} from './unshelve.ts'

export const shelve: Resource = {
  name: 'os-shelve',
  title: 'Shelve and unshelve',
  description:
    'A server that is not needed for a while can be shelved: it is kept as an image, uses nothing of any host, and comes back with its id, its addresses and its volumes.',
  operations: {shelveServer, shelveOffloadServer, unshelveServer},
  story,
}
