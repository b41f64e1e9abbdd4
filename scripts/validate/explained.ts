import type {Finding} from '../report/finding.ts'

/** What a finding is called in a list of explained ones: `sample/schema os-keypairs/keypairs-get-resp.json#/keypair`. */
export const entryOf = (code: string, path: string, about = ''): string =>
  `${code} ${path}${about && `#${about.replace(/\s/g, '%20')}`}`

/** Findings that are known and explained: they are listed, and do not fail. The list can only shrink. */
export class Explained {
  readonly #file: string
  readonly #entries = new Map<string, {line: number; reason: string; path: string}>()
  readonly #needed = new Set<string>()

  /** Reads a list: a finding to a line, then why it is as it is; what begins with # is a comment. */
  constructor(file: string, text: string) {
    this.#file = file
    for (const [index, line] of text.split('\n').entries()) {
      if (/^\s*(#|$)/.test(line)) continue
      const [, code, about, reason] = /^(\S+)\s+(\S+)\s+(.*\S)\s*$/.exec(line) ?? []
      const entry = `${code} ${about}`
      if (!about || !reason)
        throw new Error(`Unexpected ${line.trim()}, expected CODE PATH#PLACE REASON (${file}:${index + 1})`)
      if (this.#entries.has(entry)) throw new Error(`Unexpected second ${entry}, expected one (${file}:${index + 1})`)
      this.#entries.set(entry, {line: index + 1, reason, path: about.replace(/#.*$/, '')})
    }
  }

  /** Why there is such a finding, if it is explained. */
  reasonFor(entry: string): string | undefined {
    const known = this.#entries.get(entry)
    if (known) this.#needed.add(entry)
    return known?.reason
  }

  /** The command that explains a finding. */
  mendOf = (entry: string): string => `echo '${entry} WHY' >> ${this.#file}`

  /** The entries that explain nothing any more, of those for which the files were `checked`. */
  unneeded(checked: (path: string) => boolean): Finding[] {
    return [...this.#entries]
      .filter(([entry, {path}]) => !this.#needed.has(entry) && checked(path))
      .map(([entry, {line}]) => ({
        code: unneeded.code,
        severity: 'error',
        file: this.#file,
        line,
        column: 1,
        message: `Unexpected entry ${entry}, expected none: there is no such finding`,
        mend: `sed -i ${line}d ${this.#file}`,
      }))
  }
}

export const unneeded = {
  code: 'explained/unneeded',
  description: 'Every entry of a list of explained findings is still needed.',
} as const
