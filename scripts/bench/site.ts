import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {walk} from '../files.ts'
import {cost} from './cost.ts'
import type {Row} from './row.ts'

/** A page of each kind, where the site has one. */
const kinds: Record<string, string> = {
  home: 'index.html',
  text: 'start/index.html',
  'microversion history': 'reference/api-microversion-history/index.html',
  'API reference': 'api/os-keypairs/index.html',
  'longest API reference': 'api/flavors/index.html',
  notifications: 'notifications/keypair/index.html',
}

/** What the site costs to build, and what its pages weigh. */
export async function benchSite(): Promise<Row[]> {
  const build = [process.execPath, 'scripts/run.mjs', 'build']
  for (const cache of ['build', '.docusaurus', join('node_modules', '.cache')])
    rmSync(cache, {recursive: true, force: true})
  const cold = await cost(build)
  const warm = await cost(build)
  return [
    {what: 'the site, cold', value: cold.cpu, unit: 's CPU', note: `Nova's own Sphinx site: 25 + 11 + 2`},
    {what: 'the site, warm', value: warm.cpu, unit: 's CPU'},
    {what: 'pages', value: walk('build', 'index.html').length, unit: 'files'},
    ...weights(),
  ]
}

/** What each kind of page weighs on the wire: HTML, scripts and styles that it names, compressed. */
export function weights(): Row[] {
  const gz = (file: string) => gzipSync(readFileSync(join('build', file))).length / 1024
  return Object.entries(kinds).flatMap(([kind, file]): Row[] => {
    if (!existsSync(join('build', file))) return []
    const html = readFileSync(join('build', file), 'utf8')
    const assets = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
      ([, asset]) => asset as string,
    )
    const own = [...new Set(assets)].filter((asset) => existsSync(join('build', asset)))
    const scripts = own.filter((asset) => asset.endsWith('.js')).reduce((sum, asset) => sum + gz(asset), 0)
    const styles = own.filter((asset) => asset.endsWith('.css')).reduce((sum, asset) => sum + gz(asset), 0)
    const elements = (html.match(/<[a-z]/g) ?? []).length
    return [
      {
        what: `${kind}: in all`,
        value: gz(file) + scripts + styles,
        unit: 'KB gz',
        note: "Nova's typical page: 196, its API reference 373",
      },
      {what: `${kind}: scripts`, value: scripts, unit: 'KB gz'},
      {what: `${kind}: requests`, value: 1 + own.length, unit: 'requests', note: "Nova's typical page: 24"},
      {
        what: `${kind}: elements`,
        value: elements,
        unit: 'nodes',
        aim: {most: 3000},
        note: "Nova's API reference: 67,210",
      },
    ]
  })
}
