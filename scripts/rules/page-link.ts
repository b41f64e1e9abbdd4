import {posix} from 'node:path'
import {nodesOf, placeOf} from '../pages/nodes.ts'
import {rule} from './rule.ts'

/** Links of what is read in the project itself lead to files that are there. */
export const pageLink = rule({
  code: 'page/link',
  description:
    'Every link of README.md and CONTRIBUTING.md to a file leads to one; those of pages are held by the build.',
  of: ['page'],
  *check({page, path, has}) {
    if (!page || path.includes('/')) return
    for (const node of nodesOf(page)) {
      if (node.type !== 'link' && node.type !== 'image') continue
      const [file = ''] = node.url.split('#')
      if (/^\w+:/.test(file) || file === '' || has(posix.normalize(file))) continue
      yield {message: `Unexpected link to ${file}, expected a file of the project`, ...placeOf(node)}
    }
  },
})
