import type {LastRun} from './last-run.ts'

/** Where a reader is: the address of the page, the microversion read at, what was run there last. */
export interface Place {
  readonly address: string
  readonly page: string
  readonly version: string
  readonly run?: LastRun
}

const LONGEST = 1500

/** Takes where the reader is and gives the address of a bug report that says so already. */
export const reportAddress = (bugs: string, place: Place): string =>
  `${bugs}?${new URLSearchParams({
    'field.title': `Documentation: ${place.page}`,
    'field.tags': 'doc',
    'field.comment': ['The page says …', 'It should say …', ...said(place)].join('\n\n'),
  })}`

/** The same for a letter to the people who write the pages: no account is needed. */
export const letterAddress = (list: string, place: Place): string =>
  `mailto:${list}?subject=${encodeURIComponent(`[nova][docs] ${place.page}`)}&body=${encodeURIComponent(
    ['What I was looking for: …', 'What helped, or did not: …', ...said(place)].join('\n\n'),
  )}`

function said({address, version, run}: Place): string[] {
  const where = `Page: ${address}\nMicroversion: ${version}`
  if (!run) return [where]
  const ran = [`Run there: ${run.request}`, run.body, `Answered: ${run.answer}`].filter(Boolean).join('\n')
  return [where, ran.length > LONGEST ? `${ran.slice(0, LONGEST)} …` : ran]
}
