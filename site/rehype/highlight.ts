import Prism from 'prismjs'
import loadLanguages from 'prismjs/components/index.js'

export type Node = {
  type: string
  tagName?: string
  value?: string
  properties?: {className?: unknown; 'data-lines'?: unknown}
  children?: Node[]
}

/** The names that fenced blocks use, and the grammar of each. */
const grammars: Record<string, string> = {
  bash: 'bash',
  console: 'shell-session',
  css: 'css',
  diff: 'diff',
  go: 'go',
  html: 'markup',
  http: 'http',
  ini: 'ini',
  js: 'javascript',
  json: 'json',
  md: 'markdown',
  mdx: 'markdown',
  nginx: 'nginx',
  py: 'python',
  python: 'python',
  sh: 'bash',
  shell: 'bash',
  sql: 'sql',
  ts: 'typescript',
  tsx: 'tsx',
  xml: 'markup',
  yaml: 'yaml',
}

loadLanguages([...new Set(Object.values(grammars))])

/** A rehype plugin that colours fenced code at build time: `<span class="token string">`. */
export default function highlight() {
  return (tree: Node): void => visit(tree)
}

function visit(node: Node): void {
  for (const child of node.children ?? []) {
    if (node.tagName === 'pre' && child.tagName === 'code') colour(child)
    else visit(child)
  }
}

function colour(code: Node): void {
  const grammar = Prism.languages[grammars[languageOf(code)] ?? '']
  const text = code.children?.map((child) => child.value ?? '').join('')
  if (grammar && text) code.children = nodesOf(Prism.tokenize(text, grammar))
}

const languageOf = (code: Node): string =>
  [code.properties?.className]
    .flat()
    .find((name): name is string => /^language-/.test(String(name)))
    ?.slice(9) ?? ''

function nodesOf(tokens: Prism.TokenStream): Node[] {
  if (typeof tokens === 'string') return [{type: 'text', value: tokens}]
  if (!Array.isArray(tokens)) return [spanOf(tokens)]
  return tokens.flatMap(nodesOf)
}

const spanOf = (token: Prism.Token): Node => ({
  type: 'element',
  tagName: 'span',
  properties: {className: ['token', token.type]},
  children: nodesOf(token.content),
})
