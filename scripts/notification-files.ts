import {oldestFirst} from '../contract/microversion.ts'
import type {Exchange, Notification} from '../contract/story.ts'
import {families} from '../notifications/index.ts'
import {layout} from './json/layout.ts'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What of an exchange matters here. */
type Sending = Pick<Exchange, 'name' | 'refusal' | 'version' | 'notifications'>

/** The samples of all notifications that were sent, and the fragments that they share: path and text. */
export function notificationFiles(played: ReadonlyArray<readonly Sending[]>): Array<[path: string, text: string]> {
  const sent = newestOfEach(played)
  return families.flatMap(({events, payload}) => {
    const samples = Object.keys(events).flatMap((event) => sent.get(event) ?? [])
    const shared = samples.map(({payload}) => payload as Json).sort((a, b) => gaps(a) - gaps(b))[0]
    if (!shared) return []
    const fragment = `common_payloads/${payload.name}.json`
    return [
      [`notification_samples/${fragment}`, layout(shared)],
      ...samples.map((sample): [string, string] => [
        `notification_samples/${sample.event_type.replaceAll('.', '-')}.json`,
        layout({...sample, payload: refer(`${fragment}#`, shared, sample.payload as Json)}),
      ]),
    ]
  })
}

/** Which exchange shows a notification best: one with a sample, else one that sets the scene, else one that was refused. */
const rankOf = ({name, refusal}: Sending): number => (refusal ? 2 : name === undefined ? 1 : 0)

const sooner = (a: Sending, b: Sending): number => rankOf(a) - rankOf(b) || oldestFirst(b.version, a.version)

/** Of each event the notification that says most at the newest version that sends it; samples before scene-setting. */
function newestOfEach(played: ReadonlyArray<readonly Sending[]>): Map<string, Notification> {
  const found = new Map<string, {version: string; rank: number; says: number; notification: Notification}>()
  const newestFirst = played.flat().sort(sooner)
  for (const exchange of newestFirst) {
    const {version, notifications} = exchange
    const rank = rankOf(exchange)
    for (const notification of notifications) {
      const known = found.get(notification.event_type)
      // What is not so new is not even put into words.
      if (known && (known.rank !== rank || known.version !== version)) continue
      const says = leaves(notification.payload)
      if (!known || known.says < says) found.set(notification.event_type, {version, rank, says, notification})
    }
  }
  return new Map([...found].map(([event, {notification}]) => [event, notification]))
}

/** The notifications of some exchanges, in their order: of those that can not become samples, whatever else is told, only the type. */
export function spoken(exchanges: readonly Sending[]): Notification[][] {
  const best = new Map<string, Sending>()
  for (const exchange of exchanges)
    for (const {event_type} of exchange.notifications) {
      const known = best.get(event_type)
      if (!known || sooner(exchange, known) < 0) best.set(event_type, exchange)
    }
  return exchanges.map((exchange) =>
    exchange.notifications.map((notification) => {
      const {event_type} = notification
      const isBest = sooner(exchange, best.get(event_type) ?? exchange) === 0
      return isBest ? {...notification} : {event_type, priority: '', publisher_id: '', payload: undefined}
    }),
  )
}

/** How many values there are that are not null. */
const leaves = (value: unknown): number =>
  value === null ? 0 : typeof value === 'object' ? Object.values(value).reduce((sum, one) => sum + leaves(one), 0) : 1

const gaps = (value: unknown): number =>
  value === null ? 1 : isObject(value) ? Object.values(value).reduce((sum: number, one) => sum + gaps(one), 0) : 0

/** `value` as a reference to what it shares with the fragment, and what it has otherwise; in full where that can't be said. */
function refer($ref: string, fragment: Json, value: Json): Json {
  const overrides = difference(fragment, value)
  return overrides === undefined ? value : {$ref, ...overrides}
}

/** What has to be merged into `base` to get `value`; nothing where a key would have to go. */
function difference(base: Json, value: Json): Json | undefined {
  if (Object.keys(base).some((key) => !(key in value))) return undefined
  const merged: Json = {}
  for (const [key, one] of Object.entries(value)) {
    const other = base[key]
    if (JSON.stringify(one) === JSON.stringify(other)) continue
    if (!isObject(one) || !isObject(other)) {
      merged[key] = one
      continue
    }
    const deeper = difference(other, one)
    if (!deeper) return undefined
    merged[key] = deeper
  }
  return merged
}

/** A sample with its fragments in place: what stands beside a `$ref` is merged over what it refers to. */
export function resolveFragments(value: unknown, fragmentOf: (file: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveFragments(item, fragmentOf))
  if (!isObject(value)) return value
  const {$ref, ...rest} = value
  const own = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, resolveFragments(one, fragmentOf)]))
  if (typeof $ref !== 'string') return own
  return merge(resolveFragments(fragmentOf($ref.replace(/#.*$/, '')), fragmentOf), own)
}

function merge(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over
  const keys = [...new Set([...Object.keys(base), ...Object.keys(over)])]
  return Object.fromEntries(keys.map((key) => [key, key in over ? merge(base[key], over[key]) : base[key]]))
}
