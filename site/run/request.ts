import {type Asked, laidOut} from './example.ts'

/** A request as it stands in the editor: everything is text. */
export interface Draft {
  readonly method: string
  /** The path with its query. */
  readonly path: string
  /** One header per line. */
  readonly headers: string
  readonly body: string
  /** The state that its server is in before; that of the story, where this is left out. */
  readonly from?: string
}

/** The part of an address that says which server a request is of. */
export const ofServer = /\/servers\/(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?]|$)/

/** Whether the request of an address is one of a certain server. */
export const isOfServer = (address: string): boolean => ofServer.test(address)

/** Something in a draft that can not be sent. */
export interface Fault {
  readonly fault: string
}

/** Who a draft speaks as; `other` has a token of the reader's own. */
export type Speaker = 'admin' | 'member' | 'nobody' | 'other'

const VERSION = 'OpenStack-API-Version'
const TOKEN = 'X-Auth-Token'
const users = {admin: 'admin', member: 'demo'} as const

/** Takes a request and gives the draft of it. */
export function draftOf({method, url, headers, body = ''}: Asked): Draft {
  const {pathname, search} = new URL(url)
  return {
    method,
    path: `${pathname}${search}`,
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    body: laidOut(body),
  }
}

/** Whether requests of this method carry a body to the reference. */
export const takesBody = (method: string): boolean => method === 'POST' || method === 'PUT'

/** Takes a draft and where the service answers, and gives the request, or what is wrong with it. */
export function requestOf(draft: Draft, root: string): Asked | Fault {
  const headers = readHeaders(draft.headers)
  if (typeof headers === 'string') return {fault: headers}
  const url = addressOf(draft.path, root)
  if (!url) return {fault: `Unexpected address ${draft.path}, expected a path such as /v2.1/flavors`}
  return {method: draft.method, url, headers, ...(takesBody(draft.method) && draft.body && {body: draft.body})}
}

function addressOf(path: string, root: string): string | undefined {
  try {
    const {pathname, search} = new URL(path.trim(), root)
    return `${root}${pathname}${search}`
  } catch {
    return undefined
  }
}

const header = /^(?<name>[!#$%&'*+.^_`|~\w-]+):\s*(?<value>[\t\x20-\x7e\x80-\xff]*?)\s*$/

function readHeaders(text: string): Record<string, string> | string {
  const headers: Record<string, string> = {}
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const {name, value} = header.exec(line)?.groups ?? {}
    if (name === undefined || value === undefined)
      return `Unexpected "${line}" in line ${index + 1} of the headers, expected Name: value`
    headers[name] = value
  }
  return headers
}

/** Takes header lines and gives them with the header of this name at a value, or without it. */
export function withHeader(headers: string, name: string, value: string | undefined): string {
  const line = `${name}: ${value}`
  const lines = headers.split('\n')
  const place = lines.findIndex((one) => isOf(one, name))
  if (place < 0) return value === undefined ? headers : [line, ...lines.filter(Boolean)].join('\n')
  return lines.flatMap((one, index) => (index !== place ? [one] : value === undefined ? [] : [line])).join('\n')
}

const isOf = (line: string, name: string) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)
const given = (headers: string, name: string) =>
  headers
    .split('\n')
    .find((line) => isOf(line, name))
    ?.slice(name.length + 1)
    .trim()

/** Takes header lines and gives them for another microversion, where they name one. */
export const atVersion = (headers: string, version: string): string =>
  given(headers, VERSION)?.startsWith('compute ') ? withHeader(headers, VERSION, `compute ${version}`) : headers

/** Takes header lines and gives whose token they carry. */
export function speakerOf(headers: string): Speaker {
  const token = given(headers, TOKEN)
  if (!token) return 'nobody'
  const [user] = token.split(':')
  return user === users.admin ? 'admin' : user === users.member ? 'member' : 'other'
}

/** Takes header lines and gives them with the token of somebody else of the same project. */
export function speakAs(headers: string, speaker: Exclude<Speaker, 'other'>, project: string): string {
  return withHeader(headers, TOKEN, speaker === 'nobody' ? undefined : `${users[speaker]}:${project}`)
}

/** Takes header lines and gives the project that their token is for. */
export const projectOf = (headers: string): string | undefined => given(headers, TOKEN)?.split(':')[1]
