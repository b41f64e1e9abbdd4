import {isFromFragment, notificationDemand, resolved} from '../validate/notifications.ts'
import {wrongs} from '../validate/wrongs.ts'
import {rule} from './rule.ts'

/** A notification, with its fragments in place, fits the schema of its type. */
export const notificationSchema = rule({
  code: 'notification/schema',
  description:
    'Every notification, with its fragments in place, fits the schema of its type, and every fragment that of its payload.',
  of: ['notification'],
  unless: ['sample/json', 'sample/orphan', 'notification/fragment'],
  *check({path, json, files, text, recording, mend}) {
    const demand = notificationDemand(path)
    const value = demand && json && resolved(json.value, files)
    if (!demand || !json || value === undefined) return
    for (const {pointer, part, keyword, message} of wrongs(demand.schema, value)) {
      if (isFromFragment(json, pointer)) continue
      const {line, column} = json.place(pointer, part)
      const mended = text === recording?.text ? undefined : mend
      yield {message, line, column, about: pointer, keyword, declared: demand.event, mend: mended}
    }
  },
})
