import type {Resource} from '../../contract/resource.ts'
import {story} from './cloudpipe.scenario.ts'
import {createCloudpipe, listCloudpipes, updateCloudpipe} from './cloudpipe.ts'

export const cloudpipe: Resource = {
  name: 'os-cloudpipe',
  title: 'Cloudpipe',
  description:
    'A cloudpipe was a server with a VPN, by which members of a project reached its private network. It needed nova-network, and went with it: all of this answers 410 today.',
  operations: {listCloudpipes, createCloudpipe, updateCloudpipe},
  story,
}
