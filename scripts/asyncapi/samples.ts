import {readText, walk} from '../files.ts'
import {type Json, parseJson} from '../json/positions.ts'
import {resolveFragments} from '../notification-files.ts'

/** The recorded notifications, whole, by what they are called. */
export function recordedNotifications(folder = 'notification_samples'): ReadonlyMap<string, Json> {
  const read = (file: string) => parseJson(readText(`${folder}/${file}`)).value
  return new Map(
    walk(folder, '.json')
      .filter((file) => !file.includes('/'))
      .map((file) => [file.replace(/\.json$/, ''), resolveFragments(read(file), read) as Json]),
  )
}
