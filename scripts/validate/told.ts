import type {Resource} from '../../contract/resource.ts'
import type {Exchange} from '../../contract/story.ts'
import {playAll} from '../recordings.ts'

/** What is kept of every exchange: enough to say what was asked, at which version, and what was told of it. */
export type Trace = Pick<Exchange, 'name' | 'operation' | 'version' | 'due' | 'refusal' | 'notifications'>

/** What the story of a resource told at all versions, or why it could not be told to its end. */
export type Told =
  | {readonly broken?: undefined; readonly traces: readonly Trace[]; readonly due: readonly Exchange[]}
  | {readonly broken: string; readonly traces?: undefined}

/** Has the story of a resource told. */
export async function listen(resource: Resource): Promise<Told> {
  try {
    const exchanges = [...(await playAll(resource)).values()].flat()
    return {traces: exchanges, due: exchanges.filter(({due}) => due)}
  } catch (error) {
    return {broken: error instanceof Error ? error.message : String(error)}
  }
}
