/** One thing that was measured. Only ratios and sizes compare between machines. */
export interface Row {
  readonly what: string
  readonly value: number
  readonly unit: 's' | 's CPU' | 'ms' | 'µs' | 'req/s' | 'KB gz' | 'MB' | 'requests' | '×' | 'files' | 'nodes'
  /** What we aim at, where we do: `at most` or `at least` this value. */
  readonly aim?: {readonly most?: number; readonly least?: number}
  readonly note?: string
}

export const meets = ({value, aim}: Row): boolean | undefined =>
  aim && (aim.most === undefined || value <= aim.most) && (aim.least === undefined || value >= aim.least)

/** The rows as an aligned table. */
export function table(rows: readonly Row[]): string {
  const number = (value: number) =>
    value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
  const cells = rows.map((row) => {
    const {what, value, unit, aim, note} = row
    const aimed = aim ? `${aim.most === undefined ? '≥' : '≤'} ${aim.most ?? aim.least}` : ''
    const met = meets(row)
    return [met === undefined ? ' ' : met ? '✓' : '✗', what, number(value), unit, aimed, note ?? '']
  })
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
