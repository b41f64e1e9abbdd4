import type {Cloud} from '../cloud/cloud.ts'
import {Changing, type Over, type Resolved} from './changing.ts'
import type {Allows} from './project.ts'
import type {Field, Known, Schema, Sent} from './schema.ts'

/** The statuses that answers of the Compute API have. */
export type Success = 200 | 201 | 202 | 204 | 207 | 300
export type Failure = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 500 | 501 | 503
/** Releases in which operations went out of service. */
export type Release =
  | 'Newton'
  | 'Ocata'
  | 'Pike'
  | 'Queens'
  | 'Rocky'
  | 'Stein'
  | 'Train'
  | 'Ussuri'
  | 'Victoria'
  | 'Wallaby'
  | 'Xena'
  | 'Yoga'
  | 'Zed'
  | 'Antelope'
  | 'Bobcat'
  | 'Caracal'

export interface Caller {
  readonly user_id: string
  readonly project_id: string
  readonly roles: readonly string[]
}
/** What a policy rule looks at beside the caller: whose the thing is. */
export interface Target {
  readonly user_id?: string
  readonly project_id?: string
}
export interface Link {
  readonly rel: 'self' | 'bookmark'
  readonly href: string
}

type Names<Request extends string> = Request extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** What a handler is given: everything in it is as the caller's microversion declares it. */
export interface Call<Query, Body, Traits, Name extends string = string> {
  readonly cloud: Cloud
  readonly caller: Caller
  /** Whether the caller may do what only part of an operation needs, such as `servers:create:forced_host`. */
  readonly may: Allows
  /** The same, where the operation is refused to those who may not. */
  readonly must: (policy: string) => void
  readonly path: {readonly [name in Name]: string}
  readonly query: Query
  readonly body: Body
  readonly traits: Traits
  /** Whether what went out of service is to answer as it did. */
  readonly history: boolean
  /** Links to something, such as `flavors/42`, as the caller addressed the API. */
  readonly links: (to: string) => Link[]
  /** The link to the page behind `marker`, with what else the caller asked for. */
  readonly next: (marker: string) => Array<{readonly rel: 'next'; readonly href: string}>
  /** Where the service answers, as the caller addressed it, without the version. */
  readonly root: string
  /** The path as it was asked for. */
  readonly pathname: string
}

/** An answer that says more than its body: which of several statuses, and headers. */
export class Reply<Body> {
  readonly body: Body
  readonly status: Success | undefined
  readonly headers: Readonly<Record<string, string>>
  constructor(body: Body, {status, headers = {}}: {status?: Success; headers?: Readonly<Record<string, string>>}) {
    this.body = body
    this.status = status
    this.headers = headers
  }
}
export const reply = <Body>(body: Body, more: {status?: Success; headers?: Readonly<Record<string, string>>}) =>
  new Reply(body, more)

/**
 * Why an operation says no, for each status: the name of the refusal that the cloud raises (Nova's exception, where it
 * has one) and what a reader should know of it. It is also what maps a refusal to its status.
 */
export type Errors = {readonly [status in Failure]?: {readonly [reason: string]: Over<string | undefined>}}

export interface Operation<
  // biome-ignore lint/suspicious/noExplicitAny: an operation on anything
  Q extends Schema = any,
  // biome-ignore lint/suspicious/noExplicitAny: an operation on anything
  B extends Field = any,
  // biome-ignore lint/suspicious/noExplicitAny: an operation on anything
  R extends Field = any,
  // biome-ignore lint/suspicious/noExplicitAny: an operation on anything
  T = any,
  // biome-ignore lint/suspicious/noExplicitAny: an operation on anything
  P extends string = any,
> {
  /** Method and path, and for an action its name: `POST /flavors/{flavor_id}/action addTenantAccess`. */
  readonly request: P
  readonly title: string
  /** What it does, in Markdown. */
  readonly description: Over<string>
  /** The rule that lets callers in; nothing where everybody may call, even without a token. */
  readonly policy?: Over<string>
  /** Whose the thing is that the policy looks at, where the request can name somebody else's. */
  readonly target?: Over<((call: Call<Sent<Q>, Sent<B>, Resolved<T>, Names<P>>) => Target) | undefined>
  /** A further rule, for the requests that ask for more than the first one lets everybody do. */
  readonly further?: {
    readonly policy: string
    readonly when: (call: Call<Sent<Q>, Sent<B>, Resolved<T>, Names<P>>) => boolean
  }
  /** How it behaves, where that changed without a change of what is sent. */
  readonly traits?: T
  /** What stands for each gap in the path. */
  readonly path?: {readonly [name in Names<P>]: string}
  readonly query?: Q
  readonly body?: B
  readonly success: Over<Success | readonly Success[]>
  readonly response?: R
  /** Headers of the answer, by name. */
  readonly headers?: {readonly [name: string]: Field}
  readonly errors: Errors
  /** The notifications that a call emits, in order; behind them those of a call that fails, now or later. */
  readonly emits?: readonly string[]
  /** Where it is out of service, whatever the microversion, or at some of them. */
  readonly retired?: Over<Retired | undefined>
  /** It lives beside the versions of the API, not inside one: no microversion, no token. */
  readonly root?: true
  /** The request of which it is another address: its samples and refusals are those of that one. `alias()` says it. */
  readonly aliasOf?: string
  readonly handle: (call: Call<Sent<Q>, Sent<B>, Resolved<T>, Names<P>>) => Known<R> | Reply<Known<R>>
}

export const operation = <
  // biome-ignore lint/complexity/noBannedTypes: no parameters
  Q extends Schema = Schema<{}>,
  B extends Field = undefined,
  R extends Field = undefined,
  // biome-ignore lint/complexity/noBannedTypes: no traits
  const T = {},
  const P extends string = string,
>(
  declaration: Operation<Q, B, R, T, P>,
): Operation<Q, B, R, T, P> => declaration

/** An operation, or one that came or went at some microversion. */
export type AnyOperation = Operation | Changing<Operation | undefined>

/** Out of service since a release: it answers 410 or what else it is said to refuse with, unless history is asked for. */
export interface Retired {
  readonly release: Release
  readonly status: Failure
  readonly reason: string
  readonly message: string
}
const gone = {
  status: 410,
  reason: 'Gone',
  message: 'This resource is no longer available. No forwarding address is given.',
} as const
export const retired = (release: Release, refusal: Omit<Retired, 'release'> = gone): Retired => ({release, ...refusal})

/** Method, path template and action of an operation. */
export function requestOf(operation: {readonly request: string}): {method: string; path: string; action?: string} {
  const [method = '', path = '', action] = operation.request.split(' ')
  return {method, path, action}
}

/** Any form of an operation, for its address: it is the same in all of them. */
export const anyForm = (operation: AnyOperation): Operation =>
  (operation instanceof Changing
    ? operation.entries.find(([, form]) => form !== undefined)?.[1]
    : operation) as Operation
