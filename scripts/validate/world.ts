import {resources as allResources} from '../../compute/index.ts'
import {originalOf} from '../../contract/alias.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Exchange} from '../../contract/story.ts'
import {notificationFiles} from '../notification-files.ts'
import {playAll, type Recording, samplesOf} from '../recordings.ts'

/** An operation, by the name under which it is exported, and where it belongs. */
export interface Declared {
  readonly name: string
  readonly resource: Resource
  readonly operation: AnyOperation
  /** What it is an alias of. */
  readonly original?: Pick<Declared, 'name' | 'operation'> | undefined
}

/** What the reference says: everything that files are held against. */
export interface World {
  /** The resources whose stories were played. */
  readonly resources: readonly Resource[]
  /** Every operation by its name, whether its story was played or not: stories borrow from each other. */
  readonly operations: ReadonlyMap<string, Declared>
  /** Of each resource what its story gives, at all versions. */
  readonly exchanges: ReadonlyMap<string, readonly Exchange[]>
  /** Of each resource whose story could not be told to its end, why not. */
  readonly broken: ReadonlyMap<string, string>
  /** The samples that the stories give, by path. */
  readonly recordings: ReadonlyMap<string, Recording>
  /** The same half of the same step, at every version of which there is a sample. */
  namesakes(recording: Recording): readonly Recording[]
}

/** Takes resources, plays each of their stories once, and gives what they say. */
export async function worldOf(resources: readonly Resource[] = allResources): Promise<World> {
  const exchanges = new Map<string, readonly Exchange[]>()
  const broken = new Map<string, string>()
  for (const resource of resources) {
    try {
      const played: ReadonlyMap<Microversion, readonly Exchange[]> = await playAll(resource)
      exchanges.set(resource.name, [...played.values()].flat())
    } catch (error) {
      broken.set(resource.name, error instanceof Error ? error.message : String(error))
    }
  }
  const recordings = new Map<string, Recording>()
  for (const recording of [...exchanges.values()]
    .flat()
    .filter(({due}) => due)
    .flatMap(samplesOf)) {
    const known = recordings.get(recording.path)
    if (known && known.text !== recording.text)
      broken.set(recording.exchange?.resource ?? '', `Unexpected second ${recording.path}, expected each name once`)
    recordings.set(recording.path, recording)
  }
  if (broken.size === 0 && resources.length === allResources.length)
    for (const [path, text] of notificationFiles([...exchanges.values()] as Exchange[][]))
      recordings.set(path, {path, text})
  return {resources, operations: operations(), exchanges, broken, recordings, namesakes: namesakesIn(recordings)}
}

/** Takes resources and gives what they declare, without their stories: whoever needs those plays them. */
export const untold = (resources: readonly Resource[]): World => ({
  resources,
  operations: operations(),
  exchanges: new Map(),
  broken: new Map(),
  recordings: new Map(),
  namesakes: () => [],
})

const byOperation = new WeakMap<World['exchanges'], Map<string, Exchange[]>>()

/** What the stories ask of an operation, at all versions. */
export function exchangesOf(name: string, {exchanges}: Pick<World, 'exchanges'>): readonly Exchange[] {
  const known = byOperation.get(exchanges) ?? grouped([...exchanges.values()].flat())
  byOperation.set(exchanges, known)
  return known.get(name) ?? []
}

function grouped(exchanges: readonly Exchange[]): Map<string, Exchange[]> {
  const groups = new Map<string, Exchange[]>()
  for (const exchange of exchanges) {
    const group = groups.get(exchange.operation)
    if (group) group.push(exchange)
    else groups.set(exchange.operation, [exchange])
  }
  return groups
}

function operations(): Map<string, Declared> {
  const all = allResources.flatMap((resource) =>
    Object.entries(resource.operations).map(([name, operation]) => ({name, resource, operation})),
  )
  const declared = new Map(all.map((one) => [one.operation, one]))
  const originalOne = (operation: AnyOperation) => {
    const original = originalOf(operation, [...declared.keys()])
    return original && declared.get(original)
  }
  return new Map(all.map((one) => [one.name, {...one, original: originalOne(one.operation)}]))
}

function namesakesIn(recordings: ReadonlyMap<string, Recording>): World['namesakes'] {
  const groups = new Map<string, Recording[]>()
  for (const recording of recordings.values()) {
    const name = stepOf(recording)
    const group = groups.get(name)
    if (group) group.push(recording)
    else groups.set(name, [recording])
  }
  return (recording) => groups.get(stepOf(recording)) ?? []
}

const stepOf = ({exchange, half, path}: Recording): string =>
  exchange
    ? [exchange.resource, exchange.name, exchange.refusal?.status, exchange.refusal?.reason, half].join(' ')
    : path
