import {Worker} from 'node:worker_threads'
import {versionsIn} from '../../contract/changing.ts'
import type {Resource} from '../../contract/resource.ts'
import {listen, type Told} from './told.ts'
import {type World, worldFrom} from './world.ts'

/** What both threads know: the stories, the longest first, and which of them somebody has begun to tell. */
export interface Shared {
  readonly names: readonly string[]
  readonly taken: Int32Array
}

/** What was told already: a story tells the same as long as the program runs. */
const told = new Map<string, Told>()

/**
 * Has the stories of `resources` told by two threads while this one does something else first: the other begins with the
 * longest story and this one with the shortest, until all are told. What comes of it does not depend on who tells what.
 */
export async function together<T>(
  resources: readonly Resource[],
  first: () => Promise<T>,
): Promise<{world: World; besides: T}> {
  const untold = resources.filter(({name}) => !told.has(name))
  if (untold.length === 0) return {world: worldFrom(resources, told), besides: await first()}
  const longestFirst = untold.sort((one, other) => length(other) - length(one))
  const taken = new Int32Array(new SharedArrayBuffer(4 * untold.length))
  const workerData: Shared = {names: longestFirst.map(({name}) => name), taken}
  const worker = new Worker(new URL('../run.mjs', import.meta.url), {
    argv: ['scripts/validate/storyteller.ts'],
    workerData,
  })
  worker.on('message', ([name, what]: [string, Told]) => told.set(name, what))
  const end = new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
  end.catch(() => {})
  try {
    const besides = await first()
    for (const [index, resource] of [...longestFirst.entries()].reverse())
      if (Atomics.exchange(taken, index, 1) === 0) told.set(resource.name, await listen(resource))
    await end
    return {world: worldFrom(resources, told), besides}
  } finally {
    await worker.terminate()
  }
}

/** About how long a story takes: what changes often is told often. */
const length = ({operations}: Resource): number =>
  Object.values(operations).reduce((sum, operation) => sum + versionsIn(operation).length, 0)
