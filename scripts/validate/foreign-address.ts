import {isIP} from 'node:net'
import type {Json} from '../json/positions.ts'

/** Takes an address, the body that went there, and another body: gives the address with what it shared with the body replaced. */
export function addressFor(url: string, body: Json, other: Json): string {
  const replaced = new Map(pairs(body, other))
  const {origin, pathname, search} = new URL(url)
  const segments = pathname.split('/').map((segment) => {
    const found = replaced.get(decodeURIComponent(segment))
    return found === undefined ? segment : encodeURIComponent(found)
  })
  return `${origin}${segments.join('/')}${search}`
}

/** Takes a value and gives every text in it. */
export function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn)
}

/** Takes somebody else's value and ours of the same kind, and gives theirs with our ids and addresses in the place of theirs, which are not there. */
export function localised(theirs: Json, ours: Json | undefined): Json {
  if (typeof theirs === 'string') return typeof ours === 'string' && isLocal(theirs) && isLocal(ours) ? ours : theirs
  if (Array.isArray(theirs))
    return theirs.map((item, index) => localised(item, Array.isArray(ours) ? (ours[index] ?? ours[0]) : undefined))
  if (!isObject(theirs)) return theirs
  const known = isObject(ours) ? ours : {}
  return Object.fromEntries(Object.entries(theirs).map(([key, value]) => [key, localised(value, known[key])]))
}

/** Whether a text means nothing in another cloud: an id, or an address in a network. */
const isLocal = (text: string) => isIP(text) > 0 || /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(text)

/** What stands in one value in the place of a text in the other: keys that only one has are taken in their order. */
function pairs(one: Json | undefined, other: Json | undefined): Array<[string, string]> {
  if (typeof one === 'string' && typeof other === 'string') return one === other ? [] : [[one, other]]
  if (!isObject(one) || !isObject(other)) return []
  const lost = Object.keys(one).filter((key) => !(key in other))
  const gained = Object.keys(other).filter((key) => !(key in one))
  const renamed = lost.flatMap((key, index) => (gained[index] === undefined ? [] : [[key, gained[index]] as const]))
  const shared = Object.keys(one).filter((key) => key in other)
  return [
    ...renamed.map(([key, now]): [string, string] => [key, now]),
    ...[...shared.map((key) => [key, key] as const), ...renamed].flatMap(([key, now]) => pairs(one[key], other[now])),
  ]
}

const isObject = (value: Json | undefined): value is {[key: string]: Json} =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
