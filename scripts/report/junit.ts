import {byFile, count, details, type Finding, type Outcome} from './finding.ts'

/** Takes an outcome and gives it as JUnit XML, a test case per checked thing. */
export function junit(outcome: Outcome): string {
  const findings = new Map(byFile(outcome.findings))
  const things = [...new Set([...outcome.checked, ...findings.keys()])].sort()
  const {failed} = count(outcome)
  const name = outcome.command ?? 'validate'
  const totals = {
    name,
    tests: things.length,
    failures: failed,
    errors: 0,
    skipped: 0,
    time: (outcome.took / 1000).toFixed(3),
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(totals)}>`,
    `  <testsuite${attributes(totals)}>`,
    ...things.map((file) => testcase(file, findings.get(file) ?? [])),
    '  </testsuite>',
    '</testsuites>\n',
  ].join('\n')
}

function testcase(file: string, findings: Finding[]): string {
  const slash = file.lastIndexOf('/')
  const folder = slash < 0 ? '.' : file.slice(0, slash)
  const open = `    <testcase${attributes({classname: folder, name: file.slice(slash + 1), file, time: 0})}`
  const errors = findings.filter(({severity}) => severity === 'error')
  const warnings = findings.filter(({severity}) => severity === 'warning')
  const [first] = errors
  const inside = [
    ...(first
      ? [`      <failure${attributes({message: first.message, type: first.code})}>${xml(told(errors))}</failure>`]
      : []),
    ...(warnings.length ? [`      <system-out>${xml(told(warnings))}</system-out>`] : []),
  ]
  return inside.length ? [`${open}>`, ...inside, '    </testcase>'].join('\n') : `${open}/>`
}

const told = (findings: Finding[]) =>
  findings
    .map((finding) => {
      const {file, line, column, code, message} = finding
      return [`${file}:${line}:${column} ${code}: ${message}`, ...details(finding)].join('\n  ')
    })
    .join('\n')

const attributes = (values: Record<string, string | number>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('')

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'}

/** Escapes what XML reads otherwise, and replaces what it can't hold at all. */
const xml = (text: string) =>
  text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] as string)
