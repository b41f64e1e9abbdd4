import {readTextIfAny} from '../files.ts'

/** A line of a list: what it stands for, and why. `*` in a pattern is anything. */
export interface Entry {
  readonly line: number
  readonly pattern: string
  readonly reason: string
}

/** A list of exceptions that can only shrink. */
export interface List {
  readonly file: string
  readonly entries: readonly Entry[]
  /** Lines that are no entries: a pattern twice, or one without a reason where one is due. */
  readonly faults: readonly Fault[]
}
export interface Fault {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Takes a list file, and gives its entries; a list that is not there is empty. */
export function readList(file: string, {reasons}: {reasons: boolean}): List {
  return parseList(file, readTextIfAny(file) ?? '', {reasons})
}

/** Takes the text of a list: an entry a line, `pattern  # why`; other lines begin with `#` or are empty. */
export function parseList(file: string, text: string, {reasons}: {reasons: boolean}): List {
  const entries: Entry[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '' || written.startsWith('#')) continue
    const [pattern = '', reason = ''] = written.split(/\s+#\s+/, 2).map((part) => part.trim())
    const line = index + 1
    const fault = (message: string) => faults.push({file, line, message})
    if (seen.has(pattern)) fault(`Unexpected second entry ${pattern}, expected each once`)
    else if (reasons && reason === '') fault(`Unexpected entry without a reason, expected ${pattern}  # why`)
    else entries.push({line, pattern, reason})
    seen.add(pattern)
  }
  return {file, entries, faults}
}

/** Takes a list and gives what tells of a key whether it is listed, and in the end which entries stood for nothing. */
export function matcher({file, entries}: List) {
  const tests = entries.map((entry) => ({entry, test: testOf(entry.pattern)}))
  const used = new Set<Entry>()
  return {
    /** The entry that lists `key`; every entry that would is taken as used. */
    find(key: string): Entry | undefined {
      const found = tests.filter(({test}) => test(key)).map(({entry}) => entry)
      for (const entry of found) used.add(entry)
      return found[0]
    },
    /** Faults for entries that listed nothing. */
    unused: (): Fault[] =>
      entries
        .filter((entry) => !used.has(entry))
        .map(({line, pattern}) => ({
          file,
          line,
          message: `Unexpected entry ${pattern}, expected only entries that stand for something: remove it`,
        })),
  }
}

function testOf(pattern: string): (key: string) => boolean {
  const parts = pattern.split(/\*+/)
  if (parts.length === 1) return (key) => key === pattern
  const source = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  const expression = new RegExp(`^${source}$`, 's')
  return (key) => expression.test(key)
}

/** Takes the text of a list and faulty lines of it, and gives it without them. */
export const without = (text: string, lines: ReadonlySet<number>): string =>
  text
    .split('\n')
    .filter((_, index) => !lines.has(index + 1))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
