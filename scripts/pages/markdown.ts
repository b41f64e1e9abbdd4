import type {Code, RootContent} from 'mdast'
import {LATEST} from '../../compute/microversions.ts'
import {laidOut, picked} from './answer.ts'
import type {CheckedPage} from './check.ts'
import {befallingOf, circumstancesOf} from './circumstances.ts'
import type {Fence} from './fences.ts'
import {within} from './page.ts'
import {holds, type Range} from './range.ts'
import type {Outcome} from './run.ts'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where a page is on the site, without a `/` at the end: `/api-guide/faults`; of the page at the root nothing. */
export function addressOf({path, page}: Pick<CheckedPage, 'path' | 'page'>): string {
  const folder = path.replace(/^doc/, '').replace(/\/[^/]*$/, '')
  const slug = page?.front.get('slug')?.value
  const address = slug
    ? slug.startsWith('/')
      ? slug
      : `${folder}/${slug}`
    : path.replace(/^doc|(\/index)?\.mdx?$/g, '')
  return address.replace(/\/+$/, '')
}

/**
 * Takes a page that was checked and gives it as plain Markdown at the newest microversion: each request with the answer
 * it got, gates opened or gone, and nothing that only a site can show. Nothing where the page can not be read.
 */
export function pageMarkdown({text, page, fences, runs}: CheckedPage): string | undefined {
  if (!page) return undefined
  const outcomes = runs.get(LATEST) ?? []
  const told = fences.filter((fence) => fence.kind === 'http')
  const edits: Edit[] = []
  visit(page.tree.children, {}, (node, range) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    if (node.type === 'yaml' || node.type === 'mdxjsEsm' || !holds(range, LATEST)) {
      edits.push({from, to, text: ''})
      return false
    }
    if (node.type === 'code') {
      const fence = fences.find(({block}) => block.from === from)
      const outcome = fence?.kind === 'http' ? outcomes[told.indexOf(fence)] : undefined
      edits.push({from, to, text: indented(blockText(node, fence, outcome), node.position?.start.column ?? 1)})
      return false
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const first = node.children[0]?.position?.start.offset
      const last = node.children.at(-1)?.position?.end.offset
      edits.push({from, to: first ?? to, text: ''})
      if (last !== undefined) edits.push({from: last, to, text: ''})
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') edits.push({from, to, text: ''})
    return true
  })
  const title = page.front.get('title')?.value
  const description = page.front.get('description')?.value
  const head = [...(title ? [`# ${title}`] : []), ...(description ? [description] : [])].join('\n\n')
  const body = applied(text, edits)
    .replace(/\]\(([^)\s#]+)\.mdx(#[^)\s]*)?\)/g, ']($1.md$2)')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return `${[head, body].filter(Boolean).join('\n\n')}\n`
}

/** Visits nodes with the versions at which they hold; `enter` says whether to go inside. */
function visit(nodes: readonly RootContent[], range: Range, enter: (node: RootContent, range: Range) => boolean): void {
  for (const node of nodes) {
    const inside = within(range, node)
    if (enter(node, inside) && 'children' in node) visit(node.children as RootContent[], inside, enter)
  }
}

function blockText(code: Code, fence: Fence | undefined, outcome: Outcome | undefined): string {
  if (fence?.kind !== 'http') return fenced(code.lang ?? '', code.value)
  const {title, step} = fence
  const words = [circumstancesOf(step).join(', '), befallingOf(step)].filter(Boolean).join(': ')
  const heading = title ? [`**${title}**${words && ` (${words})`}`] : []
  if (!outcome?.told) return ''
  const {request, response} = outcome.told
  const headers = Object.entries(request.headers).filter(([name]) => name !== 'Accept')
  const asked = [
    [`${request.method} ${request.url}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n'),
    ...(request.body === undefined ? [] : [request.body]),
  ].join('\n\n')
  const status = `Answer: ${response.status}${response.refused ? `, refused as it should be: ${response.refused}` : ''}`
  const answered = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}`)
  const body = picked(response.body, step.pick)
  const answer = {
    none: [],
    status: [status],
    headers: [status, fenced('http', answered.join('\n'))],
    body: [status, ...(body ? [fenced('json', laidOut(body))] : [])],
  }[step.answer ?? 'body']
  return [...heading, fenced('http', asked), ...answer].join('\n\n')
}

const fenced = (language: string, text: string): string => {
  const marks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)))
  return `${marks}${language}\n${text}\n${marks}`
}

/** Lines as they stand inside what is indented: all but the first are moved in. */
const indented = (text: string, column: number): string => text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(column - 1)}`)

function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of [...edits].sort((one, other) => one.from - other.from)) {
    result += text.slice(at, Math.max(edit.from, at)) + edit.text
    at = Math.max(edit.to, at)
  }
  return result + text.slice(at)
}
