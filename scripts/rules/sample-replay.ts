import {differences, sayDifference} from '../json/differences.ts'
import {parseJson} from '../json/positions.ts'
import {rule} from './rule.ts'

const MOST = 5

/** A sample is what the reference gives, byte for byte. */
export const sampleReplay = rule({
  code: 'sample/replay',
  description: 'Every sample is what the reference gives, byte for byte.',
  of: ['sample', 'notification'],
  unless: ['sample/json', 'sample/orphan', 'sample/version'],
  *check({json, text, recording, mend}, _world, told) {
    if (!json || typeof text !== 'string' || !recording || text === recording.text) return
    const declared = recording.exchange?.operation
    const all = differences(json.value, parseJson(recording.text).value, {order: true})
    const found = all.filter(({pointer}) => !told.has(pointer))
    for (const difference of found.slice(0, MOST)) {
      const {line, column} = json.place(difference.pointer, difference.kind === 'extra key' ? 'key' : 'value')
      yield {message: sayDifference(difference), line, column, about: difference.pointer, declared, mend}
    }
    if (found.length > MOST) yield {message: `Unexpected ${found.length - MOST} other differences, expected none`, mend}
    if (all.length === 0) yield* spelling(text, recording.text, mend)
  },
})

/** The same values, written otherwise: only a look at the text tells. A layout of its own is the other rule's. */
function* spelling(text: string, expected: string, mend: string) {
  const same = text.replace(/\s+/g, '') === expected.replace(/\s+/g, '')
  if (same) return
  const lines = expected.split('\n')
  const line = text.split('\n').findIndex((one, index) => one !== lines[index])
  const column = [...(text.split('\n')[line] ?? '')].findIndex((one, index) => one !== lines[line]?.[index])
  const shown = (one: string | undefined) => (one ?? '').trim().slice(0, 60)
  yield {
    message: `Unexpected spelling ${shown(text.split('\n')[line])}, expected ${shown(lines[line])}`,
    line: line + 1,
    column: Math.max(column, 0) + 1,
    mend,
  }
}
