import {byFile, details, type Finding, type Outcome} from './finding.ts'

/** Takes an outcome and gives it as SARIF 2.1.0, the format that code scanning reads. */
export function sarif(outcome: Outcome): string {
  const codes = [...new Set([...Object.keys(outcome.rules ?? {}), ...outcome.findings.map(({code}) => code)])].sort()
  const results = byFile(outcome.findings).flatMap(([, findings]) =>
    findings.map((finding) => result(finding, codes.indexOf(finding.code))),
  )
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: `nova-docs ${outcome.command ?? 'validate'}`,
            rules: codes.map((code) => rule(code, outcome.rules?.[code] ?? code)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{executionSuccessful: true}],
        artifacts: [...new Set(outcome.checked)].map((file) => ({location: location(file)})),
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const rule = (id: string, text: string) => ({
  id,
  shortDescription: {text},
  fullDescription: {text},
  help: {text},
  defaultConfiguration: {level: 'error'},
})

function result(finding: Finding, ruleIndex: number) {
  const {code, severity, file, line, column, message, keyword, declaredAt, passesAt, mend} = finding
  const [, declaredIn, declaredLine] = declaredAt?.match(/^(.+?):(\d+)/) ?? []
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: {text: [message, ...details(finding)].join('\n')},
    locations: [physical(file, {startLine: line, startColumn: column})],
    ...(declaredIn && {
      relatedLocations: [
        {
          id: 1,
          ...physical(declaredIn, {startLine: Math.max(1, Number(declaredLine))}),
          message: {text: 'declared here'},
        },
      ],
    }),
    properties: {keyword, passesAt, mend},
  }
}

const physical = (file: string, region: {startLine: number; startColumn?: number}) => ({
  physicalLocation: {artifactLocation: location(file), region},
})

const location = (file: string) => ({uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%'})
