import type {Finding} from '../report/finding.ts'

/** How many blocks of each page may say that they are not run: a list that can only shrink. */
export class SkippedBlocks {
  readonly file: string
  readonly #entries = new Map<string, {count: number; line: number}>()

  /** Reads a list: a page to a line, then how many of its blocks are skipped; what begins with # is a comment. */
  constructor(file: string, text: string) {
    this.file = file
    for (const [index, line] of text.split('\n').entries()) {
      if (/^\s*(#|$)/.test(line)) continue
      const [, page, count] = /^(\S+)\s+([1-9]\d*)\s*$/.exec(line) ?? []
      if (!page || this.#entries.has(page))
        throw new Error(`Unexpected ${line.trim()}, expected each page once, as PAGE NUMBER (${file}:${index + 1})`)
      this.#entries.set(page, {count: Number(count), line: index + 1})
    }
  }

  /** How many blocks of a page may be skipped, and the line that says so. */
  allowed = (page: string): {count: number; line: number} => this.#entries.get(page) ?? {count: 0, line: 1}

  /** The entries of pages that are not there any more. */
  unneeded(isThere: (page: string) => boolean): Finding[] {
    return [...this.#entries]
      .filter(([page]) => !isThere(page))
      .map(([page, {line}]) => ({
        code: 'explained/unneeded',
        severity: 'error',
        file: this.file,
        line,
        column: 1,
        message: `Unexpected page ${page}, expected one that is there`,
        mend: `sed -i ${line}d ${this.file}`,
      }))
  }
}
