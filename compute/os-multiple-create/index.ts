import type {Resource} from '../../contract/resource.ts'
import {story} from './multiple-create.scenario.ts'

export const multipleCreate: Resource = {
  name: 'os-multiple-create',
  title: 'Several servers at once',
  family: 'servers',
  description:
    'One request [creates several servers](/api/servers/create/#create-server) that are alike but for their names: at least `min_count` of them, and up to `max_count` where quotas leave room. With `return_reservation_id` the answer is a word that all of them have in common: administrators find them with `reservation_id`.',
  operations: {},
  story,
}
