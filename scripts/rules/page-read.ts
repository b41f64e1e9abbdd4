import {problemsOf} from '../pages/fault.ts'
import {rule} from './rule.ts'

/** Every page can be read. */
export const pageRead = rule({
  code: 'page/read',
  description: 'Every page can be read.',
  of: ['page'],
  check: ({faults}) => problemsOf(faults.page),
})
