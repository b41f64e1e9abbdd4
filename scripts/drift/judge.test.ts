import {expect, test} from 'vitest'
import {coverageOf} from './coverage.ts'
import {parseList} from './explained.ts'
import {judge} from './judge.ts'
import {table} from './table.ts'

const lists = (explained: string, notYet = '') => ({
  explained: parseList('drift.txt', explained, {reasons: true}),
  notYet: parseList('not-yet.txt', notYet, {reasons: false}),
})
const {coverage, differences: moved} = coverageOf(
  'sample',
  ['a/1.json', 'a/2.json', 'b/1.json', 'c/3.json'],
  ['a/1.json', 'd/3.json', 'd/4.json'],
  (name, others) => others.find((other) => other.slice(1) === name.slice(1)),
)
const comparison = {
  coverage: [coverage],
  differences: [{subject: 'sample a/1.json', where: 'name', says: "ours null, Nova's string"}, ...moved],
  subjects: ['sample a/1.json', 'sample a/9.json'],
  whole: true,
}

test('things are here, renamed, missing or extra', () => {
  expect(coverage).toEqual({
    kind: 'sample',
    nova: 4,
    here: 1,
    renamed: 1,
    missing: ['a/2.json', 'b/1.json'],
    extra: 1,
  })
})

test('what nobody explained fails, and what is missing too unless it is listed', () => {
  const verdict = judge(comparison, lists('', 'sample b/*\n'))
  expect(verdict.differences.map(({subject}) => subject)).toEqual([
    'sample a/1.json',
    'sample c/3.json',
    'sample a/2.json',
  ])
  expect([verdict.passed, verdict.failed]).toEqual([1, 3])
})

test('what is explained passes', () => {
  const verdict = judge(
    comparison,
    lists('sample a/1.json name: *  # why\nsample c*: renamed*  # moved\n', 'sample *\n'),
  )
  expect(verdict.differences).toEqual([])
  expect(verdict.explained.map(({reason}) => reason)).toEqual(['why', 'moved'])
  expect([verdict.passed, verdict.failed]).toEqual([2, 0])
})

test('an entry that stands for nothing fails, if everything could be compared', () => {
  const idle = lists('sample *  # why\nnone  # why\n', 'page user/*\n')
  expect(judge(comparison, idle).faults.map(({file, line}) => `${file}:${line}`)).toEqual([
    'drift.txt:2',
    'not-yet.txt:1',
  ])
  expect(judge({...comparison, whole: false}, idle).failed).toBe(0)
})

test('the table has its columns aligned, no line over 120 columns, and ends with the count', () => {
  const long = {subject: 'GET /things', versions: '2.1-2.104', where: 'response.thing', says: 'ours '.repeat(60).trim()}
  const short = {subject: 'GET /things', versions: '2.4', where: 'success', says: "ours 200, Nova's 201"}
  const lines = table(judge({...comparison, differences: [long, short]}, lists('', 'sample *'))).split('\n')
  expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(120)
  expect(lines.slice(0, 2)).toEqual([
    '         in Nova  here  renamed  not yet  missing  extra',
    'samples        4     1        1        2        0      1',
  ])
  expect(lines).toContain("  2.4        success         ours 200, Nova's 201")
  expect(lines.at(-2)).toBe('2 passed, 1 failed')
})
