import {problemsOf} from '../pages/fault.ts'
import {rule} from './rule.ts'

/** Every block of a page is run, checked, or says why not. */
export const pageBlock = rule({
  code: 'page/block',
  description: 'Every block of a page is run, checked, or says why not.',
  of: ['page'],
  check: ({faults}) => problemsOf(faults.block),
})
