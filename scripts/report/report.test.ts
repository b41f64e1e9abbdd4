import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {byFile, count, type Finding, type Outcome} from './finding.ts'
import {formats, report} from './report.ts'

const schema: Finding = {
  code: 'sample/schema',
  severity: 'error',
  file: 'api_samples/os-keypairs/v2.35/keypairs list.json',
  line: 3,
  column: 17,
  message: 'Unexpected "a" & <b>,\nexpected 100% integer',
  keyword: 'type',
  declaredAt: 'compute/os-keypairs/keypairs.ts:40',
  passesAt: '2.10',
  mend: 'npm run record -- os-keypairs',
}
const layout: Finding = {
  code: 'json/layout',
  severity: 'warning',
  file: 'api_samples/a.json',
  line: 2,
  column: 1,
  message: 'Unexpected tab\u0007, expected 4 spaces',
}
const outcome: Outcome = {
  findings: [schema, layout, {...schema, line: 1, keyword: undefined, declaredAt: undefined}],
  checked: ['api_samples/a.json', schema.file, 'api_samples/b.json'],
  took: 1234,
  rules: {'sample/schema': 'Samples keep to their schema', 'sample/replay': 'Samples are what the reference answers'},
}
const right: Outcome = {findings: [], checked: ['a.json'], took: 5}

test('a thing passes unless it has an error', () => {
  expect(count(outcome)).toEqual({passed: 2, failed: 1, warnings: 1})
})

test('a file that was not among the checked fails as well', () => {
  expect(count({findings: [{...schema, file: 'x'}], checked: ['y']})).toEqual({passed: 1, failed: 1, warnings: 0})
})

test('findings are grouped by file and sorted by line', () => {
  expect(byFile(outcome.findings).map(([file, all]) => [file, all.map(({line}) => line)])).toEqual([
    ['api_samples/a.json', [2]],
    [schema.file, [1, 3]],
  ])
})

test('every format prints a relative place of at least line 1', () => {
  const finding = {...layout, file: join(process.cwd(), 'x', 'y.json'), line: 0, column: Number.NaN}
  for (const format of formats) {
    const text = report(format, {...outcome, findings: [finding], checked: []})
    expect([format, text.includes('x/y.json'), text.includes(process.cwd())]).toEqual([format, true, false])
  }
  expect(report('json', {findings: [finding], checked: [], took: 0})).toContain('"line": 1,\n      "column": 1')
})

describe('human', () => {
  test('groups by file and ends with the numbers', () => {
    expect(report('human', outcome)).toBe(`api_samples/a.json
  2:1      warning Unexpected tab\\x07, expected 4 spaces  json/layout

api_samples/os-keypairs/v2.35/keypairs list.json
  1:17     error   Unexpected "a" & <b>,  sample/schema
                   expected 100% integer
                   right at microversion 2.10
                   to mend: npm run record -- os-keypairs
  3:17     error   Unexpected "a" & <b>,  sample/schema (type)
                   expected 100% integer
                   declared at compute/os-keypairs/keypairs.ts:40
                   right at microversion 2.10
                   to mend: npm run record -- os-keypairs

Checked 3 in 1.23 s, 1 warning
2 passed, 1 failed
`)
  })

  test('says only the numbers when all is right', () => {
    expect(report('human', right)).toBe('Checked 1 in 0.01 s\n1 passed, 0 failed\n')
  })

  test('has colours only when asked for, and the same words with them', () => {
    const coloured = report('human', outcome, {colour: true})
    expect(coloured).toContain('\u001b[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(report('human', outcome))
    expect(report('human', outcome)).not.toContain('\u001b')
  })
})

test('json holds the numbers, the findings and what was checked', () => {
  const read = JSON.parse(report('json', outcome))
  expect(read).toMatchObject({passed: 2, failed: 1, warnings: 1, took: 1234, checked: outcome.checked})
  expect(read.findings[0]).toEqual(schema)
})

describe('github', () => {
  const lines = report('github', outcome).split('\n')

  test('gives a command a finding, escaped', () => {
    expect(lines[0]).toBe(
      '::warning file=api_samples/a.json,line=2,col=1,title=json/layout::Unexpected tab\u0007, expected 4 spaces',
    )
    expect(lines[2]).toContain(
      '::error file=api_samples/os-keypairs/v2.35/keypairs list.json,line=3,col=17,title=sample/schema::Unexpected "a" & <b>,%0Aexpected 100%25 integer%0Adeclared at',
    )
    expect(lines.slice(3)).toEqual(['2 passed, 1 failed', ''])
  })

  test('escapes what ends a property', () => {
    expect(report('github', {...right, findings: [{...layout, file: 'a:b,c%.json'}]})).toContain(
      'file=a%3Ab%2Cc%25.json,',
    )
  })
})

describe('junit', () => {
  const text = report('junit', outcome)

  test('opens and closes every element', () => {
    const open: string[] = []
    for (const [, close, name, self] of text.matchAll(
      /<(\/?)([a-z-]+)(?:\s+[a-z]+="[^"<&]*(?:&[#\w]+;[^"<&]*)*")*\s*(\/?)>/g,
    )) {
      if (close) expect(open.pop()).toBe(name)
      else if (!self) open.push(name as string)
    }
    expect(open).toEqual([])
    const left = text.replace(/^<\?xml.*\?>|<[^>]*>/g, '')
    expect(left).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos);)/)
  })

  test('has one case per checked thing and one failure per wrong one', () => {
    expect(text).toContain('<testsuite name="validate" tests="3" failures="1" errors="0" skipped="0" time="1.234">')
    expect(text.match(/<testcase /g)).toHaveLength(3)
    expect(text.match(/<failure /g)).toHaveLength(1)
    expect(text).toContain('<testcase classname="api_samples" name="b.json" file="api_samples/b.json" time="0"/>')
    expect(text).toContain('<failure message="Unexpected &quot;a&quot; &amp; &lt;b&gt;,&#10;expected 100% integer"')
  })

  test('holds no character that XML can not', () => {
    expect(report('junit', {...right, findings: [{...schema, message: 'a\u0007\ud800\ufffeb\u{1f600}'}]})).toContain(
      'message="a\ufffd\ufffd\ufffdb\u{1f600}"',
    )
  })
})

describe('sarif', () => {
  const log = JSON.parse(report('sarif', outcome))
  const [run] = log.runs

  test('has what SARIF 2.1.0 requires', () => {
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    expect(run.tool.driver.name).toBe('nova-docs validate')
    for (const result of run.results) {
      expect(result.message.text).toEqual(expect.any(String))
      expect(['error', 'warning', 'note', 'none']).toContain(result.level)
      const {region} = result.locations[0].physicalLocation
      expect(region.startLine).toBeGreaterThanOrEqual(1)
      expect(region.startColumn).toBeGreaterThanOrEqual(1)
    }
    expect(run.invocations[0].executionSuccessful).toBe(true)
  })

  test('lists every rule once, and results point at theirs', () => {
    const ids = run.tool.driver.rules.map(({id}: {id: string}) => id)
    expect(ids).toEqual(['json/layout', 'sample/replay', 'sample/schema'])
    for (const {ruleId, ruleIndex} of run.results) expect(ids[ruleIndex]).toBe(ruleId)
    expect(run.tool.driver.rules[2].shortDescription.text).toBe('Samples keep to their schema')
  })

  test('names files by relative, escaped addresses', () => {
    const places = run.results.map(
      (result: {locations: {physicalLocation: {artifactLocation: {uri: string; uriBaseId: string}}}[]}) =>
        result.locations[0]?.physicalLocation.artifactLocation,
    )
    expect(places[1]).toEqual({uri: 'api_samples/os-keypairs/v2.35/keypairs%20list.json', uriBaseId: '%SRCROOT%'})
    for (const {uri} of places) expect(uri).not.toMatch(/^\/|^[a-z]+:|\\| /)
  })

  test('points at the declaration too', () => {
    expect(run.results[2].relatedLocations[0].physicalLocation).toMatchObject({
      artifactLocation: {uri: 'compute/os-keypairs/keypairs.ts'},
      region: {startLine: 40},
    })
    expect(run.results[1].relatedLocations).toBeUndefined()
  })
})
