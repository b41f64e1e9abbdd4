import {at} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {type AnyOperation, anyForm, type Operation, type Retired, requestOf} from '../../contract/operation.ts'
import {type Admits, refusalsAt} from '../../contract/refusals.ts'
import {bare, multiple, type Schema} from '../../contract/schema.ts'
import {contrastOriginals, without} from './aliases.ts'
import {changesOf} from './changes.ts'
import {type Contrast, type Difference, grouped} from './difference.ts'
import type {Facts, NovaOperation, Point, Span, Variant} from './facts.ts'
import {contrastPolicies} from './policies.ts'
import {contrastSchemas} from './schemas.ts'

/** An operation of ours, and the one of Nova's that it is. */
export interface Pair {
  readonly operation: AnyOperation
  /** As the declaration has it, with `(service root)` where it lives beside the versions. */
  readonly request: string
  readonly nova?: NovaOperation
  /** Whether ours is one of several that share Nova's, each for a word in place of the last part of the path. */
  readonly literal: boolean
}

/** Takes our operations and Nova's, and says which is which; ours that Nova does not know come without one. */
export function pairs(operations: readonly AnyOperation[], {today}: Facts): Pair[] {
  const byRoute = new Map([...today.operations.values()].map((nova) => [routeOf(nova), nova]))
  return operations.map((operation) => {
    const form = anyForm(operation)
    const {method, path, action} = requestOf(form)
    const request = `${method} ${path}${form.root ? ' (service root)' : ''}${action ? ` ${action}` : ''}`
    const route = routeOf({method, path: `${path}${form.root ? ' (service root)' : ''}`, action: action ?? null})
    const exact = byRoute.get(route)
    const nova = exact ?? (form.root ? undefined : byRoute.get(withGap(route)))
    return {operation, request, nova, literal: !exact && nova !== undefined}
  })
}

const routeOf = ({method, path, action}: Pick<NovaOperation, 'method' | 'path' | 'action'>) =>
  [method, path.replace(/\{[^}]*\}/g, '{}'), action].filter(Boolean).join(' ')
const withGap = (route: string) => route.replace(/\/[^/{} ]+(?= |$)/, '/{}')

/** Takes our operations with Nova's, and gives every difference at every microversion. */
export function contrastOperations(
  all: readonly Pair[],
  facts: Facts,
  versions: readonly Microversion[],
  admits: Admits,
): Difference[] {
  return all.flatMap((pair) => {
    const {operation, request, nova, literal} = pair
    if (!nova) return [{subject: request, says: 'only ours: Nova knows no such operation'}]
    const {aliasOf} = anyForm(operation)
    const contrasts = (one: Pair, version: Microversion) => contrastAt(one, version, all, facts, admits)
    if (aliasOf) {
      const original = all.find((one) => one.request === aliasOf)
      return [
        ...grouped(request, versions, (version) =>
          without(contrasts(pair, version), original ? contrasts(original, version) : []),
        ),
        ...contrastOriginals(pair, original),
      ]
    }
    const side = sideOf(nova, facts)
    return [
      ...grouped(request, versions, (version) => contrasts(pair, version)),
      ...contrastReasons(request, operation, side, versions, admits),
      ...contrastPolicies(request, operation, side.nova.gone ? undefined : side.nova, versions),
      ...(nova.gone || literal ? [] : changesOf(request, operation, nova, facts, versions)),
    ]
  })
}

/** What is different of an operation at a microversion. */
function contrastAt(
  {operation, nova, literal}: Pair,
  version: Microversion,
  all: readonly Pair[],
  facts: Facts,
  admits: Admits,
): Contrast[] {
  if (!nova) return []
  const side = sideOf(nova, facts)
  const here = at(operation, version) as Operation | undefined
  const there = within(nova, version)
  const others = literal ? all.filter((other) => other.nova === nova).map((other) => other.operation) : [operation]
  const somewhere = others.some((other) => at(other, version) !== undefined)
  if (!here) return there && !somewhere ? [{where: 'existence', says: "absent in ours, there in Nova's"}] : []
  if (!there) return [{where: 'existence', says: "there in ours, absent in Nova's"}]
  const isGone = (here.retired as Retired | undefined)?.status === 410
  if (isGone !== nova.gone)
    return [{where: 'existence', says: nova.gone ? 'ours answers, Nova says 410' : 'ours is retired, Nova answers'}]
  return [
    ...contrastRelease(here, nova),
    ...contrastStatuses(here, nova, side, version),
    ...contrastErrors(operation, here, side, version, admits),
    ...contrastBodies(here, side, version),
  ]
}

/** The newest point at which Nova still served an operation, and what it was then. */
interface Side {
  readonly nova: NovaOperation
  readonly point: Point
  readonly isToday: boolean
}
function sideOf(nova: NovaOperation, {today, before}: Facts): Side {
  const then = before.operations.get(nova.id)
  return nova.gone && then ? {nova: then, point: before, isToday: false} : {nova, point: today, isToday: true}
}

const minorOf = (version: string) => Number(version.split('.')[1])
const within = ({min, max}: Span, version: string) =>
  (min === null || minorOf(min) <= minorOf(version)) && (max === null || minorOf(version) <= minorOf(max))
const variantOf = ({nova}: Side, version: string): Variant | undefined =>
  nova.variants.find((variant) => within(variant, version)) ?? (nova.gone ? undefined : nova.variants.at(-1))

/** The first of Nova's releases with a name that is a first number of a version too. */
const MITAKA = 13
const releases = [
  'Mitaka',
  'Newton',
  'Ocata',
  'Pike',
  'Queens',
  'Rocky',
  'Stein',
  'Train',
  'Ussuri',
  'Victoria',
  'Wallaby',
  'Xena',
  'Yoga',
  'Zed',
  'Antelope',
  'Bobcat',
  'Caracal',
]

function contrastRelease(here: Operation, nova: NovaOperation): Contrast[] {
  const retired = here.retired as Retired | undefined
  const removed = nova.variants.map(({removed}) => removed?.release).find((release) => release !== undefined)
  const name = removed && releases[Number.parseInt(removed, 10) - MITAKA]
  if (!retired || !name || retired.release === name) return []
  return [{where: 'retired', says: `ours in ${retired.release}, Nova's in ${name}`}]
}

function contrastStatuses(here: Operation, nova: NovaOperation, side: Side, version: Microversion): Contrast[] {
  const ours = [here.success].flat() as number[]
  const variant = variantOf(side, version)
  if (side.nova.gone || !variant) {
    const documented = new Set(nova.apiRef.flatMap(({normalCodes}) => normalCodes))
    return documented.size === 0 || ours.every((status) => documented.has(status))
      ? []
      : [statuses(ours, [...documented])]
  }
  const declared = variant.success.filter((one) => within(one, version)).map(({status}) => status)
  const inside = variant.statusInBody ?? []
  if (inside.length === 0) return same(ours, declared) ? [] : [statuses(ours, declared)]
  const possible = [...declared, ...inside]
  return ours.every((status) => possible.includes(status)) ? [] : [statuses(ours, possible)]
}
const same = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((item) => other.includes(item))
const statuses = (ours: readonly number[], novas: readonly number[]): Contrast => ({
  where: 'success',
  says: `ours ${ours.join(' or ')}, Nova's ${novas.join(' or ')}`,
})

/** Statuses of failures: what Nova's decorators let through against what ours declares. */
function contrastErrors(
  operation: AnyOperation,
  here: Operation,
  side: Side,
  version: Microversion,
  admits: Admits,
): Contrast[] {
  const variant = variantOf(side, version)
  if (!variant || side.nova.gone) return []
  const novas = new Set(variant.errors.filter((one) => within(one, version)).flatMap(({codes}) => codes))
  const declared = new Set(
    Object.entries(here.errors).flatMap(([status, reasons]) =>
      Object.keys(reasons ?? {}).length > 0 ? [Number(status)] : [],
    ),
  )
  const conditions = new Set((side.point.conditions.get(side.nova.id) ?? []).map(({status}) => status))
  const own = new Set(refusalsAt(operation, version, admits).map(({status}) => status as number))
  const lacking = [...novas].filter((code) => !declared.has(code) && (conditions.has(code) || !own.has(code)))
  const surplus = [...declared].filter((code) => !novas.has(code))
  return [
    ...lacking.map((code) => ({where: `error ${code}`, says: "only Nova's"})),
    ...surplus.map((code) => ({where: `error ${code}`, says: 'only ours'})),
  ]
}

/** Reasons of failures, over all versions: Nova's exceptions against the names that ours declares. */
function contrastReasons(
  request: string,
  operation: AnyOperation,
  side: Side,
  versions: readonly Microversion[],
  admits: Admits,
): Difference[] {
  if (side.nova.gone) return []
  const conditions = side.point.conditions.get(side.nova.id) ?? []
  const ours = new Map<string, number>()
  for (const version of versions) {
    const here = at(operation, version) as Operation | undefined
    for (const [status, reasons] of Object.entries(here?.errors ?? {}))
      for (const reason of Object.keys(reasons ?? {})) ours.set(reason, Number(status))
  }
  const own = new Set(versions.flatMap((version) => refusalsAt(operation, version, admits)).map(({reason}) => reason))
  const named = new Map(conditions.flatMap(({exception, status}) => (exception ? [[exception, status] as const] : [])))
  const nameless = new Set(conditions.flatMap(({exception, status}) => (exception ? [] : [status])))
  const differ = (where: string, says: string) => ({subject: request, where, says})
  return [
    ...[...named].flatMap(([exception, status]) => {
      const known = ours.get(exception)
      if (known === undefined) return own.has(exception) ? [] : [differ(`error ${status} ${exception}`, "only Nova's")]
      return known === status ? [] : [differ(`error ${exception}`, `ours ${known}, Nova's ${status}`)]
    }),
    ...[...ours].flatMap(([reason, status]) =>
      named.has(reason) || nameless.has(status) ? [] : [differ(`error ${status} ${reason}`, 'only ours')],
    ),
  ]
}

const compared = new WeakMap<object, Map<string, Contrast[]>>()
function remembered(ours: object, reference: string, make: () => Contrast[]): Contrast[] {
  const known = compared.get(ours) ?? new Map<string, Contrast[]>()
  compared.set(ours, known)
  const found = known.get(reference) ?? make()
  known.set(reference, found)
  return found
}

const noBody = {}
const anyQuery: Schema = {type: 'object', properties: {}, additionalProperties: true}

function contrastBodies(here: Operation, side: Side, version: Microversion): Contrast[] {
  const variant = variantOf(side, version)
  if (!variant || side.nova.gone) return []
  const referenceOf = (spans: Variant['bodySchemas']) => spans.find((span) => within(span, version))?.schema
  const [body, query, response] = [variant.bodySchemas, variant.querySchemas, variant.responseSchemas].map(referenceOf)
  const found: Contrast[] = []

  const sent = (here.body ?? noBody) as Schema
  found.push(
    ...remembered(sent, `body ${side.isToday} ${body}`, () =>
      whole('body', sent, body && side.point.schema(body), 'exact'),
    ),
  )
  if (query !== undefined || side.isToday) {
    const asked = (here.query ?? anyQuery) as Schema
    found.push(
      ...remembered(asked, `query ${side.isToday} ${query}`, () =>
        contrastSchemas(
          bare(multiple(asked)),
          query === undefined ? anyQuery : side.point.schema(query),
          'query',
          'exact',
        ).map(({where, says}) => ({where: where.replace('[]', ''), says})),
      ),
    )
  }
  if (response !== undefined) {
    const answered = (here.response ?? noBody) as Schema
    found.push(
      ...remembered(answered, `response ${response}`, () =>
        whole('response', answered, side.point.schema(response), 'answer'),
      ),
    )
  }
  return found
}

/** A body as a whole: nothing, or `{}`, or only null, is none. */
function whole(where: 'body' | 'response', ours: Schema, novas: unknown, demand: 'exact' | 'answer'): Contrast[] {
  const [has, novaHas] = [isSomething(ours), isSomething(novas)]
  if (!has && !novaHas) return []
  if (has !== novaHas) return [{where, says: has ? 'only in ours' : "only in Nova's"}]
  return contrastSchemas(bare(ours), novas, where, demand)
}
const isSomething = (schema: unknown) => {
  const keywords = Object.keys((schema ?? {}) as object)
  return keywords.length > 0 && (schema as {type?: unknown}).type !== 'null'
}
