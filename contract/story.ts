import type {Cloud, Incident} from '../cloud/cloud.ts'
import {at, Changing, type Over, versionsIn} from './changing.ts'
import {type Microversion, minor} from './microversion.ts'
import {type AnyOperation, anyForm, type Failure, type Operation, type Retired, requestOf} from './operation.ts'
import {type Admits, beginnings, refusalsAt} from './refusals.ts'
import type {Resource} from './resource.ts'
import {bare, type Schema} from './schema.ts'

/** JSON as a story reads it from an answer: its author knows its shape. */
// biome-ignore lint/suspicious/noExplicitAny: read by the author of a story, who knows its shape
export type Json = any

/** What a request of a story is made of; any part may say `since()` and `until()`. */
export interface Given {
  readonly path?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  /** The body as it stands, where it is no JSON. */
  readonly raw?: string
  /** Who asks: a member of the project, unless said otherwise. */
  readonly as?: Person
  /** Headers beside those that every request has; `undefined` takes one of those away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Asked of the older API, `/v2`, which knows no microversions. */
  readonly legacy?: true
  /** The versions at which the step is told, where not all: `since('2.35', true)`. */
  readonly when?: Over<boolean | undefined>
  /** Versions at which Nova has a sample though nothing changes. */
  readonly also?: readonly Microversion[]
  /** The only half of which a sample is kept. */
  readonly only?: 'request' | 'response'
  /** Asked of Nova as it is, and not as it was before things went out of service: for refusals that came of that. */
  readonly today?: true
  /** What the file of that half is called, where it is not the sample's name and its half. */
  readonly file?: string
}
export type Person = 'admin' | 'member'

/** What a story is told with. */
export interface Teller {
  /** A request that succeeds, kept as the sample `name`: gives the answer's JSON, or nothing where the operation is not there. */
  send(name: string, operation: AnyOperation, given?: Given): Promise<Json>
  /** A request that is refused for `reason`, kept as the sample `name`-`status`-`reason`. Told only where it is refused. */
  refuse(name: string, status: Failure, reason: string, operation: AnyOperation, given?: Given): Promise<Json>
  /** A request that only sets the scene: no sample is kept. */
  call(operation: AnyOperation, given?: Given): Promise<Json>
  /** Lets `seconds` of the cloud's time pass. */
  tick(seconds: number): void
  /** Lets something befall the cloud that nobody asked for. */
  befall(incident: Incident): void
  /**
   * Changes the cloud as no request can: what its operator configured, what its hosts report. Do it before the first
   * request: a world that was saved in the middle of a story does not know of what comes later.
   */
  arrange(change: (cloud: Cloud) => void): void
}
/** What happens between two requests: time passes, something befalls the cloud, or all begins anew. */
export type Meanwhile = {readonly tick: number} | {readonly befall: Incident} | {readonly anew: true}
export type Story = (teller: Teller) => Promise<void>

/**
 * The chapters of a resource's story. Each has a world of its own, and is told where something may change of what it shows;
 * a story that is not told in several is one.
 */
export const chaptersOf = ({story}: Pick<Resource, 'story'>): readonly Story[] => [story].flat()

/** Takes a resource and gives it with its story told with another teller, made of the first. */
export const retold = (resource: Resource, other: (teller: Teller) => Teller): Resource => ({
  ...resource,
  story: chaptersOf(resource).map((story) => (teller) => story(other(teller))),
})

export interface Notification {
  readonly event_type: string
  readonly priority: string
  readonly publisher_id: string
  readonly payload: unknown
}
/** A request, as it goes over the wire. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
/** The answer to one, and the name of the refusal if it is one. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly refused?: string
}
export interface Exchange {
  /** The name of its sample; nothing for a request that only sets the scene. */
  readonly name?: string
  readonly resource: string
  /** The name under which the operation is exported. */
  readonly operation: string
  readonly version: Microversion
  readonly as: Person
  readonly refusal?: {readonly status: Failure; readonly reason: string}
  readonly only?: 'request' | 'response'
  readonly file?: string
  /** What happened between the request before and this one. */
  readonly before: readonly Meanwhile[]
  /** Whether it is asked of Nova as it was before things went out of service. */
  readonly history: boolean
  /** Whether a sample of it is due at this version. */
  readonly due: boolean
  /** Which chapter of the story it is of: its place, from 0. */
  readonly chapter: number
  readonly request: Asked
  readonly response: Omit<Answered, 'refused'>
  /** What was told of it, at once and later. */
  readonly notifications: readonly Notification[]
}

/** Where a story is played: a cloud behind an application, in a state of its own. */
export interface Stage {
  /** Answers one request; `history` lets retired operations answer as they did. */
  answer(request: Asked, history: boolean): Promise<Answered>
  readonly notifications: readonly Notification[]
  /** For each of these, the id of the request that made it happen. */
  readonly causes: readonly string[]
  /** Lets happen what happens between two requests. */
  meanwhile(what: Meanwhile): void
  /** Changes the cloud behind the application. */
  arrange(change: (cloud: Cloud) => void): void
  readonly admits: Admits
  /** The names under which operations are exported. */
  readonly nameOf: ReadonlyMap<AnyOperation, string>
  readonly tokens: Readonly<Record<Person, string>>
  /** Where the service answers: `http://openstack.example.com`. */
  readonly root: string
}

/** How much of a story is told, and who hears of it meanwhile. */
export interface Telling {
  /** Stops behind n exchanges, when the next would be asked. */
  readonly until?: number
  /** The place of the only chapter that is told. */
  readonly chapter?: number
  /** Is told of each exchange at once, before it is known what else will be told of it. */
  readonly seen?: (exchange: Exchange) => void
  /** Is told of every step with a sample, even where it is not told, at which versions it may change. */
  readonly mentioned?: (versions: readonly Microversion[]) => void
}

/** Plays the story of `resource` at one version: what was asked and answered, in order. */
export async function play(
  resource: Resource,
  version: Microversion,
  stage: Stage,
  {until = Number.POSITIVE_INFINITY, chapter: only, seen, mentioned}: Telling = {},
): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  /** Where the exchange of a request is, by the id of that. */
  const places = new Map<string | undefined, number>()
  let before: Meanwhile[] = []
  let untold = stage.notifications.length
  let chapter = 0

  /** What has been told since is told of the request that made it happen; what no request did is told of none. */
  function attribute(): void {
    for (; untold < stage.notifications.length; untold++) {
      const place = places.get(stage.causes[untold])
      const exchange = place === undefined ? undefined : exchanges[place]
      const notification = stage.notifications[untold]
      if (place !== undefined && exchange && notification)
        exchanges[place] = {...exchange, notifications: [...exchange.notifications, notification]}
    }
  }
  function meanwhile(what: Meanwhile): void {
    stage.meanwhile(what)
    before.push(what)
    attribute()
  }

  async function ask(
    operation: AnyOperation,
    given: Given,
    step: {name?: string; refusal?: {status: Failure; reason: string}},
  ): Promise<Json> {
    const operationName = stage.nameOf.get(operation)
    const where = `${resource.name} ${step.name ?? operationName} at ${version}`
    if (!operationName) throw new Error(`${where}: Unexpected operation, expected one that compute/index.ts lists`)
    if (exchanges.length >= until) throw new Stop()
    const request = write(operation, given, version, stage)
    const history = !given.today && (!step.refusal || step.refusal.reason !== retirementOf(operation, version)?.reason)
    const {refused, ...response} = await stage.answer(request, history)
    const {body} = response
    if (step.refusal && (response.status !== step.refusal.status || refused !== step.refusal.reason))
      throw new Error(
        `${where}: Unexpected ${response.status} ${refused ?? ''} ${body}, expected ${step.refusal.status} ${step.refusal.reason}`,
      )
    if (!step.refusal && response.status >= 400)
      throw new Error(`${where}: Unexpected ${response.status} ${body}, expected a success`)
    places.set(response.headers['x-openstack-request-id'], exchanges.length)
    const exchange: Exchange = {
      ...step,
      resource: resource.name,
      operation: operationName,
      version,
      as: given.as ?? 'member',
      only: given.only,
      file: step.refusal ? undefined : given.file,
      before,
      history,
      due: step.name !== undefined && isDue(operation, given, step.refusal?.reason, version, stage),
      chapter,
      request,
      response,
      notifications: [],
    }
    exchanges.push(exchange)
    seen?.(exchange)
    before = []
    attribute()
    return response.headers['content-type']?.startsWith('application/json') && body ? JSON.parse(body) : undefined
  }

  const isTold = (operation: AnyOperation, given: Given) =>
    at(operation, version) !== undefined && isThen(given, version)

  const teller: Teller = {
    async send(name, operation, given = {}) {
      mentioned?.(versionsTold(versionsOf(operation), given))
      return isTold(operation, given) ? ask(operation, given, {name}) : undefined
    },
    async call(operation, given = {}) {
      return isTold(operation, given) ? ask(operation, given, {}) : undefined
    },
    async refuse(name, status, reason, operation, given = {}) {
      mentioned?.(versionsTold(beginnings(operation, reason, versionsIn(operation), stage.admits), given))
      const met = refusalsAt(operation, version, stage.admits).some(
        (refusal) => refusal.reason === reason && refusal.status === status,
      )
      if (!met || !isThen(given, version)) return undefined
      return ask(operation, given, {name, refusal: {status, reason}})
    },
    tick: (seconds) => meanwhile({tick: seconds}),
    befall: (incident) => meanwhile({befall: incident}),
    arrange(change) {
      stage.arrange(change)
      untold = stage.notifications.length
    },
  }
  async function tell(story: Story, place: number): Promise<void> {
    before = []
    if (exchanges.length > 0) meanwhile({anew: true})
    places.clear()
    chapter = place
    await story(teller)
  }
  try {
    for (const [place, story] of chaptersOf(resource).entries())
      if (only === undefined || only === place) await tell(story, place)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return exchanges
}

const retirementOf = (operation: AnyOperation, version: Microversion) =>
  (at(operation, version) as Operation | undefined)?.retired as Retired | undefined

/** The versions at which an operation may change; an alias changes where it comes and goes: the rest is shown elsewhere. */
const versionsOf = (operation: AnyOperation): readonly Microversion[] =>
  !anyForm(operation).aliasOf
    ? versionsIn(operation)
    : operation instanceof Changing
      ? operation.entries.map(([from]) => from)
      : []

/** The versions at which a step may change: of those of its operation, the ones at which it is told, and its own. */
const versionsTold = (ofOperation: readonly Microversion[], given: Given): readonly Microversion[] => [
  ...ofOperation.filter((version) => isThen(given, version)),
  ...versionsIn(given),
  ...(given.also ?? []),
]

const isThen = ({when}: Given, version: Microversion): boolean => when === undefined || at(when, version) === true

class Stop extends Error {}

function write(operation: AnyOperation, given: Given, version: Microversion, stage: Stage) {
  const form = anyForm(operation)
  const {method, path} = requestOf(form)
  const values = at(given.path ?? {}, version) as Record<string, unknown>
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`Unexpected gap {${name}} in ${path}, expected a value for it`)
    return encodeURIComponent(String(values[name]))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(at(given.query ?? {}, version) as Record<string, unknown>))
    for (const one of [value].flat()) query.append(name, String(one))
  const search = query.size > 0 ? `?${query}` : ''
  const body = given.raw ?? (given.body === undefined ? undefined : JSON.stringify(at(given.body, version)))
  const headers = {
    'X-Auth-Token': form.root ? undefined : stage.tokens[given.as ?? 'member'],
    'OpenStack-API-Version': form.root ? undefined : `compute ${version}`,
    Accept: 'application/json',
    'Content-Type': body === undefined ? undefined : 'application/json',
    ...given.headers,
  }
  return {
    method,
    url: `${stage.root}${form.root ? '' : given.legacy ? '/v2' : '/v2.1'}${filled}${search}`,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
    body,
  }
}

function isDue(
  operation: AnyOperation,
  given: Given,
  reason: string | undefined,
  version: Microversion,
  stage: Stage,
): boolean {
  if (version === '2.1' || given.also?.includes(version)) return true
  const before = `2.${minor(version) - 1}` as Microversion
  const isAsIt = at(operation, version) === at(operation, before)
  if (isAsIt && !versionsIn(given).includes(version)) return false
  // What changes of an alias changes of what it stands for, and is shown there.
  if (anyForm(operation).aliasOf && !reason) return at(operation, before) === undefined
  if (isThen(given, version) !== isThen(given, before)) return true
  const wasMet = (name: string) => refusalsAt(operation, before, stage.admits).some(({reason}) => reason === name)
  if (reason) return !wasMet(reason) || asked(given, version) !== asked(given, before)
  return shape(operation, given, version) !== shape(operation, given, before)
}

const asked = ({path, query, body}: Given, version: Microversion) => JSON.stringify(at([path, query, body], version))

const shapes = new WeakMap<Operation, string>()

/** What a reader sees change: the request that is sent, what may be sent, and what is answered. */
function shape(operation: AnyOperation, given: Given, version: Microversion): string | undefined {
  const here = at(operation, version) as Operation | undefined
  if (!here) return undefined
  const known = shapes.get(here) ?? declaredShape(here)
  shapes.set(here, known)
  return `${known} ${asked(given, version)}`
}

function declaredShape({query, body, response, success, headers = {}}: Operation): string {
  const schemas = [query?.properties && {properties: query.properties}, body, response]
  return JSON.stringify([success, headers, schemas.map((schema) => (schema ? bare(schema as Schema) : null))])
}
