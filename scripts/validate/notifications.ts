import {families} from '../../notifications/index.ts'
import {namesOf, notificationSchema, payloadSchema, payloadsOf, samplesOf} from '../../notifications/payload.ts'
import {escapePointer, type Json, type JsonText} from '../json/positions.ts'
import {resolveFragments} from '../notification-files.ts'
import {type Files, readJson} from './sample-file.ts'

const folder = 'notification_samples'

/** A `$ref` of a value, and where it stands. */
export interface Reference {
  readonly pointer: string
  readonly ref: string
}

/** Takes a value and gives its references, outermost first. */
export function fragmentsOf(value: Json, pointer = ''): Reference[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === '$ref' && typeof one === 'string'
      ? [{pointer: `${pointer}/$ref`, ref: one}]
      : fragmentsOf(one, `${pointer}/${escapePointer(key)}`),
  )
}

/** Takes a notification and the files around it, and gives it with its fragments in place; nothing where one is not there. */
export function resolved(value: Json, files: Files): unknown {
  try {
    return resolveFragments(value, (file) => {
      const json = readJson(files.get(`${folder}/${file}`) ?? '')
      if (json instanceof Error) throw json
      return json.value
    })
  } catch {
    return undefined
  }
}

/** What a file of notifications is held against: the type of the notification, or the payload of a fragment. */
export interface NotificationDemand {
  /** A type of notification whose declaration says so. */
  readonly event: string
  readonly schema: object
}

const demands = new Map<string, NotificationDemand>([
  // What is in several families is declared beside the first: the last that is written down stays.
  ...families.toReversed().flatMap((family) => {
    const [event = ''] = Object.keys(family.events)
    return payloadsOf([family]).flatMap((payload) => {
      const demand = {event, schema: payloadSchema(payload)}
      return namesOf(payload).map((name) => [`${folder}/common_payloads/${name}.json`, demand] as const)
    })
  }),
  ...families.flatMap((family) =>
    samplesOf(family).map(
      ([name, {event}]) => [`${folder}/${name}.json`, {event, schema: notificationSchema(family, event)}] as const,
    ),
  ),
])

/** The demand on a file by its path; nothing where no notification and no payload has such a name. */
export const notificationDemand = (path: string): NotificationDemand | undefined => demands.get(path)

/** Whether a part of a resolved notification comes from a fragment, not from the sample itself. */
export function isFromFragment(json: JsonText, pointer: string): boolean {
  if (json.positions().has(pointer)) return false
  const around = fragmentsOf(json.value).map((reference) => reference.pointer.slice(0, -'$ref'.length))
  return around.some((one) => pointer.startsWith(one))
}
