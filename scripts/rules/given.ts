import {resources} from '../../compute/index.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Recording} from '../recordings.ts'
import type {Finding} from '../report/finding.ts'
import {check} from '../validate/check.ts'
import type {Text} from '../validate/sample-file.ts'
import {sourcesOf} from '../validate/sources.ts'
import {fileSubject, subjectsOf} from '../validate/subjects.ts'
import {type World, worldOf} from '../validate/world.ts'

/** What the tests of the checks start from: all stories, played once. */
export const world: World = await worldOf()

/** Every sample, as the stories give it. */
export const samples: readonly Recording[] = [...world.recordings.values()]

const sources = sourcesOf(new Map())

/** Takes what files say instead (nothing where they are gone), and gives what the checks find in those files. */
export function foundIn(changes: Readonly<Record<string, Text | undefined>>, within: World = world): Finding[] {
  const files = new Map<string, Text>(samples.map(({path, text}) => [path, text]))
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path)
    else files.set(path, text)
  }
  return check(
    Object.keys(changes).map((path) => fileSubject(path, files, within)),
    within,
    {sources},
  )
}

/** Takes a resource, changed or not, and gives what the checks find in what it declares and tells. */
export async function foundOf(resource: Resource): Promise<Finding[]> {
  const told = await worldOf([resource])
  const subjects = subjectsOf(new Map(), told, sources)
  return check(
    subjects.filter(({kind}) => kind === 'operation' || kind === 'story'),
    told,
    {sources},
  )
}

/** A resource by its name. */
export const resourceOf = (name: string): Resource => resources.find((one) => one.name === name) as Resource

/** The sample of that path. */
export function sampleOf(path: string): Recording {
  const recording = world.recordings.get(path)
  if (!recording) throw new Error(`Unexpected ${path}, expected a sample that a story gives`)
  return recording
}

/** A finding as the tests write it: `sample/schema 4:17 Unexpected …`. */
export const told = ({code, line, column, message}: Finding): string => `${code} ${line}:${column} ${message}`
