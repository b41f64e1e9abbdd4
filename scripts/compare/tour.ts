import {at, type Over, turningPoints} from '../../contract/changing.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'

/** Who asks: an administrator, two members of a project, a member of another one, or somebody without a token. */
export type Person = 'admin' | 'member' | 'neighbour' | 'stranger' | 'nobody'

/** One request of a tour; any part may say `since()` and `until()`, and name what is new in each tour in braces. */
export interface Step {
  /** What is special about it, unique in its tour. */
  readonly name: string
  /** Method and path with query; the path begins behind `/v2.1`, or behind the address itself where `root` is set. */
  readonly request: Over<string | undefined>
  readonly root?: boolean
  /** A member, unless said otherwise. */
  readonly as?: Person
  readonly body?: unknown
  /** A body as it stands, where it is no JSON. */
  readonly raw?: string
  /** Headers beside those that every request has; `null` takes one of those away. */
  readonly headers?: Readonly<Record<string, string | null>>
  /** Values of the answer that later steps use in braces: the name, and its JSON pointer. */
  readonly keep?: Readonly<Record<string, string>>
  /** What has to stand in the answer, by JSON pointer: it is asked again until it does, or until nothing is to be hoped for. */
  readonly awaits?: Readonly<Record<string, string | number | null>>
}

/** Requests about one resource that make sense in their order, from an empty start to a clean end. */
export interface Tour {
  readonly resource: string
  /** A step that is not there at some versions is left out there. */
  readonly steps: readonly Over<Step | undefined>[]
  /** Nothing changes: the oldest version is enough. */
  readonly once?: boolean
  /** Words that each service has to be given for it, an image for example: without them it is left out. */
  readonly needs?: readonly Need[]
}

/** What each service has of its own, and a tour can name in braces: how each is described. */
export const needed = {
  image: 'the id of an image that small servers can be made of',
  network: 'the id of a network that members of the project can use',
  volume: 'the id of a volume that is free',
  host: 'the name of a host',
  other_host: 'the name of another host, to which servers can move',
} as const
export type Need = keyof typeof needed

/** A step at one version, with everything filled in but what answers of this run say. */
export interface Ask extends Omit<Step, 'request'> {
  readonly id: string
  readonly resource: string
  readonly version: Microversion
  readonly method: string
  readonly path: string
  readonly as: Person
}

/** What is put in for words in braces. */
export type Words = Readonly<Record<string, string | number>>

/** The project of the tours, and the one of the stranger: 32 hexadecimal digits each. */
export const projects = {home: '6f70656e737461636b20342065766572', other: 'fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'} as const

/** Takes a tour, what its resource declares, and the newest version both sides know; gives the versions to play it at. */
export function versionsOf(tour: Tour, declaration: unknown, newest: Microversion): Microversion[] {
  if (tour.once) return ['2.1']
  const turns = [...turningPoints(declaration), ...turningPoints(tour.steps)]
  const known = turns.filter((version) => minor(version) <= minor(newest))
  return [...new Set<Microversion>(['2.1', ...known, newest])].sort((a, b) => minor(a) - minor(b))
}

/** Takes a tour and a version and gives its requests, in order. */
export function asks(tour: Tour, version: Microversion): Ask[] {
  return (at(tour.steps, version) as readonly Step[]).flatMap(({request, as = 'member', ...step}) => {
    if (typeof request !== 'string') return []
    const space = request.indexOf(' ')
    const [method, path] = [request.slice(0, space), request.slice(space + 1)]
    const id = `${tour.resource}/${step.name}`
    return [{...step, id, resource: tour.resource, version, as, method, path: step.root ? path : `/v2.1${path}`}]
  })
}

/** The words that are new in each tour, so that it works on a cloud in use: `own` for names, `ram` for the sizes of its flavors. */
export function freshWords(run: number, turn: number): Words {
  return {
    ...projects,
    own: `compare-${run.toString(36)}-${turn}`,
    ram: Math.floor(run / 1000) + 10 * turn,
    more: Math.floor(run / 1000) + 10 * turn + 1,
    most: Math.floor(run / 1000) + 10 * turn + 2,
  }
}

/** Puts words in for `{word}` in all strings of a value; a string that is nothing but a word becomes what it stands for. */
export function fill<T>(value: T, words: Words): T
export function fill(value: unknown, words: Words): unknown {
  if (typeof value === 'string') return fillText(value, words)
  if (Array.isArray(value)) return value.map((item) => fill(item, words))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [fill(key, words), fill(item, words)]))
}

function fillText(text: string, words: Words): string | number {
  const [, whole] = /^\{(\w+)\}$/.exec(text) ?? []
  if (whole && Object.hasOwn(words, whole)) return words[whole] as string | number
  return text.replace(/\{(\w+)\}/g, (all, word: string) => (Object.hasOwn(words, word) ? String(words[word]) : all))
}

/** The token of a person: their name, and the project that they are in. */
export function tokenOf(person: Person, words: Words): string | undefined {
  if (person === 'nobody') return undefined
  if (person === 'admin') return `admin:${projects.home}`
  const name = person === 'member' ? words.own : `${words.own}-${person}`
  return `${name}:${person === 'stranger' ? projects.other : projects.home}`
}
