import {problemsOf} from '../pages/fault.ts'
import {rule} from './rule.ts'

/** Every request of a page is answered as the page says, at every microversion at which it is told. */
export const pageStory = rule({
  code: 'page/story',
  description: 'Every request of a page is answered as the page says, at every microversion at which it is told.',
  of: ['page'],
  check: ({faults}) => problemsOf(faults.story),
})
