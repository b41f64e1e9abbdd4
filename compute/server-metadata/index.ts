import type {Resource} from '../../contract/resource.ts'
import {story} from './server-metadata.scenario.ts'
import * as operations from './server-metadata.ts'

export const serverMetadata: Resource = {
  name: 'server-metadata',
  title: 'Server metadata',
  description:
    'Names and values that you keep with a server, for yourself and for what runs in it: the server reads them from its metadata service.',
  operations: {...operations},
  story,
}
