import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {resources as allResources} from '../../compute/index.ts'
import {Misuse, nearest} from '../command.ts'
import {posix, readText, readTextIfAny, walk} from '../files.ts'
import type {Outcome} from '../report/finding.ts'
import {descriptions} from '../rules/index.ts'
import {check, type Telling} from './check.ts'
import {Explained} from './explained.ts'
import {blocksIn, type PageReader, pageFolder, pagePaths, pageReader} from './pages.ts'
import type {Text} from './sample-file.ts'
import {below, type Selection} from './selection.ts'
import {readSources, type Sources} from './sources.ts'
import {type Subject, subjectsOf} from './subjects.ts'
import {together} from './together.ts'
import {type World, worldOf} from './world.ts'

/** What of which tree is to be checked. */
export interface Choice {
  /** The folder of the project: where things are declared, and explained. */
  readonly project: string
  /** The folder with `api_samples/` and `notification_samples/`. */
  readonly root: string
  /** Only what is at, or below, these, as they are called from where the command was started; everything if none. */
  readonly paths: readonly string[]
  readonly shard?: Selection
}

/** Where samples are. */
export const folders = ['api_samples', 'notification_samples'] as const

/** What a check of our own samples was made with; it can be used again. */
export interface Own {
  readonly files: Map<string, Text>
  readonly world: World
  readonly sources: Sources
  readonly subjects: readonly Subject[]
  readonly telling: Telling
  readonly pages: PageReader
  readonly outcome: Outcome
}

/** Checks the samples of a tree against our stories, and what is declared against itself. */
export async function validateOwn({project, root, paths, shard = () => true}: Choice): Promise<Own> {
  const began = performance.now()
  const files = readTree(root)
  const wanted = paths.map((path) => inTree(root, path))
  const sources = readSources(project)
  const isWanted = wanted.length > 0 ? below(wanted) : () => true
  const pages = pageReader(project, root)
  const readPages = () =>
    Promise.all(
      pagePaths(root)
        .filter((path) => isWanted(path) && shard(path))
        .map(pages.read),
    )
  const resources = resourcesFor(wanted)
  const {world, besides: paged} =
    resources.length > 1
      ? await together(resources, readPages)
      : {world: await worldOf(resources), besides: await readPages()}
  const all = [...subjectsOf(files, world, sources), ...paged]
  for (const [index, path] of wanted.entries())
    if (!all.some((subject) => below([path])(subject.path)))
      throw new Misuse(unknown(paths[index] as string, all, path))
  const subjects = all.filter(({path}) => isWanted(path) && shard(path))
  const list = join(project, 'scripts/explained/validate.txt')
  const explained = new Explained(posix(list), readTextIfAny(list) ?? '')
  const shown = (path: string, kind: Subject['kind']) =>
    posix(join(kind === 'operation' || kind === 'story' ? project : root, path))
  const telling = {sources, explained, shown}
  const isEmpty = files.size + paged.length === 0
  const findings = isEmpty ? [] : check(subjects, world, telling)
  findings.push(...explained.unneeded((path) => isWanted(path) && shard(path)))
  if (existsSync(join(root, pageFolder))) {
    const isMissing = (path: string) => isWanted(path) && shard(path) && !existsSync(join(root, path))
    findings.push(...pages.skippedBlocks.unneeded((path) => !isMissing(path)))
  }
  const checked = isEmpty ? [] : [...new Set(subjects.map(({path, kind}) => shown(path, kind)))]
  const outcome = {
    findings,
    checked,
    took: performance.now() - began,
    notes: blocksIn(subjects),
    rules: descriptions,
    command: 'validate',
  }
  return {files, world, sources, subjects, telling, pages, outcome}
}

/** Every file of a tree of samples, by its path in the tree. */
export function readTree(root: string, tops: readonly string[] = folders): Map<string, Text> {
  const there = tops.filter((top) => existsSync(join(root, top)))
  const paths = there.flatMap((top) => walk(join(root, top)).map((file) => `${top}/${file}`))
  return new Map(paths.map((path) => [path, readIfText(join(root, path))]))
}

/** The text of a file, or why it has none. */
export function readIfText(file: string): Text {
  try {
    return readText(file)
  } catch (error) {
    return error as Error
  }
}

/** Takes a path as it was given, from here or from the root of the tree, and gives it as the tree calls it. */
function inTree(root: string, path: string): string {
  const fromHere = posix(resolve(path), root)
  return fromHere.startsWith('..') ? posix(path, root) : fromHere
}

/** The resources whose stories have to be played for some paths: all, unless each lies in the folder of one, or is a page. */
function resourcesFor(paths: readonly string[]) {
  const samples = paths.filter((path) => !`${path}/`.startsWith(`${pageFolder}/`))
  const named = samples.map((path) => allResources.find(({name}) => `${path}/`.startsWith(`api_samples/${name}/`)))
  return paths.length > 0 && named.every((one) => one)
    ? allResources.filter((one) => named.includes(one))
    : allResources
}

function unknown(given: string, all: readonly Subject[], path: string): string {
  const known = all.flatMap((subject) => [subject.path, subject.path.replace(/\/[^/]*$/, '')])
  const shortFirst = [...new Set(known)].sort((one, other) => one.length - other.length)
  const near = nearest(path, shortFirst)
  return `Unexpected path ${given}, expected a file or folder of samples or pages${near ? `, such as ${near}` : ''}`
}
