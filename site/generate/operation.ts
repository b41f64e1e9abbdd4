import {operations} from '../../compute/index.ts'
import {microversions} from '../../compute/microversions.ts'
import {admits, rules} from '../../compute/policies.ts'
import {originalOf} from '../../contract/alias.ts'
import {at, Changing, turningPoints} from '../../contract/changing.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import {type AnyOperation, type Operation, type Retired, requestOf} from '../../contract/operation.ts'
import {beginnings, ownRefusalsAt} from '../../contract/refusals.ts'
import type {Schema} from '../../contract/schema.ts'
import type {Exchange} from '../../contract/story.ts'
import {familyOf} from '../../notifications/index.ts'
import {kebab} from '../../scripts/recordings.ts'
import {aspectsOf} from '../reference/compare.ts'
import {
  before,
  type Example,
  type Field,
  type OperationDocument,
  type Refusal,
  type Section,
  type Stay,
  sections,
  type View,
} from '../reference/document.ts'
import {type Row, rowsOf} from './fields.ts'
import {whoMay} from './who.ts'

type Played = ReadonlyMap<Microversion, readonly Exchange[]>

/** A view with its fields and examples in it, before they are numbered. */
interface Draft extends Omit<View, 'success' | 'fields' | 'examples' | 'refusals'> {
  readonly success: readonly number[]
  readonly rows: Readonly<Record<Section, readonly Row[]>>
  readonly examples: readonly Example[]
  readonly refusals: ReadonlyArray<Omit<Refusal, 'example'> & {readonly example?: Example}>
}

const all = Object.keys(microversions) as Microversion[]
const guards = (policy: string) => whoMay(policy, rules) ?? `whom \`${policy}\` lets in`

/** Takes an operation, its name and the exchanges of its resource's story, and gives all that its part of a page tells. */
export function documentOf(name: string, operation: AnyOperation, played: Played): OperationDocument {
  const id = kebab(name)
  const own = new Map(
    [...played].map(([version, exchanges]) => [version, exchanges.filter((one) => one.operation === name)]),
  )
  const versions = all.filter((version) => version === '2.1' || own.has(version) || turns(operation).includes(version))
  const drafts = versions
    .map((version) => draftOf(id, operation, version, own))
    .filter((draft, index, drafts) => index === 0 || !isSame(draft, drafts[index - 1] as Draft))
  const there = drafts.filter(({absent}) => !absent)
  const begins = (there[0]?.from ?? '2.1') as Microversion
  const ends = drafts.findLast(({absent}, index) => absent && index > drafts.indexOf(there[0] as Draft))?.from
  const {method, path, action} = requestOf(anyForm(operation))
  const changes = turns(operation).filter(
    (version) => minor(version) > minor(begins) && (!ends || minor(version) < minor(ends)),
  )
  const {aliasOf} = anyForm(operation)
  return {
    id,
    name,
    method,
    path,
    ...(action && {action}),
    turns: aliasOf ? [begins] : [begins, ...changes],
    ...(ends && {ends}),
    ...(aliasOf && {aliasOf}),
    ...pooled(drafts, begins),
  }
}

const known = new WeakMap<object, Microversion[]>()
/** The versions at which an operation changes. */
export function turns(operation: AnyOperation): Microversion[] {
  const found = known.get(operation) ?? turningPoints(operation)
  known.set(operation, found)
  return found
}

const anyForm = (operation: AnyOperation): Operation =>
  (operation instanceof Changing ? operation.entries.findLast(([, form]) => form)?.[1] : operation) as Operation

const nothing: Record<Section, Row[]> = {path: [], query: [], body: [], response: [], headers: []}

function draftOf(id: string, operation: AnyOperation, version: Microversion, played: Played): Draft {
  const here = at(operation, version) as Operation | undefined
  const form = here ?? (at(anyForm(operation), version) as Operation)
  const refusals = ownRefusalsAt(operation, originalOf(operation, operations), version, admits).map(
    ({status, reason, why}) => {
      const since = beginnings(operation, reason, all, admits).findLast((from) => minor(from) <= minor(version))
      const example = refusalIn(played, version, status, reason)
      return {status, reason, why, ...(since && begun(since) && {since}), ...(example && {example})}
    },
  )
  refusals.sort((one, other) => one.status - other.status)
  const common = {from: version, title: form.title, refusals, success: [], rows: nothing, emits: []}
  if (!here) return {...common, absent: true, description: '', examples: []}
  if (here.aliasOf) return {...common, description: here.description as string, examples: examplesIn(played, version)}
  const policy = here.policy as string | undefined
  const who = policy && whoMay(policy, rules)
  return {
    ...common,
    description: here.description as string,
    ...(policy && {policy: {name: policy, rule: rules[policy] ?? '', ...(who && {who})}}),
    ...retirementOf(here),
    ...(here.root && {root: true as const}),
    ...((here.query as Schema | undefined)?.additionalProperties === false && {strict: true as const}),
    success: [here.success].flat() as number[],
    rows: rowsIn(id, here),
    emits: (here.emits ?? []).map((event) => ({event, family: familyOf(event).name})),
    examples: examplesIn(played, version),
  }

  function begun(since: Microversion): boolean {
    return since !== '2.1' && at(operation, before(since) as Microversion) !== undefined
  }
}

function retirementOf({retired}: Operation): Pick<View, 'retired'> {
  if (!retired) return {}
  const {release, status} = retired as Retired
  return {retired: {release, status}}
}

function rowsIn(id: string, {request, path = {}, query, body, response, headers}: Operation): Record<Section, Row[]> {
  const gaps = [...requestOf({request}).path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const of = (section: Section, schema: Schema | undefined) =>
    schema ? rowsOf(schema, `${id}-${section}`, guards) : []
  const whole = (properties: object): Schema => ({type: 'object', properties, required: Object.keys(properties)})
  return {
    path: of('path', whole(Object.fromEntries(gaps.map((name) => [name, {type: 'string', description: path[name]}])))),
    query: of('query', query),
    body: of('body', body),
    response: of('response', response),
    headers: of('headers', headers && whole(headers)),
  }
}

/**
 * What the story tells of the operation at a version: of each name the newest recording, if it is still told. A special
 * case, named after a plain one, comes after all that are plain: `server-get-building` after `server-get`.
 */
function examplesIn(played: Played, version: Microversion): Example[] {
  const told = upTo(played, version).at(-1) ?? []
  const names = [...new Set(told.flatMap(({name, refusal}) => (name && !refusal ? [name] : [])))]
  const isSpecial = (name: string) => names.some((other) => name.startsWith(`${other}-`))
  const plainFirst = [...names.filter((name) => !isSpecial(name)), ...names.filter(isSpecial)]
  return plainFirst.flatMap((name) => {
    const recorded = upTo(played, version)
      .flat()
      .findLast((one) => one.name === name && !one.refusal && one.due)
    return recorded ? [exampleOf(recorded)] : []
  })
}

function refusalIn(played: Played, version: Microversion, status: number, reason: string): Example | undefined {
  const recorded = upTo(played, version).flatMap((exchanges) =>
    exchanges.filter(({refusal, due}) => due && refusal?.status === status && refusal.reason === reason),
  )
  const newest = recorded.at(-1)?.version
  const found = recorded.find((one) => one.version === newest)
  return found && exampleOf(found)
}

const upTo = (played: Played, version: Microversion) =>
  [...played].filter(([from]) => minor(from) <= minor(version)).map(([, exchanges]) => exchanges)

const exampleOf = ({name = '', version, request, response}: Exchange): Example => ({
  name,
  recorded: version,
  request,
  response: {...response, body: response.body || undefined},
})

const print = (draft: Draft): string => JSON.stringify({...draft, from: ''})
const isSame = (one: Draft, other: Draft): boolean => print(one) === print(other)

/** The drafts as views that point into lists: of fields, each with what other versions say of it, and of examples. */
function pooled(
  drafts: readonly Draft[],
  begins: string,
): Pick<OperationDocument, 'views' | 'fields' | 'examples' | 'stays'> {
  const fields = pool<Field>()
  const examples = pool<Example>()
  const there = drafts.filter(({absent}) => !absent)
  const lives = new Map(sections.map((section) => [section, livesOf(there, section)]))
  const views = drafts.map(({rows, refusals, examples: shown, ...draft}) => ({
    ...draft,
    success: draft.success.map((status) => ({status, ...sinceOf(status, draft)})),
    fields: Object.fromEntries(
      sections
        .filter((section) => rows[section].length > 0)
        .map((section) => [
          section,
          rows[section].map((row) => fields.add(fieldOf(row, lives.get(section), draft.from, begins))),
        ]),
    ),
    refusals: refusals.map(({example, ...refusal}) => ({...refusal, ...(example && {example: examples.add(example)})})),
    examples: shown.map(examples.add),
  }))
  const stays = [...lives.values()].flatMap((life) => [...life.values()].flatMap(({stays}) => stays))
  const partial = stays.filter(({from, until}) => until || from !== begins)
  return {views, fields: fields.all, examples: examples.all, stays: partial}

  function sinceOf(status: number, draft: Pick<Draft, 'from'>): {since?: string} {
    const earlier = there.slice(
      0,
      there.findIndex(({from}) => from === draft.from),
    )
    const other = earlier.findLastIndex(({success}) => !success.includes(status))
    return other < 0 ? {} : {since: there[other + 1]?.from}
  }
}

/** A list without repetitions. */
function pool<T>() {
  const places = new Map<string, number>()
  const all: T[] = []
  const add = (item: T): number => {
    const key = JSON.stringify(item)
    const place = places.get(key) ?? all.push(item) - 1
    places.set(key, place)
    return place
  }
  return {all, add}
}

/** What becomes of a field: from when to when it is there, and its forms. */
interface Life {
  readonly stays: Stay[]
  readonly forms: {readonly from: string; readonly row: Row}[]
}

function livesOf(drafts: readonly Draft[], section: Section): Map<string, Life> {
  const lives = new Map<string, Life>()
  for (const [index, {from, rows}] of drafts.entries()) {
    for (const row of rows[section]) {
      const life = lives.get(row.id) ?? {stays: [], forms: []}
      lives.set(row.id, life)
      const wasThere = drafts[index - 1]?.rows[section].some(({id}) => id === row.id)
      if (!wasThere) life.stays.push({id: row.id, path: row.path, from})
      const form = life.forms.at(-1)
      if (!wasThere || !form || aspectsOf(form.row, row).length > 0) life.forms.push({from, row})
      const next = drafts[index + 1]
      if (next && !next.rows[section].some(({id}) => id === row.id)) {
        const stay = life.stays.pop() as Stay
        life.stays.push({...stay, until: before(next.from)})
      }
    }
  }
  return lives
}

function fieldOf(row: Row, lives: Map<string, Life> | undefined, version: string, begins: string): Field {
  const {path: _path, ...field} = row
  const {stays = [], forms = []} = lives?.get(row.id) ?? {}
  const stay = stays.findLast(({from}) => minor(from) <= minor(version))
  const place = forms.findLastIndex(({from}) => minor(from) <= minor(version))
  const [last, form] = [forms[place - 1], forms[place]]
  const isChange = last && form && stay && minor(form.from) > minor(stay.from)
  const changed = isChange && {
    at: form.from,
    before: aspectsOf(last.row, form.row).map((aspect) => aspect.before || 'no such bound'),
  }
  return {
    ...field,
    ...(stay && stay.from !== begins && {since: stay.from}),
    ...(stay?.until && {until: stay.until}),
    ...(changed && {changed}),
  }
}

/** A document with nothing but its newest view, and the last one before it where that is only an absence. */
export function newest(document: OperationDocument): OperationDocument {
  const {views, fields, examples} = document
  const kept = views.slice(views.findLastIndex(({absent}) => !absent))
  const fieldPool = pool<Field>()
  const examplePool = pool<Example>()
  const moved = kept.map((view) => ({
    ...view,
    fields: Object.fromEntries(
      Object.entries(view.fields).map(([section, places]) => [
        section,
        places.map((place) => fieldPool.add(fields[place] as Field)),
      ]),
    ),
    refusals: view.refusals.map((refusal) =>
      refusal.example === undefined
        ? refusal
        : {...refusal, example: examplePool.add(examples[refusal.example] as Example)},
    ),
    examples: view.examples.map((place) => examplePool.add(examples[place] as Example)),
  }))
  return {
    ...document,
    stays: document.stays.filter(({until}) => until !== undefined),
    views: moved,
    fields: fieldPool.all,
    examples: examplePool.all,
  }
}
