import {posix} from '../files.ts'
import type {Finding, Outcome} from './finding.ts'
import {github} from './github.ts'
import {human} from './human.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {sarif} from './sarif.ts'

const formatters = {human, json, sarif, junit, github}

/** The name of a format. */
export type Format = keyof typeof formatters

/** The names of all formats, the one for people first. */
export const formats = Object.keys(formatters) as [Format, ...Format[]]

/** Takes a format and what a run of checks gave, and gives the text to print. */
export function report(format: Format, outcome: Outcome, choice: {colour?: boolean} = {}): string {
  const checked = outcome.checked.map((file) => posix(file))
  return formatters[format]({...outcome, checked, findings: outcome.findings.map(settled)}, choice)
}

/** A finding whose place every format can print. */
function settled(finding: Finding): Finding {
  const whole = (number: number) => (number >= 1 ? Math.floor(number) : 1)
  return {...finding, file: posix(finding.file), line: whole(finding.line), column: whole(finding.column)}
}
