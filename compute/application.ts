import {RegExpRouter} from 'hono/router/reg-exp-router'
import {SmartRouter} from 'hono/router/smart-router'
import {TrieRouter} from 'hono/router/trie-router'
import type {Cloud} from '../cloud/cloud.ts'
import {Refusal} from '../cloud/refusal.ts'
import {at} from '../contract/changing.ts'
import {faultBody, plainError} from '../contract/faults.ts'
import type {Microversion} from '../contract/microversion.ts'
import {
  type AnyOperation,
  anyForm,
  type Call,
  type Caller,
  type Operation,
  Reply,
  type Retired,
  requestOf,
} from '../contract/operation.ts'
import {type Allows, project, receive, trim} from '../contract/project.ts'
import {multiple, type Schema} from '../contract/schema.ts'
import {bodyMessage, problem, queryMessage} from '../contract/validation.ts'
import {operations} from './index.ts'
import {LATEST} from './microversions.ts'
import {negotiate} from './negotiation.ts'
import {allows} from './policies.ts'

/** The largest body that Nova takes by default (`max_request_body_size`), in bytes. */
export const MOST_BYTES = 114_688

export interface Options {
  readonly cloud: Cloud
  /** Lets retired operations answer as they did. */
  readonly history?: boolean
  /** Whatever is under way is over when somebody asks next; otherwise only the cloud's clock moves it on. */
  readonly settles?: boolean
  /** Told of every refusal: its name, `FlavorNotFound` for example. */
  readonly refused?: (name: string) => void
  /** Holds every answer against its schema. */
  readonly checks?: boolean
  /** Told of every answer that could not be given: a fault of this program. */
  readonly broken?: (error: unknown) => void
}

/** The same address, whatever its parts are called. */
interface Route {
  /** Those that are no actions. */
  readonly plain: readonly AnyOperation[]
  /** The actions, by their names. */
  readonly actions: ReadonlyMap<string, readonly AnyOperation[]>
}

const router = routes(operations.filter((operation) => !anyForm(operation).root))
const besides = routes(operations.filter((operation) => anyForm(operation).root))

/** Operations by method and path; a path that is written out comes before one that has a gap in its place. */
function routes(declared: readonly AnyOperation[]) {
  const groups = new Map<string, AnyOperation[]>()
  for (const operation of declared) {
    const {method, path} = requestOf(anyForm(operation))
    const key = `${method} ${path.replace(/\{\w+\}/g, ':part')}`
    groups.set(key, [...(groups.get(key) ?? []), operation])
  }
  const router = new SmartRouter<Route>({routers: [new RegExpRouter(), new TrieRouter()]})
  const gaps = (key: string) => key.split(':part').length
  for (const [key, operations] of [...groups].sort(([a], [b]) => gaps(a) - gaps(b))) {
    const [method = '', path = ''] = key.split(' ')
    let part = 0
    router.add(
      method,
      path.replace(/:part/g, () => `:part${part++}`),
      routeOf(operations),
    )
  }
  return (method: string, path: string): Route | undefined => router.match(method, path)[0][0]?.[0]
}

function routeOf(operations: readonly AnyOperation[]): Route {
  const nameOf = (operation: AnyOperation) => requestOf(anyForm(operation)).action
  const actions = new Map<string, readonly AnyOperation[]>()
  for (const operation of operations) {
    const name = nameOf(operation)
    if (name) actions.set(name, [...(actions.get(name) ?? []), operation])
  }
  return {plain: operations.filter((operation) => !nameOf(operation)), actions}
}

/** A request, as far as the API looks at it. */
export interface Question {
  readonly method: string
  readonly url: string
  header(name: string): string | null
  /** The body as text, or nothing if it is longer than `MOST_BYTES`: then it need not be read to its end. */
  body(): Promise<string | undefined>
}
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The Compute API over a cloud: from request to response, the same on every host. */
export function application(options: Options): (request: Request) => Promise<Response> {
  const respond = responder(options)
  return async (request) => {
    const {status, headers, body} = await respond({
      method: request.method,
      url: request.url,
      header: (name) => request.headers.get(name),
      body: () => readBounded(request),
    })
    return new Response(body === '' ? null : body, {status, headers})
  }
}

/** What a plain object asks. */
export function question({
  method,
  url,
  headers,
  body = '',
}: {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}): Question {
  const known = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const isTooLong = body.length * 3 > MOST_BYTES && new TextEncoder().encode(body).length > MOST_BYTES
  return {method, url, header: (name) => known.get(name) ?? null, body: async () => (isTooLong ? undefined : body)}
}

/** The same, for a host that has no `Request` at hand and would pay for making one. */
export function responder(options: Options): (question: Question) => Promise<Answer> {
  return async (question) => {
    const asked = new Asked(question, options)
    try {
      return await asked.answer()
    } catch (error) {
      if (error instanceof Refusal) return asked.refuse(error)
      options.broken?.(error)
      return asked.fault(500, 'Unexpected API Error. The reference could not answer; this is a fault of its own.')
    }
  }
}

const json = 'application/json'
const vendorJson = 'application/vnd.openstack.compute+json'

/** One request on its way to its answer. */
class Asked {
  readonly #question: Question
  readonly #options: Options
  readonly #root: string
  readonly #pathname: string
  readonly #url: URL
  /** The request, apart from who asks and what for: the n-th of the same has the same id in every version and world. */
  #kind: string
  #drawn: string | undefined
  #version: string | undefined
  #operation: Operation | undefined

  constructor(question: Question, options: Options) {
    const url = new URL(question.url)
    const {origin, pathname} = url
    this.#question = question
    this.#options = options
    this.#root = origin
    this.#pathname = pathname.replace(/\/{2,}/g, '/')
    this.#url = url
    this.#kind = question.method === 'GET' ? 'request' : `${question.method} ${this.#pathname}`
  }

  /** The id of the request: it follows from its method and address, its action, and how many of the same there were. */
  get #id(): string {
    this.#drawn ??= `req-${this.#options.cloud.ids.uuid(this.#kind)}`
    return this.#drawn
  }

  async answer(): Promise<Answer> {
    const [, entry = ''] = this.#pathname.split('/')
    if (entry !== 'v2.1' && entry !== 'v2') return this.#besides(this.#pathname, {bare: true})
    const rest = this.#pathname.slice(entry.length + 1)
    if (entry === 'v2' && (rest === '' || rest === '/')) return this.#besides('/v2/', {bare: false})
    if (this.#question.method === 'OPTIONS') return {status: 200, headers: {}, body: ''}

    const takesBody = this.#question.method === 'POST' || this.#question.method === 'PUT'
    const content = takesBody ? await this.#question.body() : ''
    if (content === undefined) return this.#tooLarge()
    if (rest === '' || rest === '/') return this.#document(entry)
    const caller = callerOf(this.#question.header('x-auth-token'))
    if (!caller) return this.#unauthorized()

    const [, projectId, path] = /^(?:\/([0-9a-f-]+)(?=\/))?(\/.*)$/.exec(rest) as unknown as [string, string?, string?]
    const route = path === undefined ? undefined : router(this.#question.method, path)
    if (!route || path === undefined) return this.#plain(404, 'Not Found', 'The resource could not be found.')
    const legacy = entry === 'v2'
    const version = this.#negotiated(legacy)
    const type = this.#question.header('content-type')
    if (content && type && !/^(application\/(json|vnd\.openstack\.compute\+json)|text\/plain)/.test(type))
      return this.fault(415, 'Unsupported Content-Type')
    const body = takesBody ? read(content) : undefined
    const operation = this.#choose(route, version, body, projectId, caller)
    const {action} = requestOf(operation)
    if (action) this.#kind += ` ${action}`
    this.#operation = operation
    const gone = operation.retired as Retired | undefined
    if (gone && !this.#options.history) throw new Refusal(gone.reason, gone.message)
    const accepted = legacy ? trim((operation.body ?? {}) as Schema, body) : body
    return this.#run(operation, caller, path, accepted, `${legacy} ${content}`)
  }

  /** The operation of the route that answers at this version, and to this action. */
  #choose(
    route: Route,
    version: Microversion,
    body: unknown,
    projectId: string | undefined,
    caller: Caller,
  ): Operation {
    const acting = route.actions.size > 0 ? route.actions.get(actionOf(body)) : undefined
    const chosen = acting ? [...route.plain, ...acting] : route.plain
    if (chosen.length === 0) throw new Refusal('NoSuchAction', `There is no such action: ${actionOf(body)}`)
    if (projectId !== undefined && projectId !== caller.project_id)
      throw new Refusal(
        'MalformedRequestURL',
        `Malformed request URL: URL's project_id '${projectId}' doesn't match Context's project_id '${caller.project_id}'`,
      )
    const operation = chosen.map((one) => at(one, version) as Operation | undefined).find((one) => one !== undefined)
    if (!operation) throw new Refusal('VersionNotFoundForAPIMethod', 'The resource could not be found.')
    return operation
  }

  #run(operation: Operation, caller: Caller, path: string, body: unknown, content: string): Answer {
    const {cloud, settles} = this.#options
    if (settles) cloud.clock.settle()
    cloud.initiator = {request_id: this.#id, user_id: caller.user_id, project_id: caller.project_id}
    const query = this.#accept(operation.query as Schema | undefined)
    const wrong =
      operation.body === undefined ? undefined : problemOf(operation.body as Schema, content, () => body ?? null)
    if (wrong) throw new Refusal('InvalidBody', bodyMessage(wrong))
    const policy = operation.policy as string | undefined
    const demand = (name: string, target = own) => {
      if (!allows(name, caller, target))
        throw new Refusal('PolicyNotAuthorized', `Policy doesn't allow ${name} to be performed.`)
    }
    const own = {user_id: caller.user_id, project_id: caller.project_id}
    const prefix = this.#pathname.slice(0, this.#pathname.length - path.length)
    const self = `${this.#root}${prefix}`
    const bookmark = `${this.#root}${prefix.replace(/^\/v2(\.1)?/, '')}`
    const parts = partsOf(operation, path)
    const call: Call<unknown, unknown, unknown> = {
      cloud,
      caller,
      may: mayOf(caller),
      must: (name) => demand(name),
      path: parts,
      query,
      body: operation.body === undefined ? undefined : receive(operation.body as Schema, body),
      traits: operation.traits ?? {},
      history: this.#options.history ?? false,
      links: (to) => [
        {rel: 'self', href: `${self}/${to}`},
        {rel: 'bookmark', href: `${bookmark}/${to}`},
      ],
      next: (marker) => [
        {rel: 'next', href: `${self}${listedAt(operation, path, parts)}?${this.#after(operation, marker)}`},
      ],
      root: this.#root,
      pathname: this.#pathname,
    }
    const target = operation.target as ((call: unknown) => object) | undefined
    if (policy) demand(policy, {...own, ...target?.(call)})
    const further = operation.further
    if (further?.when(call as never)) demand(further.policy)
    return this.#show(operation, operation.handle(call as never), call.may)
  }

  #accept(schema: Schema | undefined): unknown {
    if (!schema || this.#url.search === '') return {}
    if (!isUtf8(this.#question.url)) throw new Refusal('InvalidQuery', 'Query string is not UTF-8 encoded')
    const values: Record<string, string[]> = {}
    for (const [name, value] of this.#url.searchParams) values[name] = [...(values[name] ?? []), value]
    const wrong = problem(multiple(schema), values)
    if (wrong)
      throw new Refusal(wrong.keyword === 'additionalProperties' ? 'UnknownQuery' : 'InvalidQuery', queryMessage(wrong))
    const fields = (schema.properties ?? {}) as Record<string, Schema>
    const patterns = Object.keys((schema.patternProperties ?? {}) as object).map((pattern) => new RegExp(pattern))
    const chosen = Object.entries(values).flatMap(([name, given]): Array<[string, unknown]> => {
      const field = fields[name]
      if (!field) return patterns.some((pattern) => pattern.test(name)) ? [[name, given.at(-1)]] : []
      if (field['x-repeated']) return [[name, given]]
      return [[name, name === 'user_id' ? given[0] : given.at(-1)]]
    })
    return receive({type: 'object', properties: fields, additionalProperties: true}, Object.fromEntries(chosen))
  }

  /**
   * The parameters that the operation knows, in the order of their names, and where the next page begins. Of one that is given
   * several times the greatest value stays: Nova puts pairs of name and value in order, and keeps the last.
   */
  #after(operation: Operation, marker: string): URLSearchParams {
    const known = Object.keys((operation.query?.properties ?? {}) as object)
    const given = new Map([...this.#url.searchParams].filter(([name]) => known.includes(name)).sort(pairwise))
    return new URLSearchParams([...given.set('marker', marker)])
  }

  #show(operation: Operation, result: unknown, may: (policy: string) => boolean): Answer {
    const {status, shown, headers} = this.#shown(operation, result, may)
    const asked = this.#question.header('accept')
    return this.#respond(status, shown, {'content-type': asked === vendorJson ? vendorJson : json, ...headers})
  }

  /** What the caller gets to see of what a handler gave. */
  #shown({success, response, title}: Operation, result: unknown, may: (policy: string) => boolean) {
    const {body, status, headers} = result instanceof Reply ? result : new Reply(result, {})
    const chosen = status ?? ([success].flat()[0] as number)
    if (response === undefined) return {status: chosen, shown: '', headers}
    const view = project(response as Schema, body, may)
    const text = JSON.stringify(view)
    const isChecked = this.#options.checks && text !== undefined
    const wrong = isChecked ? problemOf(response as Schema, text, () => JSON.parse(text)) : undefined
    if (wrong || text === undefined)
      throw new Error(
        `The answer of "${title}" does not fit its schema: ${wrong?.message ?? 'there is none'} at /${wrong?.path.join('/') ?? ''}`,
      )
    return {status: chosen, shown: text, headers}
  }

  /** What lives beside the versions of the API, whatever the method. */
  #besides(path: string, {bare}: {bare: boolean}): Answer {
    const route = besides('GET', path) ?? besides('GET', '/anything')
    const operation = route && (at(route.plain[0], LATEST) as Operation)
    if (!operation) return this.#plain(404, 'Not Found', 'The resource could not be found.')
    const call = {cloud: this.#options.cloud, root: this.#root, pathname: path}
    const {status, shown} = this.#shown(operation, operation.handle(call as never), () => true)
    return {status, headers: {'content-type': json, ...(bare ? {} : this.#ids())}, body: shown}
  }

  /** The document of a version of the API: it needs no token. */
  #document(entry: string): Answer {
    const version = this.#negotiated(entry === 'v2')
    const operation = at(router('GET', '/')?.plain[0], version) as Operation
    const result = operation.handle({cloud: this.#options.cloud, root: this.#root, pathname: this.#pathname} as never)
    return this.#show(operation, result, () => true)
  }

  #negotiated(legacy: boolean): Microversion {
    if (legacy) return '2.1'
    const negotiated = negotiate((name) => this.#question.header(name))
    if ('version' in negotiated) {
      this.#version = negotiated.version
      return negotiated.version
    }
    this.#version = negotiated.asked
    throw new Refusal(
      negotiated.status === 400 ? 'InvalidAPIVersionString' : 'InvalidGlobalAPIVersion',
      negotiated.message,
    )
  }

  refuse({name, message}: Refusal): Answer {
    this.#options.refused?.(name)
    const status = ofInterface[name] ?? declaredStatus(this.#operation, name)
    if (status !== undefined) return this.fault(status, message)
    const where = this.#operation?.title ?? this.#pathname
    this.#options.broken?.(
      new Error(`Unexpected refusal ${name} of "${where}", expected one that it declares: ${message}`),
    )
    return this.fault(500, message)
  }

  fault(status: number, message: string): Answer {
    return this.#respond(status, JSON.stringify(faultBody(status, message)), {
      'content-type': 'application/json; charset=UTF-8',
    })
  }

  #plain(status: number, title: string, explanation: string): Answer {
    const {type, body} = plainError(this.#question.header('accept'), status, title, explanation)
    const empty = this.#question.method === 'HEAD'
    return {status, headers: {'content-type': type, ...this.#ids()}, body: empty ? '' : body}
  }

  #tooLarge(): Answer {
    return this.#plain(
      413,
      'Request Entity Too Large',
      `Request is too large. Larger than max_request_body_size (${MOST_BYTES}).`,
    )
  }

  /** What keystonemiddleware says, which stands in front of Nova. */
  #unauthorized(): Answer {
    this.#options.refused?.('Unauthorized')
    const body = JSON.stringify({
      error: {code: 401, title: 'Unauthorized', message: 'The request you have made requires authentication.'},
    })
    const headers = {'content-type': json, 'www-authenticate': `Keystone uri="${this.#root}/identity"`, ...this.#ids()}
    return {status: 401, headers, body}
  }

  #ids = () => ({'x-openstack-request-id': this.#id, 'x-compute-request-id': this.#id})

  #respond(status: number, body: string, headers: Readonly<Record<string, string>>): Answer {
    const versioned = this.#version && {
      'openstack-api-version': `compute ${this.#version}`,
      'x-openstack-nova-api-version': this.#version,
      vary: 'OpenStack-API-Version, X-OpenStack-Nova-API-Version',
    }
    return {status, headers: {...headers, ...versioned, ...this.#ids()}, body: status === 204 ? '' : body}
  }
}

/** The refusals of the interface itself. */
const ofInterface: Record<string, number> = {
  InvalidAPIVersionString: 400,
  InvalidGlobalAPIVersion: 406,
  MalformedRequestBody: 400,
  MalformedRequestURL: 400,
  NoSuchAction: 400,
  InvalidBody: 400,
  InvalidQuery: 400,
  UnknownQuery: 400,
  PolicyNotAuthorized: 403,
  VersionNotFoundForAPIMethod: 404,
  Gone: 410,
}

/** The status under which an operation declares a refusal. */
function declaredStatus(operation: Operation | undefined, name: string): number | undefined {
  const found = Object.entries(operation?.errors ?? {}).find(([, reasons]) => name in (reasons ?? {}))
  return found && Number(found[0])
}

/** What a caller may see and do of their own. */
function mayOf(caller: Caller): Allows {
  const own = {user_id: caller.user_id, project_id: caller.project_id}
  return (name) => allows(name, caller, own)
}

/** Who a token of the form `user:project` stands for: the user `admin` is an administrator. */
function callerOf(token: string | null): Caller | undefined {
  if (!token) return undefined
  const [user_id = token, project_id = user_id] = token.split(':')
  const roles = user_id === 'admin' ? ['admin', 'manager', 'member', 'reader'] : ['member', 'reader']
  return {user_id, project_id, roles}
}

/** What was found right, by schema: the same text is not held against the same schema twice in a row of stories. */
const right = new WeakMap<Schema, Set<string>>()
const MOST_REMEMBERED = 64

function problemOf(schema: Schema, text: string, read: () => unknown): ReturnType<typeof problem> {
  if (text.length > 10_000) return problem(schema, read())
  const known = right.get(schema) ?? new Set<string>()
  if (known.has(text)) return undefined
  const wrong = problem(schema, read())
  if (wrong) return wrong
  if (known.size >= MOST_REMEMBERED) known.clear()
  right.set(schema, known.add(text))
  return undefined
}

function partsOf(operation: Operation, path: string): Record<string, string> {
  const template = requestOf(operation).path.split('/')
  const parts = path.split('/')
  return Object.fromEntries(
    template.flatMap((part, index) =>
      part.startsWith('{') ? [[part.slice(1, -1), decoded(parts[index] ?? '')] as const] : [],
    ),
  )
}

/** Where the other pages of a list are: at the path that was asked for, or at that of what it is an alias of. */
function listedAt({aliasOf}: Operation, path: string, parts: Readonly<Record<string, string>>): string {
  if (!aliasOf) return path
  return requestOf({request: aliasOf}).path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parts[name] ?? ''))
}

/** What Nova takes a part of a path for: it reads each escaped byte as a character, whatever the client meant by it. */
const decoded = (part: string) =>
  part.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Whether what is escaped in an address is UTF-8. */
function isUtf8(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

function read(content: string): unknown {
  if (content === '') return undefined
  try {
    return JSON.parse(content)
  } catch {
    throw new Refusal('MalformedRequestBody', 'Malformed request body')
  }
}

/** The name of the action that a body asks for: its only key. */
function actionOf(body: unknown): string {
  const keys = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  if (keys.length !== 1) throw new Refusal('MalformedRequestBody', 'Malformed request body')
  return keys[0] as string
}

/** The body of a request as text, or nothing if it is too long: then it is not read to its end. */
async function readBounded(request: Request): Promise<string | undefined> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN)
  if (announced > MOST_BYTES) return undefined
  if (announced <= MOST_BYTES || !request.body) return request.text()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return new Blob(chunks as BlobPart[]).text()
}

type Pair = readonly [name: string, value: string]
const pairwise = ([name, value]: Pair, [other, its]: Pair): number =>
  name < other || (name === other && value < its) ? -1 : 1
