import {microversions} from '../../compute/microversions.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Exchange} from '../../contract/story.ts'
import type {Json, JsonText} from '../json/positions.ts'
import {renamed} from './foreign-folders.ts'
import {type Gaps, noGaps} from './foreign-gaps.ts'
import {type ForeignName, nameOf} from './foreign-name.ts'
import {keysOf, Places} from './foreign-place.ts'
import {type Answer, ForeignStories, type Instead} from './foreign-stories.ts'
import {readJson, type Text} from './sample-file.ts'
import type {Half} from './schemas.ts'
import type {Declared, World} from './world.ts'

/** A sample that others have written, and what the reference has to say to it. */
export interface Foreign {
  /** Relative to its tree: `keypairs/v2.10/keypairs-post-req.json`. */
  readonly path: string
  readonly text: Text
  /** Its JSON, or what is wrong with that. */
  readonly fault: JsonText | Error
  readonly json?: JsonText
  readonly mend?: undefined
  /** The resource to which its folder belongs. */
  readonly resource?: Resource
  /** What its folder says, or its name, whether there is such a microversion or not. */
  readonly version: string
  /** Nothing where it can not be told. */
  readonly half?: Half
  /** What is not covered yet, where it is of that: a folder, some of its files, or an action. */
  readonly gap?: string
  /** The operation of which it is a sample; nothing where none comes into question. */
  readonly declared?: Declared
  /** The step of our story that has the same name, as it is told at this version. */
  readonly twin?: Exchange
  /** What the reference answers to it, where it is a request. */
  readonly answer?: Answer
}

/** Takes the files of a tree by their paths in it, and gives each with what the reference has to say to it. */
export async function foreignSubjects(
  files: ReadonlyMap<string, Text>,
  {resources, operations}: Pick<World, 'resources' | 'operations'>,
  gaps: Gaps = noGaps,
): Promise<Foreign[]> {
  const read = [...files].map(([path, text]) => readOne(path, text, resources))
  const stories = new ForeignStories(versionsIn(read))
  const places = new Places({operations, gaps, stories, requests: requestKeys(read)})
  const questions: Question[] = []
  const subjects: Foreign[] = []
  for (const {known, name} of read) {
    const {resource, json} = known
    const version = name.version as Microversion
    const gap = resource ? undefined : gaps.sample(known.path)
    if (gap !== undefined) subjects.push({...known, gap})
    else if (!json || !resource || !(version in microversions)) subjects.push({...known, half: name.half})
    else {
      const place = await places.of(resource, version, name, json.value)
      const subject = {...known, ...place}
      subjects.push(subject)
      const story = await stories.at(resource, version)
      const model = place.twin ?? story.find((one) => one.operation === place.declared?.name && !one.refusal)
      if (place.half !== 'request' || !model) continue
      questions.push({subject, resource, version, index: story.indexOf(model), model, value: json.value})
    }
  }
  const answers = await answersTo(questions, stories)
  return subjects.map((subject) => ({...subject, answer: answers.get(subject)}))
}

/** The name of our folder for one of theirs. */
export const ourFolder = (folder: string): string =>
  Object.hasOwn(renamed, folder) ? (renamed[folder] as string) : folder

interface Read {
  readonly known: Foreign
  readonly name: ForeignName
}
interface Question extends Instead {
  readonly subject: Foreign
  readonly resource: Resource
  readonly version: Microversion
}

function readOne(path: string, text: Text, resources: readonly Resource[]): Read {
  const fault = readJson(text)
  const json = fault instanceof Error ? undefined : fault
  const name = nameOf(path)
  const resource = resources.find((one) => one.name === ourFolder(name.folder))
  return {known: {path, text, fault, json, version: name.version, resource}, name}
}

function versionsIn(read: readonly Read[]): Map<Resource, Set<Microversion>> {
  const versions = new Map<Resource, Set<Microversion>>()
  for (const {known, name} of read) {
    if (!known.resource || !(name.version in microversions)) continue
    const those = versions.get(known.resource) ?? new Set()
    versions.set(known.resource, those.add(name.version as Microversion))
  }
  return versions
}

/** The keys of the requests of a tree, by folder and step: they tell of which action an answer is one. */
function requestKeys(read: readonly Read[]): Map<string, string[]> {
  const keys = new Map<string, string[]>()
  for (const {known, name} of read) {
    if (name.half === 'response') continue
    const place = `${name.folder}/${name.step}`
    keys.set(place, [...(keys.get(place) ?? []), ...keysOf(known.json?.value as Json | undefined)])
  }
  return keys
}

/** Tells each story once for all questions at one version. */
async function answersTo(questions: readonly Question[], stories: ForeignStories): Promise<Map<Foreign, Answer>> {
  const together = new Map<string, Question[]>()
  for (const question of questions) {
    const key = `${question.resource.name} ${question.version}`
    together.set(key, [...(together.get(key) ?? []), question])
  }
  const answers = new Map<Foreign, Answer>()
  for (const those of together.values()) {
    const [{resource, version}] = those as [Question]
    for (const [{subject}, answer] of await stories.answersTo(resource, version, those)) answers.set(subject, answer)
  }
  return answers
}
