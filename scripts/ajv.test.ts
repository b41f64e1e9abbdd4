import {expect, test} from 'vitest'
import {errorsOf, fits} from './ajv.ts'

test('a value is judged, and what is wrong with it is told in full', () => {
  const schema = {type: 'object', properties: {a: {type: 'integer'}, b: {type: 'string'}}, additionalProperties: false}
  expect(fits(schema, {a: 1})).toBe(true)
  expect(fits(schema, {a: 'x', b: 2})).toBe(false)
  expect(errorsOf(schema, {a: 'x', b: 2}).map(({instancePath}) => instancePath)).toEqual(['/a', '/b'])
  expect(errorsOf(schema, {a: 1})).toEqual([])
})

test('formats are those of Nova', () => {
  const time = {type: 'string', format: 'date-time'}
  expect(fits(time, '2012-11-29T13:50:56.000000')).toBe(true)
  expect(fits(time, 'yesterday')).toBe(false)
  expect(fits({type: 'string', format: 'mac-address'}, 'anything')).toBe(true)
})

test('patterns are read as Unicode', () => {
  expect(fits({type: 'string', pattern: '^\\p{L}$'}, 'é')).toBe(true)
})

test('numbers in strings are not held to the bounds of numbers, as by any reader of the schema', () => {
  expect(fits({type: ['integer', 'string'], minimum: 1}, '0')).toBe(true)
  expect(fits({type: ['integer', 'string'], minimum: 1}, 0)).toBe(false)
})
