import {count, type Outcome} from './finding.ts'

/** Takes an outcome and gives it as one JSON object. */
export function json(outcome: Outcome): string {
  const {findings, checked, took} = outcome
  return `${JSON.stringify({...count(outcome), took: Math.round(took), findings, checked}, null, 2)}\n`
}
