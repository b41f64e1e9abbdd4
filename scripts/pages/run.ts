import {allVersions} from '../../compute/negotiation.ts'
import {versionsIn} from '../../contract/changing.ts'
import {type Microversion, minor, oldestFirst} from '../../contract/microversion.ts'
import {HttpFault} from '../http/parse.ts'
import {brief} from '../validate/wording.ts'
import {operationsOf} from './addressed.ts'
import {holds} from './range.ts'
import {type Step, Telling, type Told} from './story.ts'

/** What came of a step at one microversion: what was told, what is wrong with it, or both; neither where it is not told there. */
export interface Outcome {
  readonly told?: Told
  readonly wrong?: string
}
/** What came of each step of a page, in their order. */
export type Run = readonly Outcome[]

/** Where answers are held against their schemas as well: in between, the samples are. */
const edges: ReadonlySet<Microversion | undefined> = new Set([allVersions[0], allVersions.at(-1)])

/** Tells the steps of a page at one microversion, from the first to the last, on a cloud of their own. */
export async function tell(steps: readonly Step[], version: Microversion): Promise<Run> {
  const telling = new Telling(version, edges.has(version))
  const outcomes: Outcome[] = []
  const broken = new Set<string>()
  const seen = new Set<string>()
  for (const step of steps) {
    const isTold = holds(step, version)
    const outcome = isTold ? await send(telling, step, broken) : {}
    const again = isTold && step.name !== undefined && seen.has(step.name)
    if (isTold && step.name) seen.add(step.name)
    if (step.name && (outcome.wrong !== undefined || (isTold && !outcome.told))) broken.add(step.name)
    outcomes.push(again ? {...outcome, wrong: `Unexpected second ${step.name}, expected each name once`} : outcome)
  }
  return outcomes
}

async function send(telling: Telling, step: Step, broken: ReadonlySet<string>): Promise<Outcome> {
  if (refersTo(step, broken)) return {}
  try {
    const told = await telling.send(step)
    return {told, wrong: wrongWith(step, told)}
  } catch (error) {
    if (error instanceof HttpFault) return {wrong: error.message}
    return {wrong: `Unexpected fault of the reference, expected an answer: ${(error as Error).message}`}
  }
}

/** What of an earlier step is wrong is told there, and not again wherever its answer is used. */
const refersTo = ({url, headers, body}: Step, names: ReadonlySet<string>): boolean => {
  const texts = [url, body ?? '', ...headers.map(([, value]) => value)].join('\n')
  return [...names].some((name) => texts.replaceAll(/\s/g, '').includes(`{{${name}.`))
}

function wrongWith({status, error, expect}: Step, {response}: Told): string | undefined {
  const {status: given, refused, body} = response
  const found = [given, given >= 400 && refused, given >= 400 && messageOf(body)].filter(Boolean).join(' ')
  if (status === undefined && given >= 400) return `Unexpected ${found}, expected a success`
  if (status !== undefined && given !== status) return `Unexpected ${found}, expected ${status} ${error ?? ''}`.trim()
  if (error !== undefined && refused !== error)
    return `Unexpected ${refused ?? 'refusal without a name'}, expected ${error}`
  return expect === undefined ? undefined : missing(expect, body)
}

/** The message of a fault. */
export function messageOf(body: string): string {
  try {
    const [fault] = Object.values(JSON.parse(body) as Record<string, {message?: string}>)
    return fault?.message ?? ''
  } catch {
    return body
  }
}

function missing(expect: unknown, body: string): string | undefined {
  try {
    return lacks(expect, JSON.parse(body), '')
  } catch {
    return `Unexpected ${brief(body)}, expected JSON`
  }
}

/** What of one value another has not, or has otherwise. */
function lacks(expected: unknown, found: unknown, place: string): string | undefined {
  const where = place === '' ? '' : ` at ${place}`
  if (expected === null || typeof expected !== 'object')
    return expected === found ? undefined : `Unexpected ${brief(found)}${where}, expected ${brief(expected)}`
  if (found === null || typeof found !== 'object')
    return `Unexpected ${brief(found)}${where}, expected ${brief(expected)}`
  for (const [key, value] of Object.entries(expected)) {
    const wrong = lacks(value, (found as Record<string, unknown>)[key], place ? `${place}.${key}` : key)
    if (wrong) return wrong
  }
  return undefined
}

/** The microversions at which a page may say something else than at the one before, oldest first. */
export function pointsOf(steps: readonly Step[], runs: Iterable<Run> = []): Microversion[] {
  const named = steps.flatMap(({since, until}) => [since, until])
  const used = [...runs].flatMap((run) => run.flatMap(({told}) => (told ? operationsOf(told.request) : [])))
  const points = new Set([allVersions[0], ...named, ...[...new Set(used)].flatMap(versionsIn), allVersions.at(-1)])
  return [...points].filter((one) => one !== undefined).sort(oldestFirst)
}

/** Tells a page at every microversion at which something can differ. */
export async function tellAll(steps: readonly Step[]): Promise<ReadonlyMap<Microversion, Run>> {
  const runs = new Map<Microversion, Run>()
  for (let due = pointsOf(steps); due.length > 0; due = pointsOf(steps, runs.values()).filter((one) => !runs.has(one)))
    for (const version of due) runs.set(version, await tell(steps, version))
  return new Map([...runs].sort(([a], [b]) => minor(a) - minor(b)))
}
