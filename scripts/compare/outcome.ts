import {oldestFirst} from '../../contract/microversion.ts'
import type {Contrast} from './contrast.ts'
import {counts, type Explanation, explain, fits} from './explained.ts'
import type {Compared} from './run.ts'

/** A difference at all the versions at which it was seen. */
export interface Seen extends Contrast {
  readonly id: string
  readonly operation: string
  readonly versions: readonly string[]
  readonly explanation?: Explanation
}

/** How the requests of one operation came out. */
export interface Row {
  readonly operation: string
  readonly requests: number
  readonly alike: number
  readonly explained: number
  readonly different: number
}

/** What a comparison gives. */
export interface Outcome {
  readonly services: readonly {readonly url: string; readonly newest: string}[]
  /** The microversions at which something was asked. */
  readonly versions: readonly string[]
  readonly rows: readonly Row[]
  readonly seen: readonly Seen[]
  /** Explanations of differences that are not there. */
  readonly unused: readonly Explanation[]
}

/** Takes compared requests and the explanations, and gives what to report; `all`: whether everything was asked. */
export function outcome(
  compared: readonly Compared[],
  explanations: readonly Explanation[],
  services: Outcome['services'],
  all: boolean,
): Outcome {
  const [upTo = ''] = services.map(({newest}) => newest).sort(oldestFirst)
  const seen = new Map<string, Seen>()
  const rows = new Map<string, Row>()
  for (const {id, operation, version, contrasts} of compared) {
    const explained = contrasts.map((contrast) => explain(explanations, id, contrast.facet, upTo))
    contrasts.forEach((contrast, index) => {
      const key = JSON.stringify([id, contrast])
      const versions = [...(seen.get(key)?.versions ?? []), version]
      seen.set(key, {...contrast, id, operation, versions, explanation: explained[index]})
    })
    const row = rows.get(operation) ?? {operation, requests: 0, alike: 0, explained: 0, different: 0}
    const result = contrasts.length === 0 ? 'alike' : explained.every(Boolean) ? 'explained' : 'different'
    rows.set(operation, {...row, requests: row.requests + 1, [result]: row[result] + 1})
  }
  const asked = new Set(compared.map(({id}) => id))
  const used = new Set([...seen.values()].map(({explanation}) => explanation))
  const due = explanations.filter((one) => counts(one, upTo) && (all || [...asked].some((id) => fits(one.step, id))))
  const versions = [...new Set(compared.map(({version}) => version))].sort(oldestFirst)
  return {
    services,
    versions,
    rows: [...rows.values()],
    seen: [...seen.values()],
    unused: due.filter((one) => !used.has(one)),
  }
}

/** Whether there is nothing to mend. */
export const isRight = ({seen, unused}: Outcome): boolean =>
  unused.length === 0 && seen.every(({explanation}) => explanation)
