import {rule} from './rule.ts'

/** A story can be told to its end, at every version. */
export const storyTold = rule({
  code: 'story/told',
  description: 'Every story is told to its end, at every version at which something changes.',
  of: ['story'],
  *check({resource}, {broken}) {
    const why = broken.get(resource.name)
    if (why) yield {message: why}
  },
})
