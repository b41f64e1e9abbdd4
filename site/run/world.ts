import {Cloud, type Incident, type Snapshot} from '../../cloud/cloud.ts'
import {states} from '../../cloud/server-status.ts'
import {MOST_BYTES, responder} from '../../compute/application.ts'
import {resources} from '../../compute/index.ts'
import {allVersions} from '../../compute/negotiation.ts'
import {stage} from '../../compute/stage.ts'
import {versionsIn} from '../../contract/changing.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import type {Resource} from '../../contract/resource.ts'
import {chaptersOf, type Exchange, type Notification, play} from '../../contract/story.ts'
import {render} from '../../notifications/index.ts'
import type {Answer, Asked} from './example.ts'
import {startFrom} from './start-from.ts'

/** Which example is meant, and at which microversion. */
export interface Wanted {
  readonly resource: string
  readonly name: string
  readonly reason?: string
  readonly version: string
  /** A microversion at which it is known to be told. */
  readonly recordedAt?: string
  /** The state that its server shall be in; as it is in the story, where this is left out. */
  readonly from?: string
}

/** An example that is ready to be asked: the world is as it was just before. */
export interface Prepared {
  /** The microversion it is told at: the one that was wanted, or the nearest. */
  readonly version: Microversion
  readonly request: Asked
  /** What was sent to bring its server into the state that was wanted. */
  readonly sent?: readonly string[]
}

/** An answer, and how long it took, in milliseconds. */
export interface Timed extends Answer {
  readonly body: string
  readonly notifications: readonly Notification[]
  readonly ms: number
}

/** A cloud behind the API, as one panel has it: made ready for an example, then asked again and again. */
export class World {
  readonly #cloud = new Cloud()
  #answer = responder({cloud: this.#cloud})
  #ready: Snapshot = this.#cloud.snapshot()
  /** What was asked for last: it may be ready before what was asked for earlier. */
  #wanted: Wanted | undefined
  #told: {readonly cause: string; readonly notification: Notification}[] = []

  constructor() {
    this.#cloud.listen((happening) => this.#told.push({cause: happening.request_id, notification: render(happening)}))
  }

  /** Makes the world what it is in the story just before the example, at the microversion or the nearest that has it. */
  async prepare(wanted: Wanted): Promise<Prepared> {
    this.#wanted = wanted
    const {exchange, before} = await find(wanted)
    const {version, history} = exchange
    const {world, ...led} = wanted.from ? await lead(wanted.from, exchange, before) : {...exchange, world: before}
    const prepared = {version, request: led.request, ...('sent' in led && {sent: led.sent})}
    if (this.#wanted !== wanted) return prepared
    this.#answer = responder({cloud: this.#cloud, history})
    this.#ready = world
    this.reset()
    return prepared
  }

  /** Asks one thing, and lets what it sets going come to its end; what it changes stays changed. */
  async send({method, url, headers, body = ''}: Asked): Promise<Timed> {
    this.#told = []
    const begun = performance.now()
    const given = new Headers(headers)
    const answer = await this.#answer({
      method,
      url,
      header: (name) => given.get(name),
      body: async () => (isTooLong(body) ? undefined : body),
    })
    const ms = performance.now() - begun
    this.#cloud.clock.settle()
    const told = new Headers(answer.headers)
    const own = this.#told.filter(({cause}) => cause === told.get('x-openstack-request-id'))
    const notifications = own.map(({notification}) => notification)
    return {...answer, headers: Object.fromEntries(told), notifications, ms}
  }

  /** Makes the world again what it was when the example was ready. */
  reset(): void {
    this.#cloud.restore(this.#ready)
  }

  befall(incident: Incident): void {
    this.#cloud.befall(incident)
  }

  snapshot(): Snapshot {
    return this.#cloud.snapshot()
  }

  restore(snapshot: Snapshot): void {
    this.#cloud.restore(snapshot)
  }
}

/** Brings the server of an exchange into a state, in a world of its own. */
async function lead(from: string, {request, version}: Exchange, before: Snapshot) {
  const state = states.find((one) => one === from)
  if (!state) throw new Error(`Unexpected state ${from}, expected one of ${states.join(', ')}`)
  const cloud = new Cloud()
  cloud.restore(before)
  const led = await startFrom(cloud, request, version, state)
  return {...led, world: cloud.snapshot()}
}

const isTooLong = (body: string) => new TextEncoder().encode(body).length > MOST_BYTES

interface Found {
  readonly exchange: Exchange
  readonly before: Snapshot
}

async function find(wanted: Wanted): Promise<Found> {
  const resource = resources.find(({name}) => name === wanted.resource)
  if (!resource) throw new Error(`Unexpected resource ${wanted.resource}, expected one of compute/index.ts`)
  for (const version of nearestFirst(resource, wanted)) {
    const found = await findAt(resource, version, wanted)
    if (found) return found
  }
  const {name, reason} = wanted
  throw new Error(
    `Unexpected example ${[name, reason].filter(Boolean).join(' ')}, expected one that the story of ${resource.name} tells`,
  )
}

/** Where a story is played again: what it answers was held against the schemas when it was recorded. */
const unchecked = () => stage(undefined, undefined, false)

const played = new Map<string, Promise<Exchange[]>>()
/** How many chapters are remembered: readers come back to the version they read at. */
const MOST = 100

function playOnce(resource: Resource, version: Microversion, chapter: number): Promise<Exchange[]> {
  const key = `${resource.name} ${version} ${chapter}`
  const exchanges = played.get(key) ?? play(resource, version, unchecked(), {chapter})
  if (played.size >= MOST) played.clear()
  played.set(key, exchanges)
  return exchanges
}

async function findAt(resource: Resource, version: Microversion, {name, reason}: Wanted): Promise<Found | undefined> {
  for (const chapter of chaptersOf(resource).keys()) {
    const exchanges = await playOnce(resource, version, chapter)
    const place = exchanges.findIndex((one) => one.name === name && one.refusal?.reason === reason)
    const exchange = exchanges[place]
    if (exchange) return {exchange, before: await worldBefore(resource, exchange, exchanges, place)}
  }
  return undefined
}

/** The world that was asked for last: what comes later in the same chapter goes on from there. */
let reached: {readonly exchanges: readonly Exchange[]; readonly place: number; readonly world: Snapshot} | undefined

async function worldBefore(resource: Resource, {version, chapter}: Exchange, exchanges: Exchange[], place: number) {
  const scene = unchecked()
  if (reached?.exchanges === exchanges && reached.place <= place) {
    scene.cloud.restore(reached.world)
    for (let next = reached.place; next < place; next++) {
      const {request, history} = exchanges[next] as Exchange
      await scene.answer(request, history)
      for (const what of exchanges[next + 1]?.before ?? []) scene.meanwhile(what)
    }
  } else await play(resource, version, scene, {chapter, until: place})
  const world = scene.cloud.snapshot()
  reached = {exchanges, place, world}
  return world
}

/** The version itself, then those at which the resource changes, and those just before, the nearest first. */
function nearestFirst(resource: Resource, {version, recordedAt}: Wanted): Microversion[] {
  const turns = new Set(versionsIn(Object.values(resource.operations)).map(minor))
  const edges = allVersions.filter((one) => turns.has(minor(one)) || turns.has(minor(one) + 1) || one === recordedAt)
  const distance = (one: string) => Math.abs(minor(one) - minor(version))
  const ends = [...allVersions.slice(0, 1), ...allVersions.slice(-1)]
  const known = allVersions.filter((one) => one === version)
  return [...known, ...new Set([...edges, ...ends].sort((a, b) => distance(a) - distance(b)))]
}
