import {readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Props} from '@docusaurus/types'
import type {Page} from '../markdown/page.ts'
import type {FamilyDocument} from '../notifications/document.ts'
import type {ResourceDocument} from '../reference/document.ts'
import {collect, type Heading, type Told} from '../search/collect.ts'
import {headingsOf} from '../search/headings.ts'

const data = /from '@site\/(?<file>site\/\.generated\/pages\/[^']+\.json)'/

/** Writes `search-names.json`: everything that has a name, which the search looks through before it reads texts. */
export async function writeNames(
  {outDir, siteDir, siteConfig: {baseUrl}}: Props,
  pages: readonly Page[],
): Promise<void> {
  const pathOf = ({permalink}: Page) => permalink.slice(baseUrl.length)
  const read = (file: string) => readFileSync(join(siteDir, file), 'utf8')
  const resources: Told<ResourceDocument>[] = []
  const families: Told<FamilyDocument>[] = []
  const headings: Heading[] = []
  for (const page of pages) {
    const file = data.exec(readFileSync(page.source, 'utf8'))?.groups?.file
    if (!file) {
      const html = readFileSync(join(outDir, pathOf(page), 'index.html'), 'utf8')
      headings.push(...headingsOf(html, page.title, pathOf(page)))
      continue
    }
    const content = JSON.parse(read(file))
    if (content.operations)
      resources.push({
        path: pathOf(page),
        content: {...content, operations: content.operations.map(withPast(content.name))},
      })
    else if (content.payload) families.push({path: pathOf(page), content})
  }
  const history = read('site/.generated/reference/_microversion-history.md')
  const microversions = [...history.matchAll(/^### (2\.\d+):? (.*?) *\{#/gm)].map(
    ([, version = '', title = '']) => [version, title] as const,
  )
  const told = pages.map((page) => ({path: pathOf(page), title: page.title, description: page.description}))
  await writeFile(
    join(outDir, 'search-names.json'),
    JSON.stringify(collect({resources, families, microversions, pages: told, headings})),
  )

  /** What is gone by the newest microversion is looked for as well. */
  function withPast(resource: string) {
    return (operation: ResourceDocument['operations'][number]) =>
      operation.views.some(({absent}) => !absent)
        ? operation
        : JSON.parse(read(`site/.generated/static/api/${resource}/${operation.id}.json`))
  }
}
