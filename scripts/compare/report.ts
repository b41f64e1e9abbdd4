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
  const table = [[...titles], ...outcome.rows.map(cells), cells(total(outcome.rows))]
  const widths = titles.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
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
    table.map(line).join('\n'),
    ...found,
    ...surplus(file, outcome),
    ...mend,
    ...(isRight(outcome) ? ['No difference without an explanation.'] : []),
  ].join('\n\n')
}

/** Takes what a comparison gave and says it as JSON. */
export const json = (outcome: Outcome): string => JSON.stringify({right: isRight(outcome), ...outcome}, null, 2)

/** Takes what a comparison gave and says it as a Markdown page: the table, and the differences with their reasons. */
export function markdown(outcome: Outcome, file: string): string {
  const row = (columns: readonly string[]) => `| ${columns.join(' | ')} |`
  const bars = (text: string) => text.replaceAll('|', '\\|')
  const code = (text: string) => `\`${bars(text.replaceAll('`', "'"))}\``
  const differences = outcome.seen.map((seen) =>
    row([
      code(seen.id),
      seen.versions.join(', '),
      code(seen.facet),
      code(seen.one),
      code(seen.other),
      bars(seen.explanation?.reason ?? '**none**'),
    ]),
  )
  return [
    `# ${heading(outcome)}`,
    [
      row(titles),
      '| --- | ---: | ---: | ---: | ---: |',
      ...[...outcome.rows, total(outcome.rows)].map(cells).map(row),
    ].join('\n'),
    ...(differences.length
      ? [[row(['Request', 'At', 'In', 'One', 'Other', 'Why']), row(Array(6).fill('---')), ...differences].join('\n')]
      : []),
    ...surplus(file, outcome).map((text) => `- ${text}`),
  ].join('\n\n')
}
