import fc from 'fast-check'
import {expect, test} from 'vitest'
import {differences, firstDifference, sayDifference} from './differences.ts'
import {type Json, parseJson} from './positions.ts'

const said = (found: Json, expected: Json) =>
  differences(found, expected, {order: true}).map((one) => [one.pointer, one.kind, sayDifference(one)])

test.each<[Json, Json, string, string, string]>([
  [{a: 1}, {a: 2}, '/a', 'other value', 'Unexpected 1, expected 2'],
  [{a: '1'}, {a: 1}, '/a', 'other type', 'Unexpected string "1", expected number 1'],
  [{a: null}, {a: []}, '/a', 'other type', 'Unexpected null, expected array'],
  [{}, {a: 1}, '/a', 'missing key', 'Unexpected end of the object, expected the key "a"'],
  [{'a/b': 1}, {}, '/a~1b', 'extra key', 'Unexpected key "a/b", expected none'],
  [[1], [1, 2], '', 'array length', 'Unexpected 1 item, expected 2'],
  [{a: [1, 2]}, {a: [1]}, '/a/1', 'array length', 'Unexpected 2 items, expected 1'],
  [{a: 1, b: 2}, {b: 2, a: 1}, '/a', 'key order', 'Unexpected key "a", expected "b" before it'],
])('%j is not %j', (found, expected, pointer, kind, message) => {
  expect(said(found, expected)).toEqual([[pointer, kind, message]])
})

test('differences come in the order of the text found', () => {
  const found = {a: [{x: 1}, {x: 2}], b: 'c', d: true}
  const expected = {b: 1, a: [{x: 1}, {x: 3}], e: true}
  expect(differences(found, expected).map(({pointer}) => pointer)).toEqual(['/a/1/x', '/b', '/d', '/e'])
  expect(firstDifference(found, expected)?.pointer).toBe('/a/1/x')
})

test('a value has no difference from its copy', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(firstDifference(JSON.parse(text), JSON.parse(text), {order: true})).toBeUndefined()
    }),
  )
})

test('two values have a difference exactly when their texts differ', () => {
  fc.assert(
    fc.property(fc.jsonValue({maxDepth: 2}), fc.jsonValue({maxDepth: 2}), (one, other) => {
      const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
      expect(firstDifference(JSON.parse(a), JSON.parse(b), {order: true}) === undefined).toBe(a === b)
    }),
  )
})

test('the order of keys counts only when asked for', () => {
  expect(differences({a: 1, b: 2}, {b: 2, a: 1})).toEqual([])
})

test('a difference leads to its line of the text', () => {
  const read = parseJson('{\n    "server": {\n        "name": "a",\n        "extra": 1\n    }\n}\n')
  const difference = firstDifference(read.value, {server: {name: 'a'}})
  expect(read.place(difference?.pointer ?? '', 'key')).toMatchObject({line: 4, column: 9})
})

test('long values are cut', () => {
  expect(sayDifference({pointer: '', kind: 'other value', found: 'x'.repeat(200), expected: 1}).length).toBeLessThan(
    120,
  )
})
