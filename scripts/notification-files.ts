import {oldestFirst} from '../contract/microversion.ts'
import type {Exchange, Notification} from '../contract/story.ts'
import {familyOf} from '../notifications/index.ts'
import {sampleOf} from '../notifications/payload.ts'
import {layout} from './json/layout.ts'
import {Fragments} from './notification-fragments.ts'

const folder = 'notification_samples'
type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What of an exchange matters here. */
type Sending = Pick<Exchange, 'name' | 'refusal' | 'version' | 'notifications'>

/** The samples of all notifications that were sent, and the fragments that they share: path and text. */
export function notificationFiles(played: ReadonlyArray<readonly Sending[]>): Array<[path: string, text: string]> {
  const sent = newestOfEach(played)
  const fragments = new Fragments([...sent.values()].map(({payload}) => payload))
  return [
    ...fragments.files.map(([path, json]): [string, string] => [`${folder}/${path}`, layout(json)]),
    ...[...sent].map(([name, sample]): [string, string] => [
      `${folder}/${name}.json`,
      layout({...sample, payload: fragments.refer(sample.payload)}),
    ]),
  ]
}

const nameOf = (notification: Notification): string => sampleOf(familyOf(notification.event_type), notification)

/** Which exchange shows a notification best: one with a sample, else one that sets the scene, else one that was refused. */
const rankOf = ({name, refusal}: Sending): number => (refusal ? 2 : name === undefined ? 1 : 0)

const sooner = (a: Sending, b: Sending): number => rankOf(a) - rankOf(b) || oldestFirst(b.version, a.version)

/** Of each sample the notification that says most at the newest version that sends it; samples before scene-setting. */
function newestOfEach(played: ReadonlyArray<readonly Sending[]>): Map<string, Notification> {
  const found = new Map<string, {version: string; rank: number; says: number; notification: Notification}>()
  const newestFirst = played.flat().sort(sooner)
  for (const exchange of newestFirst) {
    const {version, notifications} = exchange
    const rank = rankOf(exchange)
    for (const notification of notifications.filter(isSpoken)) {
      const name = nameOf(notification)
      const known = found.get(name)
      // What is not so new is not even put into words.
      if (known && (known.rank !== rank || known.version !== version)) continue
      const says = leaves(notification.payload)
      if (!known || known.says < says) found.set(name, {version, rank, says, notification})
    }
  }
  return new Map([...found].map(([name, {notification}]) => [name, notification]))
}

/** A notification of which only the type is known, because another is the better sample. */
const unspoken = ({event_type}: Notification) => ({event_type}) as Notification
const isSpoken = (notification: Notification): boolean => 'payload' in notification

/** The notifications of some exchanges, in their order: of those that can not become samples, whatever else is told, only the type. */
export function spoken(exchanges: readonly Sending[]): Notification[][] {
  const best = new Map<string, Sending>()
  for (const exchange of exchanges)
    for (const notification of exchange.notifications) {
      const name = nameOf(notification)
      const known = best.get(name)
      if (!known || sooner(exchange, known) < 0) best.set(name, exchange)
    }
  return exchanges.map((exchange) =>
    exchange.notifications.map((notification) => {
      const isBest = sooner(exchange, best.get(nameOf(notification)) ?? exchange) === 0
      return isBest ? {...notification} : unspoken(notification)
    }),
  )
}

/** How many values there are that are not null. */
const leaves = (value: unknown): number =>
  value === null ? 0 : typeof value === 'object' ? Object.values(value).reduce((sum, one) => sum + leaves(one), 0) : 1

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
