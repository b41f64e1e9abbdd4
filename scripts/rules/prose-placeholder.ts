import {unwritten} from '../new/source.ts'
import {nodesOf, placeOf} from '../pages/nodes.ts'
import {rule} from './rule.ts'

/** What writers leave where something is still to come. */
const open = new RegExp(`\\b(TODO|FIXME|TBD|XXX+|xxx+|lorem ipsum)\\b|${unwritten}`)
/** Elements of HTML that a page may write out. */
const elements = new Set(
  'a abbr b br caption code col dd del details div dl dt em figcaption figure h2 h3 h4 hr i img ins kbd li mark ol p picture pre q s samp section small source span strong sub summary sup table tbody td th thead tr u ul var video wbr'.split(
    ' ',
  ),
)

/** Nothing is left to be filled in, and no `<word>` vanishes as if it were an element. */
export const prosePlaceholder = rule({
  code: 'prose/placeholder',
  description: 'No page has words that wait to be replaced, nor a bare <placeholder>, which a browser does not show.',
  of: ['page'],
  *check({page}) {
    if (!page) return
    for (const node of nodesOf(page, ['code', 'inlineCode'])) {
      if (node.type === 'text' || node.type === 'yaml') {
        const found = open.exec(node.value)
        const {line, column} = placeOf(node)
        const before = node.value.slice(0, found?.index ?? 0).split('\n')
        if (found)
          yield {
            message: `Unexpected ${found[0]}, expected words for a reader`,
            line: line + before.length - 1 + (node.type === 'yaml' ? 1 : 0),
            column:
              before.length > 1 || node.type === 'yaml'
                ? (before.at(-1)?.length ?? 0) + 1
                : column + (found.index ?? 0),
          }
      }
      const name =
        node.type === 'html'
          ? /^<\/?([a-z][\w-]*)/.exec(node.value)?.[1]
          : node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement'
            ? node.name
            : undefined
      if (name && /^[a-z]/.test(name) && !elements.has(name))
        yield {
          message: `Unexpected <${name}>, expected \`<${name}>\` in code: as an element it is not shown`,
          ...placeOf(node),
        }
    }
  },
})
