import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import type {AllContent, LoadContext, Plugin, Props} from '@docusaurus/types'
import type {Page} from '../markdown/page.ts'
import {writeMarkdown} from './markdown.ts'
import {writeNames} from './names.ts'
import {writeOffline} from './offline.ts'
import {writeRedirects} from './redirects/index.ts'
import {writeSecurityHeaders} from './security-headers/index.ts'

const run = promisify(execFile)

/** What is done with the built site, one thing after the other: each finds what those before it wrote. */
export default function built({siteDir}: LoadContext): Plugin {
  let pages: Page[] = []
  return {
    name: 'site-built',
    getPathsToWatch: () => ['site/redirects.json'],
    allContentLoaded({allContent}) {
      pages = pagesOf(allContent, siteDir)
    },
    async postBuild(site: Props) {
      await writeSecurityHeaders(site)
      await writeMarkdown(site, pages)
      await writeNames(site, pages)
      // In a process of its own, as pagefind is a module and Docusaurus requires.
      await run(process.execPath, ['scripts/run.mjs', 'site/search/make-index.ts', site.outDir], {cwd: siteDir})
      await writeRedirects(site)
      await writeOffline(site)
    },
  }
}

const parts: Record<string, string> = {default: 'Guides', api: 'API reference', notifications: 'Notifications'}

interface Loaded {
  readonly loadedVersions: ReadonlyArray<{
    readonly docs: ReadonlyArray<{title: string; description: string; permalink: string; source: string; id: string}>
    readonly sidebars: Record<string, readonly Item[]>
  }>
}
type Item = {type: string; id?: string; link?: {type: string; id?: string}; items?: readonly Item[]}

function pagesOf(all: AllContent, siteDir: string): Page[] {
  const docs = (all['docusaurus-plugin-content-docs'] ?? {}) as Record<string, Loaded>
  return Object.entries(parts).flatMap(([id, part]) =>
    (docs[id]?.loadedVersions ?? []).flatMap(({docs, sidebars}) => {
      const order = Object.values(sidebars).flatMap((items) => items.flatMap(idsOf))
      const place = (one: string) => (order.includes(one) ? order.indexOf(one) : order.length)
      return [...docs]
        .sort((one, other) => place(one.id) - place(other.id))
        .map(({title, description, permalink, source}) => ({
          title,
          description,
          permalink: `${permalink.replace(/\/$/, '')}/`,
          source: source.replace('@site', siteDir),
          part,
        }))
    }),
  )
}

const idsOf = ({type, id, link, items = []}: Item): string[] => [
  ...(type === 'doc' && id ? [id] : []),
  ...(link?.type === 'doc' && link.id ? [link.id] : []),
  ...items.flatMap(idsOf),
]
