import {rule} from './rule.ts'

/** Every sample that a story gives is there: at each turning point, and for each refusal. */
export const sampleMissing = rule({
  code: 'sample/missing',
  description: 'Every file that the stories give is there.',
  of: ['sample', 'notification', 'requests'],
  *check({text, isDue, recording, path, mend, resource}) {
    if (text !== undefined || !isDue) return
    const exchange = recording?.exchange
    const what = exchange
      ? `the ${recording.half} of ${exchange.operation} at ${exchange.version}${exchange.refusal ? `, refused with ${exchange.refusal.status} ${exchange.refusal.reason}` : ''}`
      : path.endsWith('.http')
        ? `the requests of ${resource?.name}`
        : 'what the stories send'
    yield {message: `Unexpected gap, expected a file with ${what}`, declared: exchange?.operation, mend}
  },
})
