import {fragmentsOf} from '../validate/notifications.ts'
import {rule} from './rule.ts'

/** What a notification refers to is there. */
export const notificationFragment = rule({
  code: 'notification/fragment',
  description: 'Every `$ref` of a notification names a fragment that is there.',
  of: ['notification'],
  unless: ['sample/json'],
  *check({json, files, mend}) {
    if (!json) return
    for (const {pointer, ref} of fragmentsOf(json.value)) {
      const name = /^(common_payloads\/\w+\.json)#$/.exec(ref)?.[1]
      if (name && typeof files.get(`notification_samples/${name}`) === 'string') continue
      const {line, column} = json.place(pointer)
      const names = [...files.keys()].filter((path) => path.startsWith('notification_samples/common_payloads/'))
      const known = names.map((path) => `"${path.slice('notification_samples/'.length)}#"`).join(' or ')
      yield {message: `Unexpected $ref ${JSON.stringify(ref)}, expected ${known}`, line, column, about: pointer, mend}
    }
  },
})
