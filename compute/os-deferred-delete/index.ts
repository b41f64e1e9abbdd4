import type {Resource} from '../../contract/resource.ts'
import {story} from './deferred-delete.scenario.ts'
import {forceDeleteServer, restoreServer} from './deferred-delete.ts'

export const deferredDelete: Resource = {
  name: 'os-deferred-delete',
  title: 'Deferred deletion',
  description:
    'Operators may have deleted servers kept for a while. Until that is over, they can be restored, or deleted for good.',
  operations: {restoreServer, forceDeleteServer},
  story,
}
