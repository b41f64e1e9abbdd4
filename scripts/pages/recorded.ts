import {LATEST} from '../../compute/microversions.ts'
import {allVersions} from '../../compute/negotiation.ts'
import {ROOT, stage} from '../../compute/stage.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import type {CheckedPage} from './check.ts'
import type {Around} from './request.ts'
import type {Outcome} from './run.ts'
import type {Step, Told} from './story.ts'

/** What a page shows of a step: the values in its request, and its answer. */
export interface Shown {
  readonly values: Told['values']
  readonly status: number
  readonly body: string
  /** Only where the page shows them. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A step as a page shows it to readers at the newest microversion. */
export interface RecordedStep {
  readonly title?: string
  readonly fold?: boolean
  readonly step: Step
  /** The microversion that it is shown at: the newest, or where it is not told there the newest that tells it. */
  readonly at: Microversion
  readonly shown?: Shown
  /** What is wrong with it; `npm run validate` finds the same. */
  readonly wrong?: string
}
/** The requests of a page and their answers at the newest microversion: plain data, for a page of the site. */
export interface RecordedStory {
  /** `api-guide/faults` */
  readonly page: string
  readonly around: Around
  readonly steps: readonly RecordedStep[]
}
/** Of each step what it shows from one microversion on, oldest first; nothing where it is not told. */
export type History = readonly (readonly (readonly [from: Microversion, shown: Shown | null])[])[]

/** The name of a page, from its path: `doc/api-guide/faults.mdx` is `api-guide/faults`. */
export const nameOf = (path: string): string => path.replace(/^doc\//, '').replace(/\.mdx?$/, '')

/** Takes a page that was checked and gives what the site shows of its story; nothing where it tells none. */
export function recordedStory({path, fences, runs}: CheckedPage): RecordedStory | undefined {
  const told = fences.filter((fence) => fence.kind === 'http')
  if (told.length === 0) return undefined
  const {tokens} = stage()
  const steps = told.map(({title, fold, step}, index): RecordedStep => {
    const known = [...runs].map(([version, run]) => [version, run[index] ?? {}] as const)
    const [at = LATEST, outcome = {}] = known.findLast(([, {told}]) => told) ?? []
    const end = known.find(([version]) => minor(version) > minor(at))?.[0]
    const last = end ? (allVersions[allVersions.indexOf(end) - 1] ?? at) : LATEST
    const wrong = known.findLast(([, {wrong}]) => wrong)?.[1].wrong
    return {title, ...(fold && {fold}), step, at: last, shown: shownOf(step, outcome), ...(wrong && {wrong})}
  })
  return {page: nameOf(path), around: {root: ROOT, tokens, version: LATEST}, steps}
}

/** Takes a page that was checked and gives what its steps show at all microversions. */
export function historyOf({fences, runs}: CheckedPage): History {
  const told = fences.filter((fence) => fence.kind === 'http')
  return told.map(({step}, index) => {
    const entries: [Microversion, Shown | null][] = []
    for (const [version, run] of runs) {
      const shown = shownOf(step, run[index] ?? {}) ?? null
      if (entries.length === 0 || JSON.stringify(entries.at(-1)?.[1]) !== JSON.stringify(shown))
        entries.push([version, shown])
    }
    return entries
  })
}

function shownOf({answer}: Step, {told}: Outcome): Shown | undefined {
  if (!told) return undefined
  const {values, response} = told
  const {status, body, headers} = response
  return {values, status, body, ...(answer === 'headers' && {headers})}
}
