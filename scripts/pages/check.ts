import {allVersions} from '../../compute/negotiation.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import {type Commands, consoleFaults} from './console.ts'
import {PageFault} from './fault.ts'
import {type Fence, fencesOf, type Kind} from './fences.ts'
import {jsonFaults} from './json.ts'
import {type Page, readPage} from './page.ts'
import {type Run, tellAll} from './run.ts'

/** A page, and everything that its blocks came to. */
export interface CheckedPage {
  readonly path: string
  readonly text: string
  /** Nothing where it can not be read. */
  readonly page?: Page
  readonly fences: readonly Fence[]
  /** What its story gave, at every microversion at which something can differ. */
  readonly runs: ReadonlyMap<Microversion, Run>
  /** What is wrong, by what it is about. */
  readonly faults: Readonly<Record<'page' | 'block' | 'story' | 'json' | 'console', readonly PageFault[]>>
}

/** Takes the path and the text of a page, and gives what becomes of its blocks: its story told, its JSON and its commands checked. */
export async function checkPage(path: string, text: string, commands: Commands): Promise<CheckedPage> {
  const none = {page: [], block: [], story: [], json: [], console: []}
  let page: Page
  try {
    page = readPage(path, text)
  } catch (error) {
    if (!(error instanceof PageFault)) throw error
    return {path, text, fences: [], runs: new Map(), faults: {...none, page: [error]}}
  }
  const {fences, faults} = fencesOf(page)
  const told = fences.filter((fence) => fence.kind === 'http')
  const runs = told.length > 0 ? await tellAll(told.map(({step}) => step)) : new Map<Microversion, Run>()
  return {
    path,
    text,
    page,
    fences,
    runs,
    faults: {
      page: [],
      block: faults,
      story: told.flatMap((fence, index) => storyFaults(fence, index, runs)),
      json: fences.flatMap((fence) => (fence.kind === 'json' ? jsonFaults(fence) : [])),
      console: fences.flatMap((fence) => (fence.kind === 'console' ? consoleFaults(fence.block, commands) : [])),
    },
  }
}

/** How many blocks of each kind there are. */
export function countOf(pages: Iterable<Pick<CheckedPage, 'fences'>>): Record<Kind, number> {
  const counts = {http: 0, json: 0, console: 0, diagram: 0, skipped: 0}
  for (const {fences} of pages) for (const {kind} of fences) counts[kind]++
  return counts
}

type HttpFence = Extract<Fence, {kind: 'http'}>

/** Each thing that is wrong with a step, once, with the versions at which it is. */
function storyFaults({block}: HttpFence, index: number, runs: ReadonlyMap<Microversion, Run>): PageFault[] {
  const wrong = new Map<string, Microversion[]>()
  const versions = [...runs.keys()]
  for (const [version, run] of runs) {
    const message = run[index]?.wrong
    if (message) wrong.set(message, [...(wrong.get(message) ?? []), version])
  }
  const right = versions.filter((version) => run(version)?.told && !run(version)?.wrong)
  function run(version: Microversion) {
    return runs.get(version)?.[index]
  }
  const {line, column} = block.place(1)
  return [...wrong].map(([message, at]) => {
    const where = at.length === versions.length ? 'at every microversion' : `at ${spans(at, versions)}`
    return new PageFault(`${message}\n${where}`, line, column, mendFor(right, at))
  })
}

/** A range in which a step is right, where one range tells what is right from what is wrong. */
function mendFor(right: readonly Microversion[], wrong: readonly Microversion[]): string | undefined {
  const [first, last] = [right[0], right.at(-1)]
  const [begin, end] = [wrong[0], wrong.at(-1)]
  if (!first || !last || !begin || !end) return undefined
  if (minor(end) < minor(first)) return `since=${first}`
  if (minor(begin) > minor(last)) return `until=${begin}`
  return undefined
}

/** The stretches of the versions that were tried: `2.1 to 2.36, 2.60`. */
function spans(some: readonly Microversion[], tried: readonly Microversion[]): string {
  const stretches: Microversion[][] = []
  for (const version of some) {
    const before = tried[tried.indexOf(version) - 1]
    const stretch = stretches.at(-1)
    if (stretch && stretch.at(-1) === before) stretch.push(version)
    else stretches.push([version])
  }
  return stretches
    .map((stretch) => {
      const [first = ''] = stretch
      const next = tried[tried.indexOf(stretch.at(-1) as Microversion) + 1]
      const last = next ? `2.${minor(next) - 1}` : (allVersions.at(-1) ?? '')
      return first === last ? first : `${first} to ${last}`
    })
    .join(', ')
}
