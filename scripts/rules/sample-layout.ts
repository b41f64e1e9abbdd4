import {misplaced} from '../json/layout.ts'
import {rule} from './rule.ts'

/** A sample is laid out in the one way: four spaces, one key to a line, a newline at the end. */
export const sampleLayout = rule({
  code: 'sample/layout',
  description: 'Every sample has the one layout: four spaces, and a newline at the end.',
  of: ['sample', 'notification'],
  unless: ['sample/json', 'sample/orphan'],
  *check({json, text, mend}) {
    if (!json || typeof text !== 'string') return
    const wrong = misplaced(text, json.value)
    if (wrong) yield {...wrong, mend}
  },
})
