import {nodesOf, placeOf, textOf} from '../pages/nodes.ts'
import {rule} from './rule.ts'

/** Headings follow each other as an outline does. */
export const proseHeadings = rule({
  code: 'prose/headings',
  description: 'A page has one title, in its front matter if it is one of the site; below it no heading skips a level.',
  of: ['page'],
  *check({page, path}) {
    if (!page) return
    // README.md and its like are read where they stand: their title is a heading.
    let above = path.includes('/') ? 1 : 0
    for (const node of nodesOf(page)) {
      if (node.type !== 'heading') continue
      const {depth} = node
      const said = `heading "${textOf(node)}" of level ${depth}`
      if (depth === 1 && above > 0)
        yield {
          message: `Unexpected ${said}, expected ${path.includes('/') ? 'the title in the front matter only' : 'one title'}`,
          ...placeOf(node),
        }
      else if (depth > above + 1)
        yield {message: `Unexpected ${said}, expected one of level ${above + 1}`, ...placeOf(node)}
      above = depth
    }
  },
})
