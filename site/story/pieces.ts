import {type Piece, piecesOf} from '../../scripts/pages/request.ts'
import type {Step} from '../../scripts/pages/story.ts'
import {tokensOf} from '../reference/colours.ts'

/** A stretch of a request that looks the same all along. */
export interface Stretch {
  readonly text: string
  readonly kind?: string
  /** Where its value comes from. */
  readonly from?: string
}

/** Takes a step and the values in it, and gives its request as a reader sees it: what every request has is left out. */
export function stretchesOf(step: Step, values: Readonly<Record<string, string>>): Stretch[] {
  const pieces = piecesOf(textOf(step), values)
  const text = pieces.map((piece) => piece.text).join('')
  const ends: (Piece & {end: number})[] = []
  for (const piece of pieces) ends.push({...piece, end: (ends.at(-1)?.end ?? 0) + piece.text.length})
  const tokens = tokensOf(text, 'http')
  const edges = [...ends.map(({end}) => end), ...tokens.flatMap(({start, end}) => [start, end]), text.length]
  const stretches: Stretch[] = []
  let start = 0
  for (const end of [...new Set(edges)].sort((a, b) => a - b)) {
    if (end === 0) continue
    const from = ends.find((piece) => start < piece.end)?.from
    const kind = tokens.find((token) => token.start <= start && end <= token.end)?.kind
    stretches.push({text: text.slice(start, end), ...(kind && {kind}), ...(from && {from})})
    start = end
  }
  return stretches
}

function textOf({method, url, headers, version, body}: Step): string {
  const said = headers.map(([name, value]) => `${name}: ${value || '(none)'}`)
  const pinned = version ? [`OpenStack-API-Version: compute ${version}`] : []
  return [[`${method} ${url}`, ...pinned, ...said].join('\n'), ...(body ? [body] : [])].join('\n\n')
}

/** A value that a request takes from an earlier one. */
export interface Origin {
  readonly value: string
  /** The name of the earlier request, and the member of its answer. */
  readonly name: string
  readonly member: string
  /** Whether it was sent there, not answered. */
  readonly isSent: boolean
}

/** Takes the values of a request and gives those that come from earlier ones. */
export const originsOf = (values: Readonly<Record<string, string>>): Origin[] =>
  Object.entries(values).flatMap(([reference, value]) => {
    const [, name, half, member] = /^(\w+)\.(response|request)\.(?:body|headers)\.(.+)$/.exec(reference) ?? []
    return name && member ? [{value, name, member, isSent: half === 'request'}] : []
  })
