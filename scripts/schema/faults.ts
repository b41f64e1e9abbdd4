import {faultName} from '../../contract/faults.ts'
import type {JsonSchema} from './plain.ts'

/** The schema of the fault that answers have with a status. */
export const faultSchema = (status: number): JsonSchema => ({
  type: 'object',
  properties: {
    [faultName(status)]: {
      type: 'object',
      properties: {
        code: {description: 'The status of the answer.', type: 'integer'},
        message: {description: 'What is wrong, in words.', type: 'string'},
      },
      required: ['code', 'message'],
      additionalProperties: false,
    },
  },
  required: [faultName(status)],
  additionalProperties: false,
})
