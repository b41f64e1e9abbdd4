import {emittedBy, sentBy} from '../validate/emits.ts'
import {rule} from './rule.ts'

/** An operation sends, in one story or another, each notification that its declaration lists. */
export const emitsUnseen = rule({
  code: 'emits/unseen',
  description: 'Every notification that an operation lists in its `emits` is sent in a story.',
  of: ['operation'],
  *check({name, operation, original, resource, line}, world) {
    if (world.broken.size > 0) return
    const sent = sentBy(original?.name ?? name, world)
    for (const event of emittedBy(operation)) {
      if (!sent.has(event))
        yield {
          message: `Unexpected notification ${event} in the emits of ${name}, expected one that the story of ${resource.name} lets it send`,
          line,
          about: `${name}/${event}`,
          mend: `npm run record -- ${resource.name}`,
        }
    }
  },
})
