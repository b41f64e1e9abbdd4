import type {Resource} from '../../contract/resource.ts'
import {story} from './server-diagnostics.scenario.ts'
import {showServerDiagnostics} from './server-diagnostics.ts'

export const serverDiagnostics: Resource = {
  name: 'os-server-diagnostics',
  title: 'Server diagnostics',
  description:
    'What the hypervisor has counted of a running server: processor time, disk and network traffic, memory. For administrators.',
  operations: {showServerDiagnostics},
  story,
}
