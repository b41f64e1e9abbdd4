import {problemsOf} from '../pages/fault.ts'
import {rule} from './rule.ts'

/** Every command of a page is one that there is. */
export const pageConsole = rule({
  code: 'page/console',
  description: 'Every command of a page is one that there is.',
  of: ['page'],
  check: ({faults}) => problemsOf(faults.console),
})
