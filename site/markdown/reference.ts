import type {FamilyDocument} from '../notifications/document.ts'
import {
  type Example,
  type Field,
  type OperationDocument,
  type ResourceDocument,
  sections,
  type View,
} from '../reference/document.ts'

const headings = {
  path: 'Path',
  query: 'Query',
  body: 'Request body',
  response: 'Response body',
  headers: 'Response headers',
} as const

/** Takes a page of the reference and gives it as Markdown, at the newest microversion that has each operation. */
export const resourceMarkdown = ({
  description,
  operations,
}: Pick<ResourceDocument, 'description' | 'operations'>): string =>
  [description, ...operations.map(operationMarkdown)].join('\n\n')

function operationMarkdown(document: OperationDocument): string {
  const {method, path, action, turns, ends, views, fields, examples, aliasOf} = document
  const view = views.findLast(({absent}) => !absent) ?? views.at(-1)
  if (!view) return ''
  const address = view.root ? path : `/v2.1${path}`
  return parts([
    `## ${view.title}`,
    `\`${method} ${address}${action ? ` (${action})` : ''}\``,
    lines([
      `- Microversions: ${turns[0] ?? '2.1'} to ${ends ? `the one before ${ends}` : 'the newest'}${aliasOf ? '' : `; it changes at ${turns.slice(1).join(', ') || 'none of them'}`}.`,
      view.retired && `- Out of service since ${view.retired}.`,
      view.policy && `- Policy: \`${view.policy.name}\`${view.policy.who ? ` (${view.policy.who})` : ''}.`,
      view.success.length > 0 && `- Answers: ${view.success.map(({status}) => status).join(', ')}.`,
      view.emits.length > 0 && `- Sends: ${view.emits.map(({event}) => `\`${event}\``).join(', ')}.`,
    ]),
    view.description,
    ...sections.map((section) => {
      const rows = (view.fields[section] ?? []).flatMap((index) => fields[index] ?? [])
      return rows.length > 0 && `### ${headings[section]}\n\n${fieldList(rows)}`
    }),
    view.refusals.length > 0 && `### Errors\n\n${refusalList(view)}`,
    ...view.examples.flatMap((index) => exampleMarkdown(examples[index])),
  ])
}

const refusalList = ({refusals}: View): string =>
  refusals
    .map(({status, reason, why, since}) => `- ${status} \`${reason}\`: ${why}${since ? ` Since ${since}.` : ''}`)
    .join('\n')

/** Takes rows of fields and gives them as a list, a level for each object they are in. */
export const fieldList = (rows: readonly Field[]): string =>
  rows
    .map(({name, depth, type, required, text, limits = [], since, until}) => {
      const kind = [type, required && 'required', since && `new in ${since}`, until && `until ${until}`]
      const said = [text, ...limits].filter(Boolean).join(' ')
      return `${'  '.repeat(depth)}- \`${name}\` (${kind.filter(Boolean).join(', ')})${said ? `: ${said}` : ''}`
    })
    .join('\n')

function exampleMarkdown(example: Example | undefined): string[] {
  if (!example) return []
  const {name, recorded, request, response} = example
  const {pathname, search} = new URL(request.url)
  const head = Object.entries(request.headers).map(([key, value]) => `${key}: ${value}`)
  return [
    `### Example: ${name}, recorded at ${recorded}`,
    fence('http', [`${request.method} ${pathname}${search} HTTP/1.1`, ...head, ...body(request.body)].join('\n')),
    `Answered with ${response.status}:`,
    response.body ? fence('json', pretty(response.body)) : 'No body.',
  ]
}

const body = (text: string | undefined): string[] => (text ? ['', pretty(text)] : [])

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

export const fence = (language: string, text: string): string => {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${ticks}${language}\n${text}\n${ticks}`
}

/** Takes the page of a family of notifications and gives it as Markdown. */
export const familyMarkdown = ({description, payload, events}: FamilyDocument): string =>
  parts([
    description,
    `## Payload: ${payload.name} ${payload.version}`,
    payload.description,
    fieldList(payload.fields),
    ...events.flatMap(({type, text, causes, sample}) => [
      `## ${type}`,
      text,
      causes.length > 0 && `Sent by: ${causes.map(({title}) => title).join(', ')}.`,
      sample && fence('json', sample.resolved.trim()),
    ]),
  ])

const lines = (all: ReadonlyArray<string | false | undefined>): string => all.filter(Boolean).join('\n')
const parts = (all: ReadonlyArray<string | false | undefined>): string => all.filter(Boolean).join('\n\n')
