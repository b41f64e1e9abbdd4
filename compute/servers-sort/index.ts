import type {Resource} from '../../contract/resource.ts'
import {story} from './servers-sort.scenario.ts'

export const serversSorted: Resource = {
  name: 'servers-sort',
  title: 'Servers in order',
  description:
    'Lists of [servers](/api/servers/) come newest first. Name another order with `sort_key`, and `asc` or `desc` with `sort_dir`; give both several times to sort by one field and then by the next.',
  operations: {},
  story,
}
