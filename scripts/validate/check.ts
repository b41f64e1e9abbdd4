import type {Finding} from '../report/finding.ts'
import {rules} from '../rules/index.ts'
import {type Explained, entryOf} from './explained.ts'
import type {Sources} from './sources.ts'
import type {Subject} from './subjects.ts'
import type {World} from './world.ts'

/** What findings are told with, beside what was found. */
export interface Telling {
  readonly sources: Sources
  readonly explained?: Explained
  /** What a path of a subject is called from where the command was started. */
  readonly shown?: (path: string, kind: Subject['kind']) => string
}

/** Takes things to check and what the reference says, and gives what every check finds, in their order. */
export function check(subjects: readonly Subject[], world: World, telling: Telling): Finding[] {
  return subjects.flatMap((subject) => checkOne(subject, world, telling))
}

function checkOne({kind, path, it, entry: called = path}: Subject, world: World, telling: Telling): Finding[] {
  const {explained, shown = (one) => one} = telling
  const findings: Finding[] = []
  const found = new Set<string>()
  const told = new Set<string>()
  for (const {code, of, unless = [], check} of rules) {
    if (!of.includes(kind) || unless.some((other) => found.has(other))) continue
    for (const problem of check(it, world, told)) {
      found.add(code)
      if (problem.about !== undefined) told.add(problem.about)
      const entry = entryOf(code, called, problem.about)
      const reason = explained?.reasonFor(entry)
      // What is not ours can't be mended here, only explained.
      const mend = problem.mend ?? (kind === 'foreign' ? explained?.mendOf(entry) : undefined)
      findings.push({
        code,
        severity: reason ? 'warning' : 'error',
        file: shown(problem.file ?? path, kind),
        line: problem.line ?? 1,
        column: problem.column ?? 1,
        message: reason ? `${problem.message}\nexplained: ${reason}` : problem.message,
        ...(problem.keyword && {keyword: problem.keyword}),
        ...(problem.declared && {declaredAt: placeOf(problem.declared, telling.sources)}),
        ...(problem.passesAt && {passesAt: problem.passesAt}),
        ...(mend && !reason && {mend}),
      })
    }
  }
  return findings
}

function placeOf(declared: string, sources: Sources): string {
  const {path, line} = sources.eventOf(declared) ?? sources.declarationOf(declared)
  return `${path}:${line}`
}
