/** A difference that is known, and why it is there. */
export interface Explanation {
  readonly line: number
  /** Which requests: `os-keypairs/generated`, `*` for anything within. */
  readonly step: string
  /** In what: `status`, a header, `body` or a place in it. */
  readonly facet: string
  /** Holds only where the older of the two services knows the microversions up to this one. */
  readonly upTo?: string
  readonly reason: string
}

/** A line of the list of explanations that can not be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/**
 * Reads explanations, one a line: `STEP FACET # why`, or `STEP FACET @2.93 # why` for one that holds only where the
 * older of the two services knows the microversions up to 2.93. `*` in a step or a facet stands for anything; empty
 * lines and lines that begin with `#` say nothing.
 */
export function readExplanations(text: string, file: string): Explanation[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return []
    const [entry = '', ...rest] = line.split(' # ')
    const reason = rest.join(' # ').trim()
    const [step, facet, upTo, ...more] = entry.trim().split(/\s+/)
    const place = `${file}:${index + 1}:1`
    if (!reason)
      throw new Unreadable(`Unexpected end of the line, expected " # " and why the difference is there (${place})`)
    if (!step || !facet || more.length || (upTo && !/^@2\.\d+$/.test(upTo)))
      throw new Unreadable(`Unexpected "${entry.trim()}", expected STEP FACET, or STEP FACET @2.N (${place})`)
    return [{line: index + 1, step, facet, upTo: upTo?.slice(1), reason}]
  })
}

/** Takes what differs and gives the first explanation that fits it. */
export function explain(
  explanations: readonly Explanation[],
  step: string,
  facet: string,
  upTo: string,
): Explanation | undefined {
  return explanations.find(
    (one) => counts(one, upTo) && fits(one.step, step) && (fits(one.facet, facet) || facet.startsWith(`${one.facet}/`)),
  )
}

/** Whether an explanation is about services of which the older one knows the microversions up to `known`. */
export const counts = ({upTo}: Explanation, known: string): boolean => !upTo || upTo === known

/** Whether a pattern in which `*` stands for anything fits a text. */
export function fits(pattern: string, text: string): boolean {
  const escaped = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${escaped}$`).test(text)
}
