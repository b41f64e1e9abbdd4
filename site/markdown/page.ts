import {dirname, resolve} from 'node:path'
import type {FamilyDocument} from '../notifications/document.ts'
import type {ResourceDocument} from '../reference/document.ts'
import {markdownOf} from './address.ts'
import {familyMarkdown, resourceMarkdown} from './reference.ts'

/** A page as Docusaurus knows it. */
export interface Page {
  readonly title: string
  readonly description: string
  /** Its path on the site, base path included. */
  readonly permalink: string
  /** The file it is made of. */
  readonly source: string
  /** Of which part of the site it is: guides, API reference, notifications. */
  readonly part: string
}

/** Gives the text of a file, or undefined if there is none. */
export type Read = (file: string) => string | undefined

/** Takes a page, all pages, and what reads files, and gives the page as Markdown: what it imports is in its place. */
export function pageMarkdown(page: Page, pages: readonly Page[], read: Read, site: string, baseUrl = '/'): string {
  const {source, title} = page
  const text = withoutFrontMatter(read(source) ?? '')
  // A page of prose was told already, with what its requests were answered; what a page imports of texts is put in here.
  const told = /^import\s.*\.(mdx?|json)'/m.test(text) ? undefined : read(toldAt(page, site, baseUrl))
  const inside = linked(told ?? resolved(text, source, read, site), page, pages, baseUrl)
  const listed = /<(Overview)\b/.test(text)
    ? list(pages.filter(({part, source: one}) => part === page.part && one !== source))
    : ''
  const whole = [inside, listed].filter(Boolean).join('\n\n').trim()
  return `${/^# /m.test(inside.slice(0, 200)) ? '' : `# ${title}\n\n`}${whole}\n`
}

/** Where `site/generate` puts a page of prose whose requests it told. */
const toldAt = ({permalink}: Page, site: string, baseUrl: string): string =>
  resolve(site, 'site/.generated/static', `${permalink.slice(baseUrl.length).replace(/\/$/, '')}.md`)

const bare = (file: string): string => file.replace(/\.mdx?$/, '')

/** Links lead to the Markdown of other pages, as those of a page lead to pages. */
function linked(text: string, {source}: Page, pages: readonly Page[], baseUrl: string): string {
  return outsideFences(text, (prose) =>
    prose.replace(/\]\((?!\w+:|#)([^)\s?#]+)(\?[^)\s#]*)?(#[^)\s]*)?\)/g, (link, path: string, _query, hash = '') => {
      const file = resolve(dirname(source), path)
      const page = pages.find((one) => bare(one.source) === bare(file) || one.permalink === baseUrl + path.slice(1))
      return page ? `](${markdownOf(page.permalink, baseUrl)}${hash})` : link
    }),
  )
}

const list = (pages: readonly Page[]): string =>
  pages.map(({title, permalink, description}) => `- [${title}](${markdownOf(permalink)}): ${description}`).join('\n')

export const withoutFrontMatter = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '')

const imports = /^import\s+(?<name>\w+)\s+from\s+'(?<from>[^']+)'\s*$/gm

function resolved(text: string, source: string, read: Read, site: string): string {
  const imported = new Map<string, string>()
  for (const {groups} of text.matchAll(imports)) {
    const {name = '', from = ''} = groups ?? {}
    const file = from.startsWith('@site/') ? resolve(site, from.slice('@site/'.length)) : resolve(dirname(source), from)
    imported.set(name, contentOf(file, read, site))
  }
  const bare = outsideFences(text, (prose) => prose.replace(/^import\s.*$/gm, ''))
  return outsideFences(bare, (prose) =>
    prose
      .replace(/<(\w+)(\s[^>]*)?\/>/g, (_, name: string, given = '') => {
        const [, passed = ''] = /=\{(\w+)\}/.exec(given) ?? []
        return imported.get(passed) || imported.get(name) || ''
      })
      .replace(/<Since\s+[^>]*?["'](2\.\d+)["'][^>]*>/g, '(Since $1:) ')
      .replace(/<Until\s+[^>]*?["'](2\.\d+)["'][^>]*>/g, '(Until $1:) ')
      .replace(/<\/(Since|Until)>/g, '')
      .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/\n{3,}/g, '\n\n'),
  )
}

function contentOf(file: string, read: Read, site: string): string {
  if (/\.mdx?$/.test(file)) return resolved(withoutFrontMatter(read(file) ?? ''), file, read, site).trim()
  if (!file.endsWith('.json')) return ''
  const content = JSON.parse(read(file) ?? '{}') as Partial<ResourceDocument & FamilyDocument>
  if (content.operations) return resourceMarkdown(whole(content as ResourceDocument, read, site))
  return content.payload ? familyMarkdown(content as FamilyDocument) : ''
}

/** In the page stands only the newest view; an operation that is gone by then is told as it was. */
const whole = (resource: ResourceDocument, read: Read, site: string): ResourceDocument => ({
  ...resource,
  operations: resource.operations.map((operation) => {
    if (operation.views.some(({absent}) => !absent)) return operation
    const file = resolve(site, 'site/.generated/static/api', resource.name, `${operation.id}.json`)
    return JSON.parse(read(file) ?? 'null') ?? operation
  }),
})

/** Changes what is prose of a Markdown text, and leaves fenced blocks as they are. */
const outsideFences = (text: string, change: (prose: string) => string): string =>
  text
    .split(/(^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n {0,3}\2[^\n]*$)/m)
    .flatMap((part, index) => (index % 3 === 2 ? [] : [index % 3 === 1 ? part : change(part)]))
    .join('')
