import {expect, test} from 'vitest'
import {readExplanations} from './explained.ts'
import {isRight, outcome} from './outcome.ts'
import {human, json, markdown} from './report.ts'
import type {Compared} from './run.ts'

const services = [
  {url: 'http://a', newest: '2.104'},
  {url: 'http://b', newest: '2.93'},
]
const step = (name: string, version: string, facet?: string): Compared => ({
  id: `things/${name}`,
  resource: 'things',
  operation: 'GET /things',
  version: version as Compared['version'],
  contrasts: facet ? [{facet, one: '"x|y"', other: 'nothing'}] : [],
})
const requests = [step('list', '2.1'), step('list', '2.2', 'vary'), step('list', '2.9', 'vary'), step('show', '2.1')]
const judged = (text: string, all = true) => outcome(requests, readExplanations(text, 'e.txt'), services, all)

test('counts requests by operation', () => {
  expect(judged('').rows).toEqual([{operation: 'GET /things', requests: 4, alike: 2, explained: 0, different: 2}])
  expect(judged('things/* vary # so').rows).toMatchObject([{alike: 2, explained: 2, different: 0}])
})

test('gathers the versions of a difference', () => {
  expect(judged('').seen).toMatchObject([{id: 'things/list', facet: 'vary', versions: ['2.2', '2.9']}])
})

test('is wrong with a difference that nobody explained', () => {
  expect(isRight(judged(''))).toBe(false)
  expect(isRight(judged('things/list vary # so'))).toBe(true)
})

test('is wrong with an explanation of nothing', () => {
  const result = judged('things/list vary # so\nthings/show status # gone\nother/one status # gone')
  expect(result.unused.map(({line}) => line)).toEqual([2, 3])
  expect(isRight(result)).toBe(false)
})

test('expects nothing of explanations for services of another age', () => {
  expect(judged('things/list vary # so\nthings/show status @2.104 # newer').unused).toEqual([])
  expect(judged('things/list vary # so\nthings/show status @2.93 # older').unused).toHaveLength(1)
})

test('expects nothing of explanations for what was not asked', () => {
  expect(judged('things/list vary # so\nother/one status # elsewhere', false).unused).toEqual([])
})

test('is reported to people with the command that mends it', () => {
  const text = human(judged('things/show status # gone'), 'e.txt')
  expect(text).toContain('Compared http://a (up to 2.104) and http://b (up to 2.93)')
  expect(text).toContain('GET /things         4      2          0          2')
  expect(text).toContain('things/list vary  (GET /things, at 2.2, 2.9)\n  one:   "x|y"\n  other: nothing')
  expect(text).toContain('e.txt:1:1: Unexpected explanation of "things/show status", expected none')
  expect(text).toContain('or add "things/list vary # why" to e.txt')
})

test('is reported to people in a sentence when all is right', () => {
  expect(human(judged('things/list vary # so'), 'e.txt')).toContain('No difference without an explanation.')
})

test('is reported as a page with its day, and with the reasons in the order of the list', () => {
  const text = markdown(judged('things/list vary # so | so'), 'e.txt', '2026-01-02')
  expect(text).toMatch(/^---\ntitle: .+\ndescription: .+\n---\n\nOn 2026-01-02 /)
  expect(text).toContain('| `GET /things` | 4 | 2 | 2 | 0 |')
  expect(text).toContain('| `things/list` | `vary` | so \\| so | 1 |')
  expect(text).not.toContain('What is not')
})

test('names on the page what nobody explained', () => {
  expect(markdown(judged(''), 'e.txt', '2026-01-02')).toContain(
    '| `things/list` | 2.2, 2.9 | `vary` | `"x\\|y"` | `nothing` |',
  )
})

test('is reported as JSON', () => {
  expect(JSON.parse(json(judged('')))).toMatchObject({right: false, rows: [{different: 2}]})
})
