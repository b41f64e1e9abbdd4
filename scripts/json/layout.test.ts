import fc from 'fast-check'
import {expect, test} from 'vitest'
import {layout, misplaced, relay} from './layout.ts'
import type {Json} from './positions.ts'

test('a value is laid out with four spaces and a newline at the end', () => {
  expect(layout({a: [1, {}], b: []})).toBe('{\n    "a": [\n        1,\n        {}\n    ],\n    "b": []\n}\n')
})

test('what is laid out has no misplaced part', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(misplaced(layout(value as Json))).toBeUndefined()
    }),
  )
})

test('laying a text out again gives the layout of its value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(relay(text)).toBe(layout(JSON.parse(text)))
    }),
  )
})

test('numbers, escapes and the order of keys stay as they are written', () => {
  const text = '{\n    "b": 1.0,\n    "1": "\\u00e9 \\"{,"\n}\n'
  expect(relay(text)).toBe(text)
  expect(misplaced(text)).toBeUndefined()
})

test.each([
  ['{\n  "a": 1\n}\n', 2, 3, 'Unexpected indent of 2, expected 4 spaces'],
  ['{\n      "a": 1\n}\n', 2, 5, 'Unexpected indent of 6, expected 4 spaces'],
  ['{\n\t"a": 1\n}\n', 2, 1, 'Unexpected tab, expected 4 spaces'],
  ['{\n    "a":1\n}\n', 2, 9, 'Unexpected 1, expected a space'],
  ['{\n    "a" : 1\n}\n', 2, 8, 'Unexpected space, expected :'],
  ['{\n    "a":  1\n}\n', 2, 10, 'Unexpected space, expected 1'],
  ['{\n    "a": 1 \n}\n', 2, 11, 'Unexpected space at the end of the line, expected a new line'],
  ['{\n    "a": 1\n}', 3, 2, 'Unexpected end of the text, expected a newline at the end'],
  ['{\n    "a": 1\n}\n\n', 4, 1, 'Unexpected empty line at the end, expected the end of the text'],
  ['{\r\n    "a": 1\r\n}\r\n', 1, 2, 'Unexpected carriage return, expected a new line'],
  ['{"a": 1}\n', 1, 2, 'Unexpected "a", expected a new line'],
  ['{\n\n    "a": 1\n}\n', 2, 1, 'Unexpected empty line, expected 4 spaces'],
  ['[\n]\n', 1, 2, 'Unexpected end of the line, expected ]'],
])('%j is misplaced at %i:%i', (text, line, column, message) => {
  expect(misplaced(text)).toEqual({line, column, message})
})

test('a broken text throws', () => {
  expect(() => misplaced('{\n    "a": 1,\n}\n')).toThrow()
})
