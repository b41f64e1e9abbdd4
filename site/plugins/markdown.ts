import {existsSync, readFileSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Props} from '@docusaurus/types'
import {markdownOf} from '../markdown/address.ts'
import {llmsFull, llmsText} from '../markdown/llms.ts'
import {type Page, pageMarkdown} from '../markdown/page.ts'

/** What programs read beside the pages, where the build has it. */
const documents = {
  'openapi.json': 'The Compute API as an OpenAPI document, at its newest microversion',
  'asyncapi.json': 'The versioned notifications as an AsyncAPI document',
}

/** Writes each page as Markdown at its address + `.md`, and `llms.txt`, which leads to them. */
export async function writeMarkdown({outDir, siteDir, siteConfig}: Props, pages: readonly Page[]): Promise<void> {
  const {baseUrl, url, title, tagline} = siteConfig
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  const texts = pages.map((page) => [page, pageMarkdown(page, pages, read, siteDir, baseUrl)] as const)
  for (const [{permalink}, text] of texts)
    await put(join(outDir, markdownOf(permalink, baseUrl).slice(baseUrl.length)), text)

  const known = Object.entries(documents).filter(([path]) => existsSync(join(outDir, path)))
  const head = {title, summary: tagline, origin: url, baseUrl, documents: known}
  await put(join(outDir, 'llms.txt'), llmsText(head, pages))
  await put(join(outDir, 'llms-full.txt'), llmsFull(texts, url))
  const home = [`# ${title}`, tagline, `What there is: [llms.txt](${baseUrl}llms.txt)`]
  await put(join(outDir, 'index.md'), `${home.join('\n\n')}\n`)
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, text)
}
