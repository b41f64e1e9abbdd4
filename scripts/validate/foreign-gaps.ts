import {matcher, parseList} from '../drift/explained.ts'

/** What Nova has and the reference does not have yet, as far as samples are concerned. */
export interface Gaps {
  /** What a sample that we do not record is of, where that is not covered: `images`, `os-networks/network-*`. */
  sample(path: string): string | undefined
  /** Whether that action is not covered. */
  hasAction(name: string): boolean
}

/** Nothing is missing. */
export const noGaps: Gaps = {sample: () => undefined, hasAction: () => false}

/** Takes the text of drift's list of what is not covered yet, and gives what that says of samples. */
export function gapsOf(text: string): Gaps {
  const list = parseList('drift-not-yet.txt', text, {reasons: false})
  const actions = new Set(
    list.entries.flatMap(({pattern}) => /^operation POST \S+\/action (\S+)$/.exec(pattern)?.[1] ?? []),
  )
  // What says most comes first.
  const entries = [...list.entries].sort((one, other) => other.pattern.length - one.pattern.length)
  const samples = matcher({...list, entries})
  return {
    sample: (path) => samples.find(`sample ${path}`)?.pattern.replace(/^sample |\/\*$/g, ''),
    hasAction: (name) => actions.has(name),
  }
}
