import {parseList} from '../drift/explained.ts'

/** What Nova has and the reference does not have yet, as far as samples are concerned. */
export interface Gaps {
  /** Whether none of the samples of that folder is covered. */
  hasFolder(folder: string): boolean
  /** Whether that action is not covered. */
  hasAction(name: string): boolean
}

/** Nothing is missing. */
export const noGaps: Gaps = {hasFolder: () => false, hasAction: () => false}

/** Takes the text of drift's list of what is not covered yet, and gives what that says of samples. */
export function gapsOf(text: string): Gaps {
  const list = parseList('drift-not-yet.txt', text, {reasons: false})
  const actions = new Set(
    list.entries.flatMap(({pattern}) => /^operation POST \S+\/action (\S+)$/.exec(pattern)?.[1] ?? []),
  )
  const folders = new Set(list.entries.flatMap(({pattern}) => /^sample ([^/*]+)\/\*$/.exec(pattern)?.[1] ?? []))
  return {hasFolder: (folder) => folders.has(folder), hasAction: (name) => actions.has(name)}
}
