import {differences} from '../json/differences.ts'
import type {Json} from '../json/positions.ts'
import type {Normal} from './normalise.ts'

/** One thing in which two answers differ. */
export interface Contrast {
  /** `status`, the name of a header, or `body` with the JSON pointer of the place. */
  readonly facet: string
  readonly one: string
  readonly other: string
}

/** Takes two normalised answers to the same request and gives what differs. */
export function contrasts(one: Normal, other: Normal): Contrast[] {
  const names = [...new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])]
  return [
    ...unless(one.status === other.status, 'status', `${one.status}`, `${other.status}`),
    ...names.flatMap((name) => {
      const [left = 'none', right = 'none'] = [one.headers[name], other.headers[name]]
      return unless(left === right, name, left, right)
    }),
    ...differences(one.body, other.body).map(({pointer, kind, found, expected}) => ({
      facet: `body${pointer}`,
      one: kind === 'array length' ? items(found) : brief(found),
      other: kind === 'array length' ? items(expected) : brief(expected),
    })),
  ]
}

const unless = (same: boolean, facet: string, one: string, other: string) => (same ? [] : [{facet, one, other}])

function brief(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 297)}…` : text
}

const items = (count: Json | undefined) => `${count} ${count === 1 ? 'item' : 'items'}`
