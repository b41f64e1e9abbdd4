import type {Resource} from '../../contract/resource.ts'
import {story} from './lock.scenario.ts'
import {lockServer, unlockServer} from './lock.ts'

export const lock: Resource = {
  name: 'os-lock-server',
  title: 'Lock and unlock',
  description:
    'A lock keeps a server from being changed by mistake. Users take off their own locks; those of administrators only administrators take off.',
  operations: {lockServer, unlockServer},
  story,
}
