import type {Difference} from './difference.ts'
import type {Verdict} from './judge.ts'

const WIDTH = 120

/** Takes a verdict and gives it for people, in lines of at most 120 columns. */
export function table(verdict: Verdict, {showExplained = false}: {showExplained?: boolean} = {}): string {
  const {differences, explained, faults, passed, failed} = verdict
  return [
    ...counts(verdict),
    '',
    ...bySubject(differences),
    ...(showExplained && explained.length > 0
      ? ['Explained:', '', ...bySubject(explained.map((one) => ({...one, says: `${one.says}  # ${one.reason}`})))]
      : []),
    ...faults.flatMap(({file, line, message}) => [`${file}:${line}`, ...wrap(message, 2)]),
    ...(faults.length > 0 ? [''] : []),
    ...(differences.length > 0 ? [...wrap(hint, 0), ''] : []),
    `${passed} passed, ${failed} failed`,
    '',
  ].join('\n')
}

const hint =
  'Mend the declaration, or add a line to scripts/explained/drift.txt: subject, versions and place as above, then ": ", what is said, and "  # why". What is missing because its resource is not covered yet belongs in drift-not-yet.txt.'

function counts({coverage, explained}: Verdict): string[] {
  const head = ['', 'in Nova', 'here', 'renamed', 'not yet', 'missing', 'extra']
  const rows = coverage.map(({kind, nova, here, renamed, notYet, missing, extra}) =>
    [`${kind}s`.replace('ys', 'ies'), nova, here, renamed, notYet, missing.length, extra].map(String),
  )
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
      .join('')
  return [line(head), ...rows.map(line), '', `${explained.length} differences explained`]
}

/** A block for each subject; those of one line stand together. */
function bySubject(differences: readonly Difference[]): string[] {
  const groups = new Map<string, Difference[]>()
  for (const one of differences) groups.set(one.subject, [...(groups.get(one.subject) ?? []), one])
  const blocks = [...groups.values()].map(block)
  return blocks.flatMap((lines, index) => {
    const next = blocks[index + 1]
    return lines.length === 1 && next?.length === 1 ? lines : [...lines, '']
  })
}

function block(all: readonly Difference[]): string[] {
  const [first] = all
  if (!first) return []
  if (all.length === 1 && !first.versions && !first.where) return wrap(`${first.subject}: ${first.says}`, 0)
  const versions = widest(all.map((one) => one.versions ?? ''))
  const places = Math.min(50, widest(all.map(({where}) => where ?? '')))
  const rows = all.flatMap((one) => {
    const cells = [(one.versions ?? '').padEnd(versions), (one.where ?? '').padEnd(places)]
    const start = `  ${cells.filter((cell) => cell !== '').join('  ')}`
    const line = `${start}  ${one.says}`
    return line.length <= WIDTH ? [line] : [start.trimEnd(), ...wrap(one.says, 6)]
  })
  return [first.subject, ...rows]
}

const widest = (cells: readonly string[]) => Math.max(0, ...cells.map(({length}) => length))

function wrap(text: string, indent: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && indent + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => ' '.repeat(indent) + line)
}
