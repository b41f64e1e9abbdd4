import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {resources} from '../../compute/index.ts'
import {Misuse, nearest} from '../command.ts'
import {posix, readTextIfAny, walk} from '../files.ts'
import type {Outcome} from '../report/finding.ts'
import {descriptions} from '../rules/index.ts'
import {check} from './check.ts'
import {Explained} from './explained.ts'
import {type Foreign, foreignSubjects, ourFolder} from './foreign.ts'
import {gapsOf} from './foreign-gaps.ts'
import {readIfText} from './own.ts'
import type {Selection} from './selection.ts'
import {readSources} from './sources.ts'
import type {Subject} from './subjects.ts'
import {untold} from './world.ts'

/** What of which tree is to be checked. */
export interface ForeignChoice {
  readonly project: string
  /** The folder that holds a folder for each resource. */
  readonly samples: string
  /** Only these resources, by the name of their folder there, or ours; all if none. */
  readonly only: readonly string[]
  readonly shard?: Selection
}

/** Checks the samples of a tree that is not ours against our declarations. */
export async function validateTheirs({project, samples, only, shard = () => true}: ForeignChoice): Promise<Outcome> {
  const began = performance.now()
  const all = walk(samples, '.json')
  const folders = [...new Set(all.map(folderOf))]
  const chosen = only.map((name) => {
    const folder = folders.find((one) => one === name) ?? folders.find((one) => ourFolder(one) === name)
    if (folder) return folder
    const near = nearest(name, folders)
    throw new Misuse(
      `Unexpected resource ${name}, expected one of the folders of ${samples}${near ? `; is it ${near}?` : ''}`,
    )
  })
  const paths = all.filter((path) => (chosen.length === 0 || chosen.includes(folderOf(path))) && shard(path))
  const wanted = new Set((chosen.length > 0 ? chosen : folders).map(ourFolder))
  const world = untold(resources.filter(({name}) => wanted.has(name)))
  const files = new Map(paths.map((path) => [path, readIfText(join(samples, path))]))
  const gaps = gapsOf(readTextIfAny(join(project, 'scripts/explained/drift-not-yet.txt')) ?? '')
  const read = await foreignSubjects(files, world, gaps)
  const covered = read.filter(({gap}) => gap === undefined)
  const subjects = covered.map(subjectOf)
  const list = join(project, 'scripts/explained/validate-samples.txt')
  const explained = new Explained(posix(list), readTextIfAny(list) ?? '')
  const shown = (path: string) => posix(join(samples, path))
  const findings = check(subjects, world, {sources: readSources(project), explained, shown})
  findings.push(...explained.unneeded((entry) => subjects.some((subject) => subject.entry === entry)))
  return {
    findings,
    checked: covered.map(({path}) => shown(path)),
    notes: notesOn(read),
    took: performance.now() - began,
    rules: descriptions,
    command: 'validate',
  }
}

/** In a list of explained findings a file has its digest behind its name: another edition of it may be right. */
const subjectOf = (it: Foreign): Subject => ({
  kind: 'foreign',
  path: it.path,
  it,
  entry: `${it.path}@${createHash('sha256').update(String(it.text)).digest('hex').slice(0, 8)}`,
})

/** Says how many samples are of what is not covered yet, and of what. */
function notesOn(read: readonly Foreign[]): string[] {
  const gaps = read.flatMap(({gap}) => gap ?? [])
  const names = [...new Set(gaps)].sort()
  return gaps.length > 0 ? [`${gaps.length} not checked, of what is not covered yet: ${names.join(', ')}`] : []
}

const folderOf = (path: string) => path.split('/')[0] as string
