import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Props} from '@docusaurus/types'
import {hostFiles} from './hosts.ts'
import {headersOf, inlineStyleOf, scriptHashes} from './policy.ts'

/** The one inline style Docusaurus writes: it hides its icons, which the attribute `hidden` does as well. */
const spriteStyle = /<svg style=("?)display: ?none;?\1>/

/** Writes a strict content security policy that fits the built pages, for each of the usual hosts. */
export async function writeSecurityHeaders({outDir, siteConfig}: Props): Promise<void> {
  const pages = await Promise.all((await htmlFiles(outDir)).map(clean))
  const files = hostFiles(headersOf(scriptHashes(pages)), siteConfig.baseUrl)
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(outDir, name), text)))
}

async function clean(file: string): Promise<string> {
  const before = await readFile(file, 'utf8')
  const after = before.replace(spriteStyle, '<svg hidden>')
  const style = inlineStyleOf(after)
  if (style) throw new Error(`Unexpected inline style, expected a class\n  ${file}: ${style}`)
  if (after !== before) await writeFile(file, after)
  return after
}

const htmlFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.html')).map((name) => join(folder, name))
