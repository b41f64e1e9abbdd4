import type {Json} from '../json/positions.ts'
import {type Answer, valuesOf} from './ask.ts'

/** An answer without what differs from service to service and from day to day. */
export interface Normal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON where it is some, else text. */
  readonly body: Json
}

/** What the normaliser has to know of the service and of what it was sent. */
export interface Known {
  readonly base: URL
  /** The newest microversion that the service knows: each may know another. */
  readonly newest: string
  /** The word that makes names new in this tour. */
  readonly own: string
  /** Public keys that were sent: they must come back as they are. */
  readonly keys: readonly string[]
  /** What only this service calls so: its host, its image. */
  readonly given?: Readonly<Record<string, string | number>>
}

const compared = ['Content-Type', 'OpenStack-API-Version', 'X-OpenStack-Nova-API-Version', 'Vary', 'Location']

/** Takes an answer and gives it with addresses, ids, times and generated keys replaced by what they look like. */
export function normalise(answer: Answer, known: Known): Normal {
  const headers = compared.map((name) => [name.toLowerCase(), say(valuesOf(answer, name), known)] as const)
  return {
    status: answer.status,
    headers: {...Object.fromEntries(headers), 'request-ids': requestIds(answer), 'www-authenticate': challenge(answer)},
    body: bodyOf(answer, known),
  }
}

/** A header that comes twice says the same as one with both values. */
const say = (values: readonly string[], known: Known) =>
  values.map((value) => maskText(value, known)).join(', ') || 'none'

/** Whether the two headers with the request's id are there, look like one, and are the same. */
function requestIds(answer: Answer): string {
  const [ours, theirs] = ['X-OpenStack-Request-Id', 'X-Compute-Request-Id'].map((name) => valuesOf(answer, name))
  const ids = [...(ours ?? []), ...(theirs ?? [])]
  if (ids.length === 0) return 'none'
  if (!ids.every((id) => new RegExp(`^req-${uuid}$`).test(id))) return `unlike an id: ${ids.join(', ')}`
  if (ours?.length !== 1 || theirs?.length !== 1) return `${ours?.length} and ${theirs?.length}`
  return ours[0] === theirs[0] ? 'two alike' : 'two different'
}

/** The scheme of `WWW-Authenticate`: where its address points to is up to the deployment. */
const challenge = (answer: Answer) =>
  valuesOf(answer, 'WWW-Authenticate')
    .map((value) => value.replace(/"[^"]*"/g, '"…"'))
    .join(' | ') || 'none'

function bodyOf({body}: Answer, known: Known): Json {
  try {
    return mask(JSON.parse(body) as Json, known)
  } catch {
    return maskText(body, known)
  }
}

/** Takes JSON and gives it with everything masked that a service makes up. */
export function mask(value: Json, known: Known): Json {
  if (typeof value === 'string') return maskText(value, known)
  if (Array.isArray(value)) return value.map((item) => mask(item, known))
  if (value === null || typeof value !== 'object') return value
  const masked = Object.entries(value).map(
    ([key, item]) => [maskText(key, known), maskOwn(key, item) ?? mask(item, known)] as const,
  )
  const fields = Object.fromEntries(masked)
  if (value.id === 'v2.1' && value.version === known.newest) fields.version = '<newest>'
  if (typeof value.id === 'number' && 'source_compute' in value) fields.id = 0
  return typeof value.public_key === 'string' ? maskKeypair(fields, value.public_key, known) : fields
}

/** What a service makes up for each server, by the field it is in: how it is written stays to be seen. */
const made: readonly (readonly [fields: RegExp, text: RegExp, mask: string])[] = [
  [/^(addr|ip_address|fixed_address|dest_host)$/, /^[0-9]+(\.[0-9]+){3}$/, '<IPv4>'],
  [/^(addr|ip_address|fixed_address)$/, /^[0-9a-f:]+:[0-9a-f:]*$/, '<IPv6>'],
  [/mac_addr(ess)?$/, /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/, '<MAC>'],
  [/^adminPass$/, /^[0-9A-Za-z]{12}$/, '<password>'],
  [/^hostId$/, /^[0-9a-f]{56}$/, '<hash>'],
  [/reservation_id$/, /^r-[0-9a-z]{8}$/, 'r-<id>'],
  [/instance_name$/, /^instance-[0-9a-f]{8}$/, 'instance-<number>'],
  [/^request_id$/, /^req-[0-9a-f-]{36}$/, 'req-<uuid>'],
  [/^(OS-EXT-SRV-ATTR:)?(host|hypervisor_hostname)$|^(source|dest)_(compute|node)$/, /^[\w.-]+$/, '<host>'],
]

function maskOwn(key: string, value: Json): Json | undefined {
  if (typeof value !== 'string') return undefined
  return made.find(([fields, text]) => fields.test(key) && text.test(value))?.[2]
}

/** A keypair has a number of its own; one that was generated has keys that nobody knows beforehand. */
function maskKeypair(fields: {[key: string]: Json}, publicKey: string, {keys}: Known): Json {
  const numbered = typeof fields.id === 'number' ? {...fields, id: 0} : fields
  if (keys.includes(publicKey)) return numbered
  const hidden = Object.entries(numbered).map(([key, value]) => {
    if (key === 'fingerprint' && typeof value === 'string') return [key, value.replace(/[0-9a-f]/g, 'x')]
    const secret = (key === 'public_key' || key === 'private_key') && typeof value === 'string'
    return [key, secret ? maskBase64(value) : value]
  })
  return Object.fromEntries(hidden) as Json
}

const maskBase64 = (text: string) =>
  text.replace(/(-----BEGIN [^-]+-----\n)[A-Za-z0-9+/=\n]+(?=\n-----END)/g, '$1…').replace(/[A-Za-z0-9+/]{20,}=*/g, '…')

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const uuids = new RegExp(uuid, 'g')
const times = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?/g
const internal = /\b(flavor|for) \d+ (and|\/)/g

/** Takes a text and gives it with address, ids and times masked; how times are written stays to be seen. */
export function maskText(text: string, {base, newest, own, given = {}}: Omit<Known, 'keys'>): string {
  const named = Object.entries(given).reduce((all, [word, value]) => all.replaceAll(`${value}`, `{${word}}`), text)
  return named
    .replaceAll(own, '{own}')
    .replaceAll(base.origin + base.pathname.replace(/\/$/, ''), 'http://nova')
    .replaceAll(base.origin, 'http://nova')
    .replace(uuids, '<uuid>')
    .replace(times, (time) => (fixed.has(time) ? time : time.replace(/\d/g, '0')))
    .replace(internal, '$1 <number> $2')
    .replace(`maximum is ${newest}.`, 'maximum is <newest>.')
}

/** The days at which the API itself was last changed are no times of a service. */
const fixed = new Set(['2011-01-21T11:33:21', '2013-07-23T11:33:21', '2025-07-04T12:00:00'])
