/** A request to show in several forms, as an exchange of a story has it. */
export interface Shown {
  /** The name under which its operation is exported. */
  readonly operation: string
  readonly version: string
  readonly method: string
  /** The whole address, path and query as they go over the wire. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly refusal?: {readonly reason: string}
}

export interface Options {
  /** Where the service answers, `http://127.0.0.1:8774` for example: where the request goes unless another is named. */
  readonly endpoint?: string
  /** The token to write out. Where none is given, curl and JavaScript read it from `OS_TOKEN`. */
  readonly token?: string
}

/** A request, taken apart for the forms. */
export interface Parts {
  readonly method: string
  readonly address: string
  /** Path and query behind `/v2.1`; nothing for what lives beside the versions of the API. */
  readonly service?: string
  readonly segments: readonly string[]
  readonly query: URLSearchParams
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly token?: string
  /** The microversion that the request names. */
  readonly microversion?: string
  /** Headers that clients do not send by themselves. */
  readonly others: Readonly<Record<string, string>>
  readonly body?: string
  readonly json?: Json
  readonly refusal?: string
}

/** What a body says, and by how many spaces it is indented. */
export interface Json {
  readonly value: unknown
  readonly indent: number
}

const tokenHeader = 'x-auth-token'
const usual: Readonly<Record<string, string>> = {accept: 'application/json', 'content-type': 'application/json'}

/** Takes a request apart; the address is the given endpoint's. */
export function partsOf({method, url, headers, body, version, refusal}: Shown, {endpoint, token}: Options): Parts {
  const {origin, pathname, search, searchParams} = new URL(url)
  const service = pathname.startsWith('/v2.1/') ? pathname.slice('/v2.1'.length) : undefined
  const named = Object.entries(headers).find(
    ([name, value]) => name.toLowerCase() === 'openstack-api-version' && value === `compute ${version}`,
  )
  const sent = Object.entries(headers).map(
    ([name, value]) => [name, name.toLowerCase() === tokenHeader ? (token ?? value) : value] as const,
  )
  const others = sent.filter(
    ([name, value]) => name !== named?.[0] && name.toLowerCase() !== tokenHeader && usual[name.toLowerCase()] !== value,
  )
  return {
    method,
    address: `${(endpoint ?? origin).replace(/\/$/, '')}${pathname}${search}`,
    service: service && `${service}${search}`,
    segments: (service ?? pathname).slice(1).split('/').map(decoded),
    query: searchParams,
    headers: sent,
    token,
    microversion: named && version,
    others: Object.fromEntries(others),
    body,
    json: body === undefined ? undefined : jsonOf(body),
    refusal: refusal?.reason,
  }
}

/** The same request, with its body laid out for readers if it is JSON. */
export function laidOut<S extends {readonly body?: string}>(request: S): S {
  const json = request.body === undefined ? undefined : jsonOf(request.body)
  return json ? {...request, body: JSON.stringify(json.value, null, 4)} : request
}

/** What a body says, if it is JSON that JavaScript would write the same: no number of twenty digits, no name twice. */
export function jsonOf(body: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(body)
    const indent = [0, 4, 2].find((indent) => JSON.stringify(value, null, indent) === body)
    return indent === undefined ? undefined : {value, indent}
  } catch {
    return undefined
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
