import {byFile, count, details, type Outcome} from './finding.ts'

/** Takes an outcome and gives the commands that annotate a pull request on GitHub. */
export function github(outcome: Outcome): string {
  const lines = byFile(outcome.findings).flatMap(([, findings]) =>
    findings.map((finding) => {
      const {severity, file, line, column, code, message} = finding
      const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`
      return `::${severity} ${place}::${data([message, ...details(finding)].join('\n'))}`
    }),
  )
  const {passed, failed} = count(outcome)
  return `${[...lines, `${passed} passed, ${failed} failed`].join('\n')}\n`
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
