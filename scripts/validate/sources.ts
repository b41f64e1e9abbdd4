import type {Resource} from '../../contract/resource.ts'
import {readText, walk} from '../files.ts'

/** Where a thing is declared. */
export interface SourcePlace {
  readonly path: string
  readonly line: number
}

/** Where things are declared in the source. */
export interface Sources {
  /** Of the operation that is exported under `name`. */
  declarationOf(name: string): SourcePlace
  /** Of the type of a notification. */
  eventOf(type: string): SourcePlace | undefined
  /** The file of a resource's story. */
  storyOf(resource: Resource): string
}

/** Takes the text of every source file, by path, and gives where things are declared. */
export function sourcesOf(texts: ReadonlyMap<string, string>): Sources {
  const exported = new Map<string, SourcePlace>()
  const events = new Map<string, SourcePlace>()
  for (const [path, text] of texts) {
    const [into, pattern] = path.startsWith('notifications/')
      ? [events, /(?:^ +|\{)'([a-z_]+(?:\.[a-z_]+)+)':\s/gm]
      : [exported, /^export const (\w+) = /gm]
    for (const found of text.matchAll(pattern))
      into.set(found[1] as string, {path, line: text.slice(0, found.index).split('\n').length})
  }
  const stories = [...texts.keys()].filter((path) => path.endsWith('.scenario.ts'))
  return {
    declarationOf: (name) => exported.get(name) ?? {path: 'compute/index.ts', line: 1},
    eventOf: (type) => events.get(type),
    storyOf: ({name}) => stories.find((path) => path.startsWith(`compute/${name}/`)) ?? `compute/${name}/index.ts`,
  }
}

/** Takes the folder of the project, and gives where things are declared in it. */
export function readSources(project: string): Sources {
  const paths = ['compute', 'notifications'].flatMap((folder) =>
    walk(`${project}/${folder}`, '.ts').map((file) => `${folder}/${file}`),
  )
  const sources = paths.filter((path) => !path.endsWith('.test.ts'))
  return sourcesOf(new Map(sources.map((path) => [path, readText(`${project}/${path}`)])))
}
