import {STATUS_CODES} from 'node:http'
import type {FamilyDocument} from '../notifications/document.ts'
import {type OperationDocument, type ResourceDocument, type Section, sections} from '../reference/document.ts'
import type {Name} from './names.ts'

/** A page of the reference: its path below the site's own, and what it is given. */
export interface Told<Content> {
  readonly path: string
  readonly content: Content
}
export interface Sources {
  readonly resources: ReadonlyArray<Told<ResourceDocument>>
  readonly families: ReadonlyArray<Told<FamilyDocument>>
  /** Microversions with their titles. */
  readonly microversions: ReadonlyArray<readonly [version: string, title: string]>
  /** Pages with their titles and descriptions. */
  readonly pages: ReadonlyArray<{readonly path: string; readonly title: string; readonly description: string}>
  /** Headings of pages of prose, each with the title of its page. */
  readonly headings: readonly Heading[]
}
export interface Heading {
  readonly path: string
  readonly title: string
  readonly page: string
}

const places: Record<Section, string> = {
  path: 'Path',
  query: 'Query',
  body: 'Request body',
  response: 'Response body',
  headers: 'Response header',
}

/** Takes what the site tells and gives everything in it that has a name. */
export function collect({resources, families, microversions, pages, headings}: Sources): Name[] {
  const operations = resources.flatMap(({path, content}) =>
    content.operations.map((operation) => ({operation, path: `${path}#${operation.id}`, page: path})),
  )
  const names: Name[] = [
    ...operations.map(({operation, path}) => ({kind: 'operation' as const, path, ...spoken(operation)})),
    ...statuses(operations),
    ...fields(operations),
    ...errors(operations),
    ...families.flatMap(({path, content}) =>
      content.events.map(({type, id, text}) => ({
        kind: 'notification' as const,
        title: type,
        detail: brief(text),
        path: `${path}#${id}`,
      })),
    ),
    ...microversions.map(([version, title]) => ({
      kind: 'microversion' as const,
      title: version,
      detail: title,
      path: `reference/api-microversion-history/#v${version.replace('.', '-')}`,
    })),
    ...pages.map(({path, title, description}) => ({kind: 'page' as const, title, detail: brief(description), path})),
  ]
  return [...names, ...partsNamed(headings, names)]
}

/** The headings that say what is below them: not those that several pages have, nor what has a name already. */
function partsNamed(headings: readonly Heading[], names: readonly Name[]): Name[] {
  const known = new Set(names.map(({path}) => path))
  return headings
    .filter(({path, title}) => !known.has(path) && headings.filter((other) => other.title === title).length === 1)
    .map(({path, title, page}) => ({kind: 'heading', title, detail: page, path}))
}

interface Placed {
  readonly operation: OperationDocument
  readonly path: string
  readonly page: string
}

const latest = ({views}: OperationDocument) => views.findLast(({absent}) => !absent) ?? views.at(-1)
const titleOf = (operation: OperationDocument): string => latest(operation)?.title ?? operation.name

const spoken = (operation: OperationDocument) => ({
  title: titleOf(operation),
  detail: [operation.method, operation.path, operation.action].filter(Boolean).join(' '),
})

/** An answer to a bare number: who gives this status; or that nobody does, which is worth knowing as well. */
function statuses(operations: readonly Placed[]): Name[] {
  const given = new Map<number, number>()
  for (const {operation} of operations) {
    const view = latest(operation)
    const own = new Set([...(view?.success ?? []), ...(view?.refusals ?? [])].map(({status}) => status))
    for (const status of own) given.set(status, (given.get(status) ?? 0) + 1)
  }
  return Object.entries(STATUS_CODES).map(([code, words]) => {
    const count = given.get(Number(code)) ?? 0
    return {
      kind: 'status',
      title: `${code} ${words}`,
      detail:
        count > 0 ? `Answered by ${count} operation${count === 1 ? '' : 's'}` : 'No operation answers with this status',
      path: 'api/',
    }
  })
}

/** A field is told once for each page that has it, with the operation that tells it first. */
function fields(operations: readonly Placed[]): Name[] {
  const known = new Map<string, Name & {others: number}>()
  for (const {operation, page} of operations)
    for (const section of sections)
      for (const index of latest(operation)?.fields[section] ?? []) {
        const field = operation.fields[index]
        if (!field || field.name.startsWith('{')) continue
        const key = `${section === 'query' ? section : page} ${field.name}`
        const before = known.get(key)
        if (before) before.others++
        else
          known.set(key, {
            kind: 'field',
            title: field.name,
            detail: `${places[section]} of ${titleOf(operation)}`,
            path: `${page}#${field.id}`,
            others: 0,
          })
      }
  return [...known.values()].map(({others, ...name}) =>
    others > 0 ? {...name, detail: `${name.detail}, and ${others} other place${others === 1 ? '' : 's'}`} : name,
  )
}

/** An error is found by its name, by why, and by what it says. */
function errors(operations: readonly Placed[]): Name[] {
  const own = /^(InvalidBody|InvalidQuery|UnknownQuery|PolicyNotAuthorized|VersionNotFoundForAPIMethod)$/
  const known = new Map<string, Name>()
  for (const {operation, path, page} of operations)
    for (const {status, reason, why, example} of latest(operation)?.refusals ?? []) {
      const key = own.test(reason) ? reason : `${page} ${reason}`
      if (known.has(key)) continue
      const said = example === undefined ? '' : messageOf(operation.examples[example]?.response.body)
      const detail = [titleOf(operation), said || why].join(': ')
      known.set(key, {kind: 'error', title: `${status} ${reason}`, detail: brief(detail), path})
    }
  return [...known.values()]
}

function messageOf(body: string | undefined): string {
  try {
    const [fault] = Object.values(JSON.parse(body ?? '{}') as Record<string, {message?: string}>)
    return fault?.message ?? ''
  } catch {
    return ''
  }
}

const brief = (text: string): string => {
  const plain = text
    .replace(/[`*]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
  return plain.length > 140 ? `${plain.slice(0, 139)}…` : plain
}
