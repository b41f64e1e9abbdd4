import {far as farOff} from '../components/far.ts'
import type {Node} from './highlight.ts'

/** From how many characters on a text is long, and how many there are about on the first screens of it, and in a line. */
const LONG = 12_000
const NEAR = 2_500
const LINE = 44

const isProse = ({type, tagName = '', value = ''}: Node): boolean =>
  type === 'text' ? value.trim() === '' : type === 'element' && ['p', 'ul', 'ol', 'dl'].includes(tagName)

/** A rehype plugin: paragraphs and lists that stand far down in a long text are laid out when the reader comes near. */
export default function far() {
  return (tree: Node): void => {
    if (lengthOf(tree) < LONG) return
    let before = 0
    let start = 0
    const children: Node[] = []
    let run: Node[] = []
    const close = (): void => {
      const lines = run.reduce((sum, node) => sum + linesOf(node), 0)
      const {className, ...rest} = start > NEAR ? farOff(lines) : {}
      if (className) children.push({type: 'element', tagName: 'div', properties: {className, ...rest}, children: run})
      else children.push(...run)
      run = []
    }
    for (const node of tree.children ?? []) {
      if (isProse(node)) run.push(node)
      else {
        close()
        children.push(node)
      }
      before += lengthOf(node)
      if (run.length === 0) start = before
    }
    close()
    tree.children = children
  }
}

const lengthOf = ({value = '', children = []}: Node): number =>
  value.length + children.reduce((sum, child) => sum + lengthOf(child), 0)

/** How many lines something takes on a narrow screen, the space below it included; a list its entries. */
function linesOf(node: Node): number {
  if (node.type === 'text') return 0
  const parts = node.tagName === 'p' ? [node] : (node.children ?? []).filter(({type}) => type === 'element')
  return parts.reduce((sum, part) => sum + Math.ceil(lengthOf(part) / LINE), 0.7)
}
