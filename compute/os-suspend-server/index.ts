import type {Resource} from '../../contract/resource.ts'
import {story} from './suspend.scenario.ts'
import {resumeServer, suspendServer} from './suspend.ts'

export const suspend: Resource = {
  name: 'os-suspend-server',
  title: 'Suspend and resume',
  description:
    'A suspended server uses neither memory nor processors of its host, only disk. It takes longer than a pause, and lasts longer.',
  operations: {suspendServer, resumeServer},
  story,
}
