import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Shape} from './shape.ts'
import type {Redirect, Upstream} from './upstream.ts'
import {pageOf} from './upstream.ts'

/** From one microversion to another, both included; null: from the first on, or up to the last. */
export interface Span {
  readonly min: string | null
  readonly max: string | null
}
export interface SchemaSpan extends Span {
  readonly schema: string
}
/** A form that an operation has over some versions. */
export interface Variant extends Span {
  readonly success: ReadonlyArray<Span & {readonly status: number; readonly default?: boolean}>
  readonly statusInBody?: readonly number[]
  /** The release in which it went out of service: `16.0.0`. */
  readonly removed?: {readonly release?: string}
  readonly errors: ReadonlyArray<Span & {readonly codes: readonly number[]}>
  readonly bodySchemas: readonly SchemaSpan[]
  readonly querySchemas: readonly SchemaSpan[]
  readonly responseSchemas: readonly SchemaSpan[]
}
export interface NovaOperation extends Span {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly action: string | null
  readonly gone: boolean
  readonly policies: readonly string[]
  readonly aliasOf?: string
  readonly variants: readonly Variant[]
  readonly apiRef: ReadonlyArray<{readonly normalCodes: readonly number[]}>
}
/** Something that a controller says no to. */
export interface Condition {
  readonly exception: string | null
  readonly status: number
}
/** What is known of Nova's interface at one commit. */
export interface Point {
  readonly operations: ReadonlyMap<string, NovaOperation>
  readonly conditions: ReadonlyMap<string, readonly Condition[]>
  /** By module and name: `keypairs.create_v22`. */
  schema(reference: string): unknown
}
export interface PayloadField {
  readonly type: string
  readonly nullable: boolean
  readonly object?: string
}
export interface NovaPayload {
  readonly name: string
  /** Nothing sends those that are not: others begin with them. */
  readonly registered: boolean
  readonly version: string
  readonly fields: Readonly<Record<string, PayloadField>>
}
export interface NovaEvent {
  readonly eventType: string
  readonly priority: string
  readonly publisherPrefix: string
  readonly payload: string
  readonly sample?: string
}
export interface NovaMicroversion {
  readonly version: string
  /** Nothing where no release has it yet. */
  readonly release: string | null
  readonly changes: ReadonlyArray<{
    readonly operation: string
    readonly kinds: ReadonlyArray<readonly [string, string?]>
  }>
}
/** What is known of Nova's interface today, and before operations went out of service. */
export interface Facts {
  readonly maxMicroversion: string
  readonly today: Point
  readonly before: Point
  readonly payloads: ReadonlyMap<string, NovaPayload>
  readonly events: ReadonlyMap<string, NovaEvent>
  readonly fieldEnums: Readonly<Record<string, {readonly values: readonly string[]}>>
  readonly policies: ReadonlyMap<string, string>
  /** The rules there were before operations went out of service, with them. */
  readonly formerPolicies: ReadonlyMap<string, string>
  readonly microversions: readonly NovaMicroversion[]
}

interface SampleFact {
  readonly path: string
  readonly operation: string | null
  readonly microversion: string | null
  readonly shape: Shape
}
type Samples = Record<'apiSamples' | 'notificationSamples' | 'notificationFragments', readonly SampleFact[]>

/** Takes a folder of facts, with `head/` and `seed/` in it, and gives what they say of Nova. */
export function readFacts(folder: string): Upstream {
  const read = <T>(point: 'head' | 'seed', file: string): T =>
    JSON.parse(readFileSync(join(folder, point, `${file}.json`), 'utf8')) as T
  const [today, before] = [read<Samples>('head', 'samples'), read<Samples>('seed', 'samples')]
  const redirects = read<RedirectFacts>('head', 'redirects')
  const pages = (point: 'head' | 'seed') =>
    read<{files: ReadonlyArray<{path: string}>}>(point, 'doctree').files.flatMap(({path}) => pageOf(path) ?? [])
  const moved = (page: string) =>
    redirects.rules.some(({pattern}) => new RegExp(pattern).test(`/nova/latest/${page}.html`))
  const gone = pages('seed').filter((page) => !moved(page))
  return {
    samples: new Map(
      [...today.apiSamples, ...notRenamed(before.apiSamples, today.apiSamples)].map(shapeOf('doc/api_samples/')),
    ),
    notificationSamples: new Map(
      [...today.notificationSamples, ...today.notificationFragments].map(shapeOf('doc/notification_samples/')),
    ),
    pages: [...new Set([...pages('head'), ...gone])],
    redirects: casesOf([redirects, read<RedirectFacts>('seed', 'redirects')]),
    facts: {
      maxMicroversion: read<{maxMicroversion: string}>('head', 'operations').maxMicroversion,
      today: point(read, 'head'),
      before: point(read, 'seed'),
      ...notifications(read),
      policies: rules(read, 'head'),
      formerPolicies: rules(read, 'seed'),
      microversions: read<{microversions: NovaMicroversion[]}>('head', 'microversions').microversions,
    },
  }
}

type Read = <T>(point: 'head' | 'seed', file: string) => T

function point(read: Read, name: 'head' | 'seed'): Point {
  const {operations} = read<{operations: NovaOperation[]}>(name, 'operations')
  const {modules} = read<{modules: Record<string, Record<string, unknown>>}>(name, 'schemas')
  const fixtures = read<{operations: ReadonlyArray<{id: string; conditions: Condition[]}>}>(name, 'fixtures')
  return {
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    conditions: new Map(fixtures.operations.map(({id, conditions}) => [id, conditions.map(namedByNova)])),
    schema(reference) {
      const dot = reference.lastIndexOf('.')
      return modules[reference.slice(0, dot)]?.[reference.slice(dot + 1)]
    },
  }
}

const rules = (read: Read, name: 'head' | 'seed'): Map<string, string> =>
  new Map(
    read<{policies: ReadonlyArray<{name: string; check: string}>}>(name, 'policies').policies.map(({name, check}) => [
      name,
      check,
    ]),
  )

/** An exception of the Python language is no name for a reason. */
const namedByNova = ({exception, status}: Condition): Condition => ({
  exception: exception !== null && /^(Key|Value|Type|Attribute|Index)Error$/.test(exception) ? null : exception,
  status,
})

function notifications(read: Read) {
  const {payloads, eventTypes, fieldEnums} = read<{
    payloads: NovaPayload[]
    eventTypes: NovaEvent[]
    fieldEnums: Facts['fieldEnums']
  }>('head', 'notifications')
  return {
    payloads: new Map(payloads.filter(({registered}) => registered).map((payload) => [payload.name, payload])),
    events: new Map(eventTypes.map((event) => [event.eventType, event])),
    fieldEnums,
  }
}

const shapeOf =
  (folder: string) =>
  ({path, shape}: SampleFact): [string, Shape] => [path.slice(folder.length), shape]

/** Samples that were there before and are not today, without those of which only the folder has another name. */
function notRenamed(before: readonly SampleFact[], today: readonly SampleFact[]): readonly SampleFact[] {
  const identity = ({path, operation, microversion}: SampleFact) =>
    [path.split('/').at(-1), operation, microversion].join(' ')
  const paths = new Set(today.map(({path}) => path))
  const identities = new Set(today.map(identity))
  return before.filter((sample) => !paths.has(sample.path) && !identities.has(identity(sample)))
}

interface RedirectFacts {
  readonly rules: ReadonlyArray<{readonly pattern: string}>
  readonly cases: readonly Redirect[]
}
const casesOf = (points: readonly RedirectFacts[]): Redirect[] => {
  const byPath = new Map<string, Redirect>()
  for (const {cases} of points)
    for (const {path, target} of cases) if (!byPath.has(path)) byPath.set(path, {path, target})
  return [...byPath.values()]
}
