import {byFile, count, details, type Finding, type Outcome} from './finding.ts'

type Paint = (text: string) => string
const paint =
  (code: number): Paint =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`
const colours = {bold: paint(1), dim: paint(2), red: paint(31), green: paint(32), yellow: paint(33), plain: String}

/** Takes an outcome and gives it for people: by file, and at the end how many passed and failed. */
export function human(outcome: Outcome, {colour = false}: {colour?: boolean} = {}): string {
  const {bold, dim, red, green, plain} = colour ? colours : blank
  const {passed, failed, warnings} = count(outcome)
  const groups = byFile(outcome.findings).map(([file, findings]) =>
    [bold(file), ...findings.map((finding) => entry(finding, colour))].join('\n'),
  )
  const more = warnings ? `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : ''
  const seconds = (outcome.took / 1000).toFixed(2)
  return [
    ...groups.map((group) => `${group}\n\n`),
    ...(outcome.notes ?? []).map((note) => dim(`${note}\n`)),
    dim(`Checked ${passed + failed} in ${seconds} s${more}`),
    `\n${(failed ? plain : green)(`${passed} passed`)}, ${(failed ? red : plain)(`${failed} failed`)}\n`,
  ].join('')
}

const blank: typeof colours = {bold: String, dim: String, red: String, green: String, yellow: String, plain: String}

function entry(finding: Finding, colour: boolean): string {
  const {dim, red, yellow} = colour ? colours : blank
  const {line, column, severity, message, code, keyword} = finding
  const place = `${line}:${column}`.padEnd(7)
  const mark = severity === 'error' ? red('error  ') : yellow('warning')
  const told = clean(message).split('\n')
  const by = dim(keyword ? `${code} (${keyword})` : code)
  const indent = ' '.repeat(19)
  return [
    `  ${place}  ${mark} ${told[0]}  ${by}`,
    ...told.slice(1).map((rest) => indent + rest),
    ...details(finding).map((rest) => indent + dim(clean(rest))),
  ].join('\n')
}

/** Control characters of a broken file must not reach the terminal. */
const clean = (text: string) =>
  text.replace(/[^\P{Cc}\n]/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
