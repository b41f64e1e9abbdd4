import {fits} from '../ajv.ts'
import {demandOn, nearestFit} from '../validate/schemas.ts'
import {wrongs} from '../validate/wrongs.ts'
import {rule} from './rule.ts'

/** ajv lets a sample through, by the published schema of its operation at its microversion. */
export const sampleSchema = rule({
  code: 'sample/schema',
  description: 'Every sample fits the published schema of its operation at its microversion.',
  of: ['sample'],
  unless: ['sample/json', 'sample/orphan', 'sample/version'],
  *check({json, text, recording, mend}, world) {
    const exchange = recording?.exchange
    const declared = exchange?.operation
    const operation = declared && world.operations.get(declared)?.operation
    if (!json || !exchange || !recording.half || !operation) return
    const demand = demandOn(exchange, recording.half, operation)
    if (!demand) return
    // A command can mend a file, not what the reference itself gives.
    const mended = text === recording.text ? undefined : mend
    if (demand.mustFail) {
      if (fits(demand.schema, json.value))
        yield {message: 'Unexpected body that fits, expected one that the schema refuses', declared, mend: mended}
      return
    }
    const found = wrongs(demand.schema, json.value)
    if (found.length === 0) return
    const passesAt = exchange.refusal ? undefined : nearestFit(operation, recording.half, exchange.version, json.value)
    for (const {pointer, part, keyword, message} of found) {
      const {line, column} = json.place(pointer, part)
      yield {message, line, column, about: pointer, keyword, declared, passesAt, mend: mended}
    }
  },
})
