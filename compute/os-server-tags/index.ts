import type {Resource} from '../../contract/resource.ts'
import {story} from './server-tags.scenario.ts'
import * as operations from './server-tags.ts'

export const serverTags: Resource = {
  name: 'os-server-tags',
  title: 'Server tags',
  description:
    'A tag is a word that you tie to a server, to find it by: lists of servers can be filtered by `tags`, `tags-any`, `not-tags` and `not-tags-any`. A server has 50 of them at most.',
  operations: {...operations},
  story,
}
