import type {Incident, Snapshot} from '../../cloud/cloud.ts'
import type {Asked} from './example.ts'
import {type Schemas, schemasOf} from './schemas.ts'
import {type InStory, StoryWorld} from './story-world.ts'
import {type Prepared, type Timed, type Wanted, World} from './world.ts'

/** What a page can ask of the worker: what goes in, and what comes back. */
export interface Calls {
  prepare(world: string, wanted: Wanted | InStory): Promise<Prepared>
  send(world: string, request: Asked): Promise<Timed>
  reset(world: string): Promise<void>
  snapshot(world: string): Promise<Snapshot>
  restore(world: string, snapshot: Snapshot): Promise<void>
  /** Lets something happen in a world that nobody asked for. */
  befall(world: string, incident: Incident): Promise<void>
  /** Forgets a world. */
  leave(world: string): Promise<void>
  schemas(method: string, path: string, version: string): Promise<Schemas>
}

/** A call on its way to the worker. */
export type Message = {
  [Name in keyof Calls]: {readonly id: number; readonly call: Name; readonly given: Parameters<Calls[Name]>}
}[keyof Calls]
/** What came of it. */
export type Outcome = {readonly id: number} & ({readonly gave: unknown} | {readonly failed: string})

/** Worlds by name, and the calls on them. */
export function callsOf(): Calls {
  const worlds = new Map<string, World>()
  const known = (name: string) => {
    const world = worlds.get(name) ?? new World()
    worlds.set(name, world)
    return world
  }
  /** The clouds of pages, which their panels share; and of those panels the places in the story. */
  const stories = new Map<string, StoryWorld>()
  const places = new Map<string, {story: StoryWorld; index: number}>()
  const placeIn = (wanted: InStory) => {
    const before = stories.get(wanted.page)
    const story = before?.version === wanted.version ? before : new StoryWorld(wanted)
    stories.set(wanted.page, story)
    return {story, index: wanted.index}
  }
  return {
    async prepare(world, wanted) {
      if (!('steps' in wanted)) return known(world).prepare(wanted)
      const place = placeIn(wanted)
      places.set(world, place)
      return place.story.prepare(place.index)
    },
    async send(world, request) {
      const place = places.get(world)
      return place ? place.story.send(place.index, request) : known(world).send(request)
    },
    async reset(world) {
      const place = places.get(world)
      if (place) place.story.reset(place.index)
      else known(world).reset()
    },
    snapshot: async (world) => known(world).snapshot(),
    restore: async (world, snapshot) => known(world).restore(snapshot),
    befall: async (world, incident) => known(world).befall(incident),
    leave: async (world) => {
      const place = places.get(world)
      place?.story.reset(place.index)
      places.delete(world)
      worlds.delete(world)
    },
    schemas: async (method, path, version) => schemasOf(method, path, version),
  }
}

/** Takes a call and gives what came of it; whatever went wrong comes back as data. */
export async function outcomeOf(calls: Calls, {id, call, given}: Message): Promise<Outcome> {
  try {
    const run = calls[call] as (...given: unknown[]) => Promise<unknown>
    return {id, gave: await run(...given)}
  } catch (error) {
    return {id, failed: error instanceof Error ? error.message : String(error)}
  }
}
