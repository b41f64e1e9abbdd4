import {appendFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Props} from '@docusaurus/types'
import {hostForms, nginxServer, page, SCRIPT, script} from './forms.ts'
import {lost, type Rule, redirectsOf} from './rules.ts'

const RULES = 'site/redirects.json'
const ADDRESSES = 'site/addresses.txt'

/** Writes the redirects of `site/redirects.json` in the forms that hosts read; fails where an address that was published leads nowhere. */
export async function writeRedirects({siteDir, outDir, siteConfig: {baseUrl, url}, routesPaths}: Props): Promise<void> {
  const pages = new Set(routesPaths.map((path) => path.slice(baseUrl.length)).filter((path) => path !== '404.html'))
  const rules: Rule[] = JSON.parse(await readFile(join(siteDir, RULES), 'utf8'))
  const found = redirectsOf(rules, pages)
  await hold(join(siteDir, ADDRESSES), pages, found)

  const forms = hostForms(found, baseUrl)
  for (const [name, text] of Object.entries(forms)) await appendFile(join(outDir, name), text)
  await appendFile(join(outDir, 'nginx.conf'), nginxServer)
  await writeFile(join(outDir, SCRIPT), script)
  const standing = found.filter(({from}) => from.endsWith('.html') && !from.startsWith('/'))
  for (const {from, to} of standing) await put(join(outDir, from), page(to, baseUrl, url))
}

/** Holds the list of what was ever published: it only grows. */
async function hold(
  file: string,
  pages: ReadonlySet<string>,
  redirects: ReturnType<typeof redirectsOf>,
): Promise<void> {
  const published = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line.startsWith('/'))
  const astray = lost(
    published.map((address) => address.slice(1)),
    pages,
    redirects,
  )
  if (astray.length > 0)
    throw new Error(
      `Unexpected addresses without a page, expected each that was ever published to be a page or a redirect:\n${astray
        .map((address) => `  /${address}`)
        .join(
          '\n',
        )}\n  say in ${RULES} where each went; one that no reader can know yet may leave ${ADDRESSES} instead`,
    )
  const known = new Set(published)
  const all = [...published, ...[...pages].map((path) => `/${path}`).filter((path) => !known.has(path))].sort()
  if (all.length > published.length) await writeFile(file, `${all.join('\n')}\n`)
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, text)
}
