import {JsonFault} from '../json/positions.ts'
import {rule} from './rule.ts'

/** A sample is JSON, in UTF-8, without a second key of the same name. */
export const sampleJson = rule({
  code: 'sample/json',
  description: 'Every sample is JSON.',
  of: ['sample', 'notification', 'foreign'],
  unless: ['sample/orphan'],
  *check({fault, mend}) {
    if (fault instanceof JsonFault) yield {message: fault.message, line: fault.line, column: fault.column, mend}
    else if (fault instanceof Error) yield {message: fault.message, mend}
  },
})
