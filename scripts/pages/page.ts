import type {Code, Root, RootContent, Yaml} from 'mdast'
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {allVersions} from '../../compute/negotiation.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {PageFault} from './fault.ts'
import {narrowed, type Range} from './range.ts'

/** A fence of a page, as it stands there. */
export interface Block {
  readonly language: string
  readonly meta: string
  readonly text: string
  /** The line of the page on which it opens, and where in that line its meta begins. */
  readonly line: number
  readonly metaColumn: number
  /** What `<Since>` and `<Until>` around it say. */
  readonly range: Range
  /** Where it begins and ends in the text of the page. */
  readonly from: number
  readonly to: number
  /** Takes a line of its text, from 1, and a column in it, and gives the place in the page. */
  place(line: number, column?: number): {line: number; column: number}
}

/** A page of Markdown, read. */
export interface Page {
  /** Relative to the project: `doc/api-guide/faults.mdx`. */
  readonly path: string
  readonly text: string
  readonly tree: Root
  /** What its front matter says, a value to a key. */
  readonly front: ReadonlyMap<string, {readonly value: string; readonly line: number}>
  /** Its fences, in order. */
  readonly blocks: readonly Block[]
}

const common = unified().use(remarkParse).use(remarkFrontmatter)
const parsers = {md: common().freeze(), mdx: common().use(remarkMdx).freeze()}

/** Takes the path and the text of a page and gives what it is made of, or throws a PageFault. */
export function readPage(path: string, text: string): Page {
  const tree = parse(path, text)
  const lines = text.split('\n')
  const blocks: Block[] = []
  visit(tree.children, {}, (code, range) => blocks.push(blockOf(code, range, lines)))
  return {path, text, tree, front: frontOf(tree), blocks}
}

function parse(path: string, text: string): Root {
  try {
    return parsers[path.endsWith('.mdx') ? 'mdx' : 'md'].parse(text) as Root
  } catch (error) {
    const {reason, line, column} = error as {reason?: string; line?: number; column?: number}
    if (reason === undefined) throw error
    const [, told, said, at] = /^(.*?)(?: \((\d+):(\d+)-[\d:]+\))?$/.exec(reason) ?? []
    const message = `Unexpected MDX, expected what can be read: ${told}`
    throw new PageFault(message, line ?? Number(said ?? 1), column ?? Number(at ?? 1))
  }
}

function visit(nodes: readonly RootContent[], range: Range, found: (code: Code, range: Range) => void): void {
  for (const node of nodes) {
    if (node.type === 'code') found(node, range)
    else if ('children' in node) visit(node.children, within(range, node), found)
  }
}

/** What holds inside a node, of what holds around it: less, if it is a gate. */
export function within(range: Range, node: RootContent): Range {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return range
  const gate = {Since: 'since', Until: 'until'}[node.name ?? '']
  const version = gate && attribute(node, 'v')
  if (!version) return range
  const line = node.position?.start.line ?? 1
  return narrowed(range, {[gate]: known(version, line)})
}

const attribute = (node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined => {
  const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value
  return typeof value === 'string' ? value : undefined
}

/** Takes a word and gives it as a microversion, or throws a PageFault. */
export function known(version: string, line: number, column = 1): Microversion {
  const found = allVersions.find((one) => one === version)
  if (found) return found
  throw new PageFault(
    `Unexpected microversion ${version}, expected one of ${allVersions[0]} to ${allVersions.at(-1)}`,
    line,
    column,
  )
}

function blockOf(code: Code, range: Range, lines: readonly string[]): Block {
  const start = code.position?.start ?? {line: 1, column: 1, offset: 0}
  const opening = lines[start.line - 1] ?? ''
  const meta = code.meta ?? ''
  const texts = code.value.split('\n')
  const isFenced = /^[`~]{3}/.test(opening.slice(start.column - 1))
  return {
    language: code.lang ?? '',
    meta,
    text: code.value,
    line: start.line,
    metaColumn: meta ? opening.lastIndexOf(meta) + 1 : opening.length + 1,
    range,
    from: start.offset ?? 0,
    to: code.position?.end.offset ?? 0,
    place(line, column = 1) {
      const at = start.line + line - (isFenced ? 0 : 1)
      const indent = Math.max((lines[at - 1] ?? '').indexOf(texts[line - 1] ?? ''), 0)
      return {line: at, column: indent + column}
    },
  }
}

/** Front matter of one line to a key, as our pages have it. */
function frontOf(tree: Root): Page['front'] {
  const front = new Map<string, {value: string; line: number}>()
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml')
  for (const [index, line] of (yaml?.value ?? '').split('\n').entries()) {
    const [, key, value = ''] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (key)
      front.set(key, {
        value: value.replace(/^(["'])(.*)\1$/, '$2'),
        line: (yaml?.position?.start.line ?? 1) + index + 1,
      })
  }
  return front
}
