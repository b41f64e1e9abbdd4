import type {Asked, Person} from '../../contract/story.ts'
import type {Step} from './story.ts'

/** What of a request does not stand in its fence: where the service answers, who asks, and at which microversion. */
export interface Around {
  readonly root: string
  readonly tokens: Readonly<Record<Person, string>>
  readonly version: string
}

/** Takes a step and gives the request that it is, with the headers that every request has; `fill` puts values in their places. */
export function requestFor(step: Step, {root, tokens, version}: Around, fill: (text: string) => string): Asked {
  const {method, body, as = 'member'} = step
  const given = fill(step.url)
  const url = /^https?:/.test(given) ? given : `${root}/v2.1${given}`
  const headers = new Map(Object.entries<string>({Accept: 'application/json'}))
  if (url.startsWith(`${root}/v2.1`)) {
    headers.clear()
    headers.set('X-Auth-Token', tokens[as])
    headers.set('OpenStack-API-Version', `compute ${step.version ?? version}`)
    headers.set('Accept', 'application/json')
  }
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  for (const [name, value] of step.headers) {
    const known = [...headers.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name
    if (value) headers.set(known, fill(value))
    else headers.delete(known)
  }
  return {method, url, headers: Object.fromEntries(headers), ...(body !== undefined && {body: fill(body)})}
}

/** A stretch of a text: as it stands in the fence, or a value of an earlier answer. */
export interface Piece {
  readonly text: string
  /** Where the value comes from: `create.response.body.server.id`. */
  readonly from?: string
}

/** Takes a text of a fence and the values in it, and gives its stretches in order. */
export const piecesOf = (text: string, values: Readonly<Record<string, string>>): Piece[] =>
  text
    .split(/\{\{\s*(.*?)\s*\}\}/)
    .map((part, index) => (index % 2 === 1 ? {text: values[part] ?? `{{${part}}}`, from: part} : {text: part}))
    .filter(({text}) => text !== '')

/** The text of stretches, one behind the other. */
export const joined = (pieces: readonly Piece[]): string => pieces.map(({text}) => text).join('')
