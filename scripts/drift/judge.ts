import type {Coverage} from './coverage.ts'
import {type Difference, keyOf} from './difference.ts'
import {type Fault, type List, matcher} from './explained.ts'
import type {Comparison} from './project.ts'

/** The lists of what is known to differ, and of what is not covered yet. */
export interface Lists {
  readonly explained: List
  readonly notYet: List
}

/** A comparison, after what the lists say of it. */
export interface Verdict {
  readonly coverage: ReadonlyArray<Coverage & {readonly notYet: number}>
  /** What nobody explained. */
  readonly differences: readonly Difference[]
  readonly explained: ReadonlyArray<Difference & {readonly reason: string}>
  /** What is wrong with the lists themselves. */
  readonly faults: readonly Fault[]
  /** Entries that stand for nothing any more. */
  readonly idle: readonly Fault[]
  readonly passed: number
  readonly failed: number
}

/** Takes a comparison and the lists, and gives what is left to mend. */
export function judge({coverage, differences, subjects, whole}: Comparison, {explained, notYet}: Lists): Verdict {
  const [known, later] = [matcher(explained), matcher(notYet)]
  const found = coverage.map((one) => {
    const open = one.missing.filter((name) => !later.find(`${one.kind} ${name}`))
    return {...one, missing: open, notYet: one.missing.length - open.length}
  })
  const missing = found.flatMap(({kind, missing}) =>
    missing.map((name): Difference => ({subject: `${kind} ${name}`, says: 'missing here, Nova has it'})),
  )
  const judged = [...differences, ...missing].map((difference) => ({difference, entry: known.find(keyOf(difference))}))
  const open = judged.filter(({entry}) => !entry).map(({difference}) => difference)
  const idle = whole ? [...known.unused(), ...later.unused()] : []
  const faults = [...explained.faults, ...notYet.faults, ...idle]
  const wrong = new Set(open.map(({subject}) => subject))
  const right = subjects.filter((subject) => !wrong.has(subject))
  return {
    coverage: found,
    differences: open,
    explained: judged.flatMap(({difference, entry}) => (entry ? [{...difference, reason: entry.reason}] : [])),
    faults,
    idle,
    passed: right.length,
    failed: wrong.size + faults.length,
  }
}
