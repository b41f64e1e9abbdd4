import type {Resource} from '../../contract/resource.ts'
import {story} from './instance-actions.scenario.ts'
import {listInstanceActions, showInstanceAction} from './instance-actions.ts'

export const instanceActions: Resource = {
  name: 'os-instance-actions',
  title: 'Actions on servers',
  description:
    'Nova writes down what is asked of each server, by the id of the request, and what was done for it: when, on which host, and whether it went well.',
  operations: {listInstanceActions, showInstanceAction},
  story,
}
