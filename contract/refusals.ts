import {at, type Over, type Resolved} from './changing.ts'
import {type Microversion, minor} from './microversion.ts'
import {type AnyOperation, type Failure, type Operation, type Retired, requestOf} from './operation.ts'

/** Something that an operation says no to: with which status, and why. */
export interface Refusal {
  readonly status: Failure
  readonly reason: string
  readonly why: string
}

/** Whether a policy lets every member of a project at what is their own, or at anybody's. */
export type Admits = (policy: string, whose: 'own' | 'anybody') => boolean

/** The refusals that the interface itself makes, whatever the operation: their reasons, and when each is met. */
const own = {
  VersionNotFoundForAPIMethod: 'The operation does not exist at this microversion.',
  Gone: 'The operation went out of service.',
  PolicyNotAuthorized: 'The policy rule of the operation does not let the caller in.',
  InvalidBody: 'The body does not fit the schema of the request.',
  InvalidQuery: 'A query parameter does not fit its schema.',
  UnknownQuery: 'From this microversion on a query parameter that is not listed is refused; before, it was ignored.',
} as const
type Own = keyof typeof own
const refusal = (status: Failure, reason: Own): Refusal => ({status, reason, why: own[reason]})

/** Whether a schema of a body keeps anything out; that of an action that takes anything does not, for the action's name is there. */
function guards(schema: unknown, action: string | undefined): boolean {
  if (typeof schema !== 'object' || schema === null || Object.keys(schema).length === 0) return false
  const {properties} = schema as {properties?: Readonly<Record<string, object>>}
  const words = action === undefined ? undefined : properties?.[action]
  return words === undefined || Object.keys(words).some((keyword) => keyword !== 'description')
}

/** Takes an operation and what it is an alias of, if it is one, and gives what it refuses at `version` that this does not. */
export function ownRefusalsAt(
  operation: AnyOperation,
  original: AnyOperation | undefined,
  version: Microversion,
  admits: Admits,
): readonly Refusal[] {
  const all = refusalsAt(operation, version, admits)
  if (!original) return all
  const theirs = refusalsAt(original, version, admits)
  return all.filter(({status, reason}) => !theirs.some((other) => other.status === status && other.reason === reason))
}

type Here = Resolved<Operation>
const worked = new WeakMap<Admits, WeakMap<Here, readonly Refusal[]>>()

/** Everything that `operation` refuses at `version`: what the interface refuses, then what it declares itself. */
export function refusalsAt(operation: AnyOperation, version: Microversion, admits: Admits): readonly Refusal[] {
  const here = at(operation, version) as Here | undefined
  if (!here) return [refusal(404, 'VersionNotFoundForAPIMethod')]
  const own = worked.get(admits) ?? new WeakMap<Here, readonly Refusal[]>()
  worked.set(admits, own)
  const known = own.get(here) ?? refusalsOf(here, admits)
  own.set(here, known)
  return known
}

function refusalsOf(here: Here, admits: Admits): readonly Refusal[] {
  if (here.root) return []
  if (here.retired) {
    const {status, reason} = here.retired as Retired
    return [{status, reason, why: declaredRefusals(here).find((one) => one.reason === reason)?.why ?? own.Gone}]
  }
  const query = here.query as {properties?: Record<string, object>; additionalProperties?: boolean} | undefined
  const body = here.body as object | undefined
  return [
    ...((here.policy && !admits(here.policy as string, here.target ? 'anybody' : 'own')) ||
    (here.further && !admits(here.further.policy, 'own'))
      ? [refusal(403, 'PolicyNotAuthorized')]
      : []),
    ...(guards(body, requestOf(here as Operation).action) ? [refusal(400, 'InvalidBody')] : []),
    ...(Object.values(query?.properties ?? {}).some(bounded) ? [refusal(400, 'InvalidQuery')] : []),
    ...(query?.additionalProperties === false ? [refusal(400, 'UnknownQuery')] : []),
    ...declaredRefusals(here),
  ]
}

/** Whether a query parameter is more than any text. */
const bounded = (parameter: object) =>
  Object.keys(parameter).some((keyword) => !['type', 'description'].includes(keyword) && !keyword.startsWith('x-'))

export function declaredRefusals(operation: {readonly errors?: unknown}): Refusal[] {
  return Object.entries((operation.errors ?? {}) as Record<string, Record<string, Over<string>>>).flatMap(
    ([status, reasons]) =>
      Object.entries(reasons).map(([reason, why]) => ({status: Number(status) as Failure, reason, why: String(why)})),
  )
}

/** The versions at which a refusal begins to be met, oldest first: there its example is due. */
export function beginnings(
  operation: AnyOperation,
  reason: string,
  versions: readonly Microversion[],
  admits: Admits,
): Microversion[] {
  const met = (version: Microversion) =>
    refusalsAt(operation, version, admits).some((refusal) => refusal.reason === reason)
  return versions.filter(
    (version) => met(version) && (version === '2.1' || !met(`2.${minor(version) - 1}` as Microversion)),
  )
}
