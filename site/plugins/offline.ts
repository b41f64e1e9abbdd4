import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join, sep} from 'node:path'
import type {Props} from '@docusaurus/types'
import {build} from 'esbuild'
import type {Edition, Kept} from '../offline/keeper.ts'

/** What only hosts and programs read. */
const others =
  /\.(map|md|conf|txt|xml)$|^(_headers|_redirects|\.htaccess|security-headers\.json|offline\.json|sw\.js|moved\.js)$/

/** Writes the service worker that keeps the site on a reader's device, and the list of what there is to keep. */
export async function writeOffline({siteDir, outDir, siteConfig: {baseUrl, title}}: Props): Promise<void> {
  const css = (await filesOf(outDir)).find((file) => /^assets\/css\/styles\.\w+\.css$/.test(file)) ?? ''
  await writeFile(join(outDir, 'offline.html'), awayPage(title, baseUrl, css))

  const files = (await filesOf(outDir)).filter((file) => !others.test(file))
  const kept = await Promise.all(
    files.map(async (file): Promise<readonly [file: string, Kept] | undefined> => {
      const text = await readFile(join(outDir, file))
      if (file.endsWith('.html') && text.includes('http-equiv="refresh"')) return undefined
      return [file, [addressOf(file), createHash('sha256').update(text).digest('hex').slice(0, 12)]]
    }),
  )
  const all = kept.filter((one) => one !== undefined)
  const texts = textChunks(siteDir)
  const shell = all.filter(([file]) => isShell(file, texts)).map(([, one]) => one)
  const rest = all.filter(([file]) => !isShell(file, texts)).map(([, one]) => one)
  const hash = createHash('sha256')
    .update(JSON.stringify([shell, rest]))
    .digest('hex')
    .slice(0, 12)
  const edition: Edition = {build: hash, shell, rest}
  await writeFile(join(outDir, 'offline.json'), JSON.stringify(edition))
  await build({
    entryPoints: [join(siteDir, 'site/offline/service-worker.ts')],
    outfile: join(outDir, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    define: {EDITION: JSON.stringify(edition)},
    logLevel: 'error',
  })
}

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length).replaceAll(sep, '/').replace(/^\//, ''))
    .sort()

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1')

/** What is around the text of all pages, and what Run needs; not the texts themselves. */
const isShell = (file: string, texts: ReadonlySet<string>): boolean =>
  ['index.html', 'offline.html', '404.html', 'manifest.webmanifest'].includes(file) ||
  file.startsWith('img/') ||
  (file.startsWith('assets/') && !texts.has(/^assets\/js\/([^.]+)\./.exec(file)?.[1] ?? ''))

/** The names of the chunks that hold the text of a page. */
const textChunks = (siteDir: string): ReadonlySet<string> =>
  new Set(
    [
      ...readFileSync(join(siteDir, '.docusaurus/registry.js'), 'utf8').matchAll(
        /^\s*"(\w+)": \[\(\) => import\([^"]*"\w+" \*\/ "[^"]+\.mdx?"/gm,
      ),
    ].map(([, name = '']) => name),
  )

const awayPage = (title: string, baseUrl: string, css: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Offline | ${title}</title>
<link rel="icon" href="${baseUrl}img/nova.svg">
<link rel="stylesheet" href="${baseUrl}${css}">
<main class="container margin-vert--xl">
<h1>This page is not on this device</h1>
<p>You are offline, and this page was not read here before. <a href="${baseUrl}">The first page</a> is here, and every page that was read.
</main>
</html>
`
