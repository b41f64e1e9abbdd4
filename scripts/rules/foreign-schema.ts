import type {Microversion} from '../../contract/microversion.ts'
import {nearestFit, schemaAt} from '../validate/schemas.ts'
import {wrongs} from '../validate/wrongs.ts'
import {rule} from './rule.ts'

/** Somebody else's sample fits the schema of its operation at the microversion of its folder. */
export const foreignSchema = rule({
  code: 'foreign/schema',
  description: 'Every sample of a foreign tree fits the schema of its operation at the microversion of its folder.',
  of: ['foreign'],
  unless: ['sample/json', 'foreign/operation'],
  *check({json, half, version, declared}) {
    const schema = declared && half && schemaAt(declared.operation, half, version as Microversion)
    if (!json || !schema) return
    const found = wrongs(schema, json.value)
    if (found.length === 0) return
    const passesAt = nearestFit(declared.operation, half, version as Microversion, json.value)
    for (const {pointer, part, keyword, message} of found) {
      const {line, column} = json.place(pointer, part)
      yield {message, line, column, about: pointer, keyword, declared: declared.name, passesAt}
    }
  },
})
