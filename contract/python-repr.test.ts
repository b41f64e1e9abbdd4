import {expect, test} from 'vitest'
import {float, repr, str} from './python-repr.ts'

// Each pair as a Python 3.11 prints it, of the same JSON.
test.each([
  ['null', 'None'],
  ['true', 'True'],
  ['false', 'False'],
  ['0', '0'],
  ['-7', '-7'],
  ['2147483648', '2147483648'],
  ['1.5', '1.5'],
  ['0.0001', '0.0001'],
  ['0.00001', '1e-05'],
  ['1.5e-7', '1.5e-07'],
  ['1e-100', '1e-100'],
  ['-2.5e-10', '-2.5e-10'],
  ['3.40282e+38', '3.40282e+38'],
  ['1234567.125', '1234567.125'],
  ['""', "''"],
  ['"it\'s"', '"it\'s"'],
  [String.raw`"say \"hi\""`, `'say "hi"'`],
  [String.raw`"'\""`, String.raw`'\'"'`],
  [String.raw`"a\\b"`, String.raw`'a\\b'`],
  [String.raw`"\t\n\r"`, String.raw`'\t\n\r'`],
  [String.raw`"\u0000\u007f\u00a0\u00ad"`, String.raw`'\x00\x7f\xa0\xad'`],
  [String.raw`"\u200b\u2028\ufeff\ud800"`, String.raw`'\u200b\u2028\ufeff\ud800'`],
  ['"é ж 😀"', "'é ж 😀'"],
  [String.raw`"\udb40\udc01"`, String.raw`'\U000e0001'`],
  ['[]', '[]'],
  ['[1, "a", [null]]', "[1, 'a', [None]]"],
  ['{}', '{}'],
  ['{"b": {"c": true}, "a\'s": 0.5}', `{'b': {'c': True}, "a's": 0.5}`],
])('repr of %s', (json, expected) => {
  expect(repr(JSON.parse(json))).toBe(expected)
})

test('a string is its own str, and anything else its repr', () => {
  expect(str("it's")).toBe("it's")
  expect(str(["it's"])).toBe(`["it's"]`)
  expect(str(null)).toBe('None')
})

test('a float always shows that it is one', () => {
  expect([1000, 0, 1e16, 1e15, Infinity, -Infinity, NaN].map(float)).toEqual([
    '1000.0',
    '0.0',
    '1e+16',
    '1000000000000000.0',
    'inf',
    '-inf',
    'nan',
  ])
})

test('a value that is missing is None', () => {
  expect(repr(undefined)).toBe('None')
})

test('a whole number beyond the safe ones is the nearest that JavaScript holds', () => {
  expect(repr(JSON.parse('9007199254740993'))).toBe('9007199254740992')
})
