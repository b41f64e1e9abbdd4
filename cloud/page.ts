import {Refusal} from './refusal.ts'

/** The part of a list that somebody asked for. */
export interface Window {
  readonly limit?: number | undefined
  /** The name of the last one that was seen. */
  readonly marker?: string | undefined
}

/** What an answer holds at most: the default of Nova's `[api] max_limit`. */
const MOST = 1000

/**
 * The rows behind the marker, at most `limit` of them, and the marker of the next page: there is one if this page is
 * full. The marker may be a row that is not wanted; one that is no row is refused with `unknown`, Nova's words for it.
 */
export function page<R>(
  rows: readonly R[],
  nameOf: (row: R) => string,
  {limit = MOST, marker}: Window,
  unknown: (marker: string) => string,
  isWanted: (row: R) => boolean = () => true,
): {rows: readonly R[]; next: string | undefined} {
  const start = marker === undefined ? 0 : rows.findIndex((row) => nameOf(row) === marker) + 1
  if (marker !== undefined && start === 0) throw new Refusal('MarkerNotFound', unknown(marker))
  const size = Math.min(limit, MOST)
  const shown: R[] = []
  for (let place = start; place < rows.length && shown.length < size; place++) {
    const row = rows[place] as R
    if (isWanted(row)) shown.push(row)
  }
  const last = shown.at(-1)
  return {rows: shown, next: last !== undefined && shown.length === size ? nameOf(last) : undefined}
}
