import type {Explanation} from './explained.ts'
import {isRight, type Outcome, type Row, type Seen} from './outcome.ts'

const titles = ['Operation', 'Requests', 'Alike', 'Explained', 'Different'] as const
const cells = ({operation, requests, alike, explained, different}: Row) => [
  operation,
  ...[requests, alike, explained, different].map(String),
]

function total(rows: readonly Row[]): Row {
  const sum = (field: 'requests' | 'alike' | 'explained' | 'different') =>
    rows.reduce((count, row) => count + row[field], 0)
  return {
    operation: 'all',
    requests: sum('requests'),
    alike: sum('alike'),
    explained: sum('explained'),
    different: sum('different'),
  }
}

const heading = ({services}: Outcome) => services.map(({url, newest}) => `${url} (up to ${newest})`).join(' and ')
const open = ({seen}: Outcome) => seen.filter(({explanation}) => !explanation)
const when = ({versions}: Seen) => `at ${versions.join(', ')}`
const entryOf = ({id, facet}: Seen) => `${id} ${facet}`

/** What to do about an explanation of nothing. */
const surplus = (file: string, {unused}: Outcome) =>
  unused.map(
    ({line, step, facet}) =>
      `${file}:${line}:1: Unexpected explanation of "${step} ${facet}", expected none: the two do not differ there. Remove the line.`,
  )

/** Takes what a comparison gave and says it to people. */
export function human(outcome: Outcome, file: string): string {
  const lines = [[...titles], ...outcome.rows.map(cells), cells(total(outcome.rows))]
  const widths = titles.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  ')
  const found = open(outcome).map((seen) =>
    [`${entryOf(seen)}  (${seen.operation}, ${when(seen)})`, `  one:   ${seen.one}`, `  other: ${seen.other}`].join(
      '\n',
    ),
  )
  const mend = found.length
    ? [`Mend what is wrong, or add "${entryOf(open(outcome)[0] as Seen)} # why" to ${file}.`]
    : []
  return [
    `Compared ${heading(outcome)}`,
    lines.map(line).join('\n'),
    ...found,
    ...surplus(file, outcome),
    ...mend,
    ...(isRight(outcome) ? ['No difference without an explanation.'] : []),
  ].join('\n\n')
}

/** Takes what a comparison gave and says it as JSON. */
export const json = (outcome: Outcome): string => JSON.stringify({right: isRight(outcome), ...outcome}, null, 2)

const row = (columns: readonly string[]) => `| ${columns.join(' | ')} |`
const bars = (text: string) => text.replaceAll('|', '\\|')
const code = (text: string) => `\`${bars(text.replaceAll('`', "'"))}\``
const table = (titles: readonly string[], rows: ReadonlyArray<readonly string[]>) =>
  [
    row(titles),
    // To align a column takes a style in each cell, which the content security policy of the site does not let pass.
    row(titles.map(() => '---')),
    ...rows.map(row),
  ].join('\n')

/** A row whose operation is shown as it is written. */
const asked = (row: Row): Row => ({
  ...row,
  operation: row.operation.includes('/') ? code(row.operation) : row.operation,
})

/** The explanations that were needed, each with how many differences it explains, in the order of the list. */
function reasons({seen}: Outcome): string[][] {
  const counts = new Map<Explanation, number>()
  for (const {explanation} of seen) if (explanation) counts.set(explanation, (counts.get(explanation) ?? 0) + 1)
  return [...counts]
    .sort(([one], [other]) => one.line - other.line)
    .map(([{step, facet, reason}, count]) => [code(step), code(facet), bars(reason), String(count)])
}

/** Takes what a comparison gave on a day and says it as a page: a row per operation, what is explained, and what is not. */
export function markdown(outcome: Outcome, file: string, day: string): string {
  const [one, other] = outcome.services.map(({newest}) => newest)
  const explained = reasons(outcome)
  const found = open(outcome).map(({id, versions, facet, one, other}) => [
    code(id),
    versions.join(', '),
    code(facet),
    code(one),
    code(other),
  ])
  return [
    [
      '---',
      'title: Held against another Nova',
      'description: The same requests sent to two Compute services, operation by operation, and why answers differ.',
      '---',
    ].join('\n'),
    `On ${day} two services were sent the same requests: one knows the microversions up to ${one}, the other up to ${other}. Each request was sent at those of these microversions at which it is of interest: ${outcome.versions.join(', ')}.`,
    table(titles, [...outcome.rows.map(asked), total(outcome.rows)].map(cells)),
    ...(explained.length ? ['## What is explained', table(['Requests', 'In', 'Why', 'Times'], explained)] : []),
    ...(found.length ? ['## What is not', table(['Request', 'At', 'In', 'One', 'Other'], found)] : []),
    ...surplus(file, outcome).map((text) => `- ${text}`),
  ].join('\n\n')
}
