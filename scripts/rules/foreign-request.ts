import type {Answer} from '../validate/foreign-stories.ts'
import {rule} from './rule.ts'

/**
 * The reference accepts somebody else's request. What only the state of its cloud forbids is accepted: a status that says
 * so, or a refusal because something that the request names is not there.
 */
export const foreignRequest = rule({
  code: 'foreign/request',
  description: 'Every request of a foreign tree is accepted by the reference.',
  of: ['foreign'],
  unless: ['sample/json', 'foreign/operation', 'foreign/schema'],
  *check({answer, declared, json}) {
    if (!answer || answer.status < 400 || isOfState(answer)) return
    const {line, column} = json?.place('') ?? {line: 1, column: 1}
    yield {
      message: `Unexpected request, expected one that is accepted: ${answer.status} ${answer.refused ?? ''} ${answer.body}`,
      line,
      column,
      declared: declared?.name,
    }
  },
})

const ofState = new Set([403, 404, 409])

const isOfState = ({status, refused}: Answer) => ofState.has(status) || /NotFound$/.test(refused ?? '')
