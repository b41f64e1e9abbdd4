import {existsSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

/** A node of a Markdown tree, as far as this looks at it. */
interface Node {
  type: string
  lang?: string | null
  meta?: string | null
  children?: Node[]
  [more: string]: unknown
}

interface Options {
  /** The folder of the pages. */
  readonly pages: string
  /** The folder that holds for each page what its requests were answered: `site/.generated/stories`. */
  readonly stories: string
}

/** A remark plugin that shows each `http` fence of a page with the answer that was computed for it. */
export default function exchanges({pages, stories}: Options) {
  return (tree: Node, {path}: {path: string}): void => {
    const name = relative(pages, path)
      .replaceAll('\\', '/')
      .replace(/\.mdx?$/, '')
    const places = placesOf(tree)
    if (places.length === 0 || name.startsWith('..')) return
    const file = join(stories, `${name}.json`)
    const steps = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).steps.length : 0
    if (steps !== places.length)
      throw new Error(
        `Unexpected ${places.length} requests in ${name}, expected ${steps} that were told: npm run validate -- doc`,
      )
    for (const [step, {parent, index}] of places.entries()) parent.children?.splice(index, 1, exchange(step))
    tree.children?.unshift(
      imported('Exchange', '@site/site/story/exchange.tsx', 'ImportSpecifier'),
      imported('story', `@site/site/.generated/stories/${name}.json`, 'ImportDefaultSpecifier'),
    )
  }
}

/** Where the fences stand that are part of the story, in their order. */
function placesOf(node: Node): {parent: Node; index: number}[] {
  return (node.children ?? []).flatMap((child, index) => {
    const isTold = child.type === 'code' && child.lang === 'http' && !/(^|\s)skip=/.test(child.meta ?? '')
    return isTold ? [{parent: node, index}] : placesOf(child)
  })
}

/** `<Exchange story={story} index={2} />` */
const exchange = (index: number): Node => ({
  type: 'mdxJsxFlowElement',
  name: 'Exchange',
  attributes: [given('story', {type: 'Identifier', name: 'story'}), given('index', {type: 'Literal', value: index})],
  children: [],
})

const given = (name: string, expression: object) => ({
  type: 'mdxJsxAttribute',
  name,
  value: {
    type: 'mdxJsxAttributeValueExpression',
    value: '',
    data: {estree: program({type: 'ExpressionStatement', expression})},
  },
})

const imported = (name: string, from: string, type: string): Node => {
  const local = {type: 'Identifier', name}
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: program({
        type: 'ImportDeclaration',
        specifiers: [{type, local, ...(type === 'ImportSpecifier' && {imported: local})}],
        source: {type: 'Literal', value: from},
        attributes: [],
      }),
    },
  }
}

const program = (statement: object) => ({type: 'Program', sourceType: 'module', body: [statement]})
