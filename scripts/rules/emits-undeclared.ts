import {emittedBy, sentBy} from '../validate/emits.ts'
import {rule} from './rule.ts'

/** An operation sends no notification that its declaration does not list. */
export const emitsUndeclared = rule({
  code: 'emits/undeclared',
  description: 'Every notification that an operation sends is listed in its `emits`.',
  of: ['operation'],
  *check({name, operation, line}, world) {
    const declared = emittedBy(operation)
    for (const event of sentBy(name, world)) {
      if (!declared.has(event))
        yield {
          message: `Unexpected notification ${event} of ${name}, expected ${[...declared].join(', ') || 'none'}: list it in emits`,
          line,
          about: `${name}/${event}`,
        }
    }
  },
})
