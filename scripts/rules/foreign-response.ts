import type {Microversion} from '../../contract/microversion.ts'
import {parseJson} from '../json/positions.ts'
import {schemaAt} from '../validate/schemas.ts'
import {type ShapeDifference, shapeDifferences} from '../validate/shape.ts'
import {rule} from './rule.ts'

/** Somebody else's response has the keys that the reference gives: those too that an answer may leave out. */
export const foreignResponse = rule({
  code: 'foreign/response',
  description: 'Every response of a foreign tree has the shape that the reference gives.',
  of: ['foreign'],
  unless: ['sample/json', 'foreign/operation', 'foreign/schema'],
  *check({json, half, twin, declared, version}) {
    if (!json || half !== 'response' || !twin?.response.body || !declared) return
    const schema = schemaAt(declared.operation, half, version as Microversion)
    if (!schema) return
    const differences = shapeDifferences(json.value, [parseJson(twin.response.body).value], schema)
    for (const {pointer, key, kind} of differences.filter((one) => !isOfState(one))) {
      const {line, column} = json.place(pointer, kind === 'extra key' ? 'key' : 'value')
      const message =
        kind === 'extra key'
          ? `Unexpected key "${key}", expected none: the reference does not give it here`
          : `Unexpected end of the object, expected the key "${key}", which the reference gives`
      yield {message, line, column, about: pointer, declared: declared.name}
    }
  },
})

/** Whether there is a link to a next page is a matter of how many there are. */
const isOfState = ({key, kind}: ShapeDifference) => kind === 'missing key' && key.endsWith('_links')
