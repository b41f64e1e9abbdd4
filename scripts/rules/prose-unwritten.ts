import {unwritten} from '../new/source.ts'
import {rule} from './rule.ts'

/** What `npm run new` left open has been written. */
export const proseUnwritten = rule({
  code: 'prose/unwritten',
  description: 'What an operation and its fields say of themselves has been written.',
  of: ['operation'],
  *check({name, operation, resource, line}) {
    const open = [...placesOf(operation, ''), ...placesOf({resource: resource.description}, '')]
    for (const place of open)
      yield {
        message: `Unexpected "${unwritten}" in ${name}${place}, expected words for a reader`,
        line,
        about: `${name}${place}`,
        mend: `npm run validate -- api_samples/${resource.name}`,
      }
  },
})

function* placesOf(node: unknown, path: string): Iterable<string> {
  if (typeof node === 'string' && node.includes(unwritten)) yield path
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) yield* placesOf(value, `${path}/${key}`)
}
