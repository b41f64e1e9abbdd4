import {firstDifference} from '../json/differences.ts'
import {parseJson} from '../json/positions.ts'
import {demandOn} from '../validate/schemas.ts'
import {wrongs} from '../validate/wrongs.ts'
import {rule} from './rule.ts'

/** A sample is that of its own microversion, not of another. */
export const sampleVersion = rule({
  code: 'sample/version',
  description: 'No sample is that of another microversion.',
  of: ['sample'],
  unless: ['sample/json', 'sample/orphan'],
  *check({json, text, recording, mend}, world) {
    const exchange = recording?.exchange
    if (!json || !exchange || !recording.half || text === recording.text) return
    const other = world
      .namesakes(recording)
      .filter((twin) => twin.text === text)
      .at(-1)?.exchange
    const operation = world.operations.get(exchange.operation)?.operation
    if (!other || !operation) return
    const demand = demandOn(exchange, recording.half, operation)
    const [wrong] = demand && !demand.mustFail ? wrongs(demand.schema, json.value) : []
    const difference = firstDifference(json.value, parseJson(recording.text).value, {order: true})
    const pointer = wrong?.pointer ?? difference?.pointer ?? ''
    const part = wrong?.part ?? (difference?.kind === 'extra key' ? 'key' : 'value')
    const {line, column} = json.place(pointer, part)
    yield {
      message: `Unexpected sample of microversion ${other.version}, expected that of ${exchange.version}`,
      line,
      column,
      about: pointer,
      keyword: wrong?.keyword,
      declared: exchange.operation,
      passesAt: other.version,
      mend,
    }
  },
})
