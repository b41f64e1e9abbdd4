import {problemsOf} from '../pages/fault.ts'
import {rule} from './rule.ts'

/** Every JSON of a page fits the schema that it names. */
export const pageJson = rule({
  code: 'page/json',
  description: 'Every JSON of a page fits the schema that it names.',
  of: ['page'],
  check: ({faults}) => problemsOf(faults.json),
})
