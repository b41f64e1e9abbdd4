import type {Resource} from '../../contract/resource.ts'
import type {Foreign} from './foreign.ts'
import type {PageSource} from './pages.ts'
import {type Files, SampleFile} from './sample-file.ts'
import type {Sources} from './sources.ts'
import type {Declared, World} from './world.ts'

/** What checks are about, by kind; another kind of thing to check is another entry. */
export interface Subjects {
  /** A file below `api_samples/` that holds JSON. */
  sample: SampleFile
  /** A file below `notification_samples/`: a notification, or a fragment that several share. */
  notification: SampleFile
  /** The `requests.http` of a resource. */
  requests: SampleFile
  operation: OperationSource
  /** What a resource tells of itself: its story. */
  story: {readonly path: string; readonly resource: Resource}
  /** A page below `doc/`. */
  page: PageSource
  /** A sample of a tree that is not ours. */
  foreign: Foreign
}
export type Kind = keyof Subjects

/** An operation, and where it is declared. */
export interface OperationSource extends Declared {
  readonly path: string
  readonly line: number
}

/** Something to check, and of which kind it is. */
export type Subject = {
  [K in Kind]: {
    readonly kind: K
    readonly path: string
    readonly it: Subjects[K]
    /** What a list of explained findings calls it: its path, unless said otherwise. */
    readonly entry?: string
  }
}[Kind]

const subject = <K extends Kind>(kind: K, it: Subjects[K] & {readonly path: string}) =>
  ({kind, path: it.path, it}) as unknown as Subject

/** Takes the files of a tree and what the reference says, and gives everything that is to be checked, sorted by path. */
export function subjectsOf(files: Files, world: World, sources: Sources): Subject[] {
  const requests = world.resources.map(({name}) => `api_samples/${name}/requests.http`)
  const paths = new Set([...files.keys(), ...world.recordings.keys(), ...requests])
  const found = [...paths].map((path) => fileSubject(path, files, world))
  for (const resource of world.resources) {
    found.push(subject('story', {path: sources.storyOf(resource), resource}))
    for (const [name, operation] of Object.entries(resource.operations)) {
      const original = world.operations.get(name)?.original
      found.push(subject('operation', {name, operation, resource, original, ...sources.declarationOf(name)}))
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** Takes a path of a tree, and gives the file there as something to check, whether it is there or not. */
export function fileSubject(path: string, files: Files, world: World): Subject {
  const [top, folder] = path.split('/')
  if (top !== 'api_samples') return subject('notification', new SampleFile(path, files, world.recordings.get(path)))
  const resource = world.resources.find(({name}) => name === folder)
  const file = new SampleFile(path, files, world.recordings.get(path), resource)
  return subject(path.endsWith('/requests.http') ? 'requests' : 'sample', file)
}
