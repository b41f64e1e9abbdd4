import {nodesOf, placeOf} from '../pages/nodes.ts'
import {rule} from './rule.ts'

/** An image says what it shows to those who do not see it. */
export const proseAlt = rule({
  code: 'prose/alt',
  description: 'Every image has a text that says what it shows.',
  of: ['page'],
  *check({page}) {
    if (!page) return
    for (const node of nodesOf(page)) {
      const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      const isImage = node.type === 'image' || node.type === 'imageReference'
      const lacks =
        (isImage && !node.alt) ||
        (isElement && node.name === 'img' && !node.attributes.some((one) => 'name' in one && one.name === 'alt')) ||
        (node.type === 'html' && /<img\b(?![^>]*\balt=)/i.test(node.value))
      if (lacks) yield {message: 'Unexpected image without a text, expected what it shows', ...placeOf(node)}
    }
  },
})
