import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {posix, readText, readTextIfAny, walk} from '../files.ts'
import {type CheckedPage, checkPage, countOf} from '../pages/check.ts'
import type {Commands} from '../pages/console.ts'
import {SkippedBlocks} from '../pages/skipped.ts'
import {type Speller, speller, termsIn} from '../pages/spelling.ts'
import type {Subject} from './subjects.ts'

/** A page, with what came of its blocks, and how many of them may be skipped. */
export interface PageSource extends CheckedPage {
  readonly skippedBlocks: SkippedBlocks
  /** Nothing where the dictionary is not installed. */
  readonly speller?: Speller
  /** Whether the project has a file or a folder. */
  has(path: string): boolean
}

/** Makes a page into something to check. */
export interface PageReader {
  read(path: string): Promise<Subject>
  readonly skippedBlocks: SkippedBlocks
}

/** Where pages are, and the two that a project shows before anything is built. */
export const pageFolder = 'doc'
const atTop = ['CONTRIBUTING.md', 'README.md']
export const isPage = (path: string): boolean => atTop.includes(path) || isOfSite(path)
export const isOfSite = (path: string): boolean => path.startsWith(`${pageFolder}/`) && /\.mdx?$/.test(path)

/** Every page below a root, by its path from there. */
export const pagePaths = (root: string): string[] => {
  const files = existsSync(join(root, pageFolder)) ? walk(join(root, pageFolder)) : []
  const pages = files.map((file) => `${pageFolder}/${file}`)
  return [...atTop.filter((file) => existsSync(join(root, file))), ...pages.filter(isPage)]
}

/** Takes the folder of the project and that of the pages, and gives what makes a page into something to check. */
export function pageReader(project: string, root: string): PageReader {
  const commands = commandsOf(project)
  let words: Promise<Speller | undefined> | undefined
  const list = join(project, 'scripts/explained/skipped-blocks.txt')
  const skippedBlocks = new SkippedBlocks(posix(list), readTextIfAny(list) ?? '')
  return {
    skippedBlocks,
    async read(path) {
      words ??= speller(termsIn(readTextIfAny(join(project, 'scripts/explained/terms.txt')) ?? ''))
      const page = await checkPage(path, readText(join(root, path)), commands)
      return {
        kind: 'page',
        path,
        it: {...page, skippedBlocks, speller: await words, has: (file) => existsSync(join(root, file))},
      }
    },
  }
}

/** How many blocks there are, in a sentence. */
export function blocksIn(subjects: readonly Subject[]): string[] {
  const pages = subjects.flatMap(({kind, it}) => (kind === 'page' ? [it as PageSource] : []))
  if (pages.length === 0) return []
  const {http, json, console, diagram, skipped} = countOf(pages)
  const told = pages.flatMap(({runs}) => [...runs.values()].flat()).filter(({told}) => told).length
  return [
    ...(pages.every(({speller}) => speller) ? [] : ['Spelling was not looked at: npm install brings the dictionary']),
    `${pages.length} pages with ${http} requests (sent ${told} times in all), ${json} of JSON, ${console} of commands, ${diagram} diagrams, ${skipped} skipped`,
  ]
}

function commandsOf(project: string): Commands {
  const {scripts} = JSON.parse(readText(join(project, 'package.json'))) as {scripts: Record<string, string>}
  const clients = walk(join(project, 'compute'), '.clients.ts').map((file) => readText(join(project, 'compute', file)))
  const said = clients.flatMap((text) => [...text.matchAll(/command: '([^']+)'/g)].map(([, command = '']) => command))
  const runs = walk(join(project, 'scripts'), '.ts').filter((file) => !file.includes('/'))
  return {
    scripts: new Set(Object.keys(scripts)),
    runs: new Set(runs.map((file) => file.slice(0, -'.ts'.length))),
    openstack: new Set(said),
  }
}
