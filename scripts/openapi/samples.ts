import {resources as allResources} from '../../compute/index.ts'
import {admits} from '../../compute/policies.ts'
import {stage} from '../../compute/stage.ts'
import {type Microversion, minor, oldestFirst} from '../../contract/microversion.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import {refusalsAt} from '../../contract/refusals.ts'
import type {Resource} from '../../contract/resource.ts'
import {type Exchange, play} from '../../contract/story.ts'
import {readText, walk} from '../files.ts'
import {type Json, parseJson} from '../json/positions.ts'
import {inForce, pathOf} from '../recordings.ts'

/** A recorded sample: what it shows, and at which version it was recorded. */
export interface Sample {
  /** The name under which the operation is exported. */
  readonly operation: string
  readonly half: 'request' | 'response'
  readonly status: number
  /** Why it was refused, where it was. */
  readonly reason?: string | undefined
  /** `keypairs-list`, or `keypairs-get-404-keypair-not-found`. */
  readonly name: string
  readonly version: Microversion
  readonly value: Json
}

/** Plays every story at one version: what is asked and answered there. */
export async function played(resources: readonly Resource[], version: Microversion): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  for (const resource of resources) exchanges.push(...(await play(resource, version, stage())))
  return exchanges
}

/** Plays every story at every version at which something changes, and gives what is asked and answered at any. */
export async function playedThroughout(resources: readonly Resource[]): Promise<(version: Microversion) => Exchange[]> {
  const all: Array<ReadonlyMap<Microversion, readonly Exchange[]>> = []
  for (const resource of resources) all.push(await inForce(resource))
  return (version) =>
    all.flatMap((played) => {
      const last = [...played.keys()].findLast((one) => minor(one) <= minor(version))
      return (last && played.get(last)) ?? []
    })
}

const halves = ['request', 'response'] as const

/**
 * Reads which samples are recorded, and gives a function that takes what was played at a version, and gives the samples
 * in force there: of each the newest that is not newer than the version.
 */
export function recordedSamples(folder = 'api_samples') {
  const recorded = new Map<string, string[]>()
  for (const path of walk(folder, '.json')) {
    const sample = path.replace(/\/v2\.\d+\//, '/')
    recorded.set(sample, [...(recorded.get(sample) ?? []), path])
  }
  const values = new Map<string, Json>()
  const read = (path: string) => {
    const value = values.get(path) ?? parseJson(readText(`${folder}/${path}`)).value
    values.set(path, value)
    return value
  }
  const newest = (exchange: Exchange, half: Sample['half'], version: Microversion) =>
    recorded
      .get(pathOf({...exchange, version: '2.1'}, half).slice('api_samples/'.length))
      ?.map((path) => ({path, version: (/\/v(2\.\d+)\//.exec(path)?.[1] ?? '2.1') as Microversion}))
      .filter((one) => minor(one.version) <= minor(version))
      .sort((a, b) => oldestFirst(a.version, b.version))
      .at(-1)

  return (exchanges: readonly Exchange[], version: Microversion): Sample[] =>
    [...exchanges, ...toldBefore(exchanges, version)].flatMap((exchange) => {
      if (exchange.name === undefined) return []
      const {operation, refusal, response} = exchange
      return halves.flatMap((half): Sample[] => {
        const isKept = exchange.only === undefined || exchange.only === half
        const found = isKept ? newest(exchange, half, version) : undefined
        if (!found) return []
        const name = found.path.replace(/^.*\/|-(req|resp)\.json$/g, '')
        const {status} = response
        return [
          {operation, half, status, reason: refusal?.reason, name, version: found.version, value: read(found.path)},
        ]
      })
    })
}

/** Refusals that a story tells at an older version only, though they are met at this one too: once is enough for a reader. */
function toldBefore(exchanges: readonly Exchange[], version: Microversion): Exchange[] {
  const told = new Set(exchanges.map((exchange) => `${exchange.name} ${exchange.refusal?.reason}`))
  const named = new Map(exchanges.map((exchange) => [exchange.name, exchange]))
  return [...named.values()].flatMap((exchange) =>
    refusalsAt(declarations[exchange.operation] as AnyOperation, version, admits)
      .filter(({reason}) => !told.has(`${exchange.name} ${reason}`))
      .map(({status, reason}) => ({
        ...exchange,
        refusal: {status, reason},
        response: {...exchange.response, status},
      })),
  )
}

const declarations: Readonly<Record<string, AnyOperation>> = Object.assign(
  {},
  ...allResources.map(({operations}) => operations),
)
