import type {Resource} from '../../contract/resource.ts'
import {story} from './console-output.scenario.ts'
import {getConsoleOutput} from './console-output.ts'

export const consoleOutput: Resource = {
  name: 'os-console-output',
  title: 'Console output',
  description:
    'What the system inside a server writes to its serial console while it comes up and later. It is the first place to look when a server does not answer.',
  operations: {getConsoleOutput},
  story,
}
