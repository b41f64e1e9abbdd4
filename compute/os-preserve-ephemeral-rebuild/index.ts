import type {Resource} from '../../contract/resource.ts'
import {story} from './preserve-ephemeral.scenario.ts'

export const preservingRebuild: Resource = {
  name: 'os-preserve-ephemeral-rebuild',
  title: 'Rebuild that keeps the ephemeral disk',
  family: 'servers',
  description:
    'A bare-metal server that is [rebuilt](/api/servers/#rebuild-server) with `preserve_ephemeral` keeps what is on its ephemeral partition. Virtual machines take no notice of it: theirs is made anew.',
  operations: {},
  story,
}
