import {expect, test} from 'vitest'
import {either, exactly, integer, list, mapOf, nullable, object, oneOf, text} from '../../contract/schema.ts'
import {wordsOf} from './words.ts'

test('a plain type is one word', () => {
  expect(wordsOf(text)).toEqual({type: 'string', limits: []})
})

test('a format is a type of its own', () => {
  expect(wordsOf({type: 'string', format: 'uuid'}).type).toBe('UUID')
})

test('null comes last', () => {
  expect(wordsOf(nullable(text)).type).toBe('string or null')
  expect(wordsOf(nullable(oneOf('a', 'b'))).type).toBe('string or null')
})

test('a list says what is in it', () => {
  expect(wordsOf(list(object({a: text}))).type).toBe('list of objects')
  expect(wordsOf(list(nullable(text))).type).toBe('list of strings or nulls')
  expect(wordsOf(list(list(integer))).type).toBe('list of lists of integers')
})

test('a map says what its values are and what its keys match', () => {
  expect(wordsOf(mapOf(text, '^[a-z]+$'))).toEqual({type: 'map of strings', limits: ['Keys match `^[a-z]+$`.']})
})

test('an empty string is a type beside another', () => {
  expect(wordsOf(either(integer, exactly('')))).toEqual({type: 'integer or empty string', limits: []})
})

test('values are listed once each', () => {
  expect(wordsOf({enum: [true, 'true', 'yes']})).toEqual({
    type: 'boolean or string',
    limits: ['One of `true`, `yes`.'],
  })
})

test('the only value there is stands alone', () => {
  expect(wordsOf(exactly(false))).toEqual({type: 'boolean', limits: ['Always `false`.']})
  expect(wordsOf(oneOf('next')).limits).toEqual(['Always `next`.'])
})

test.each([
  [{type: 'string', minLength: 1, maxLength: 255}, '1 to 255 characters.'],
  [{type: 'string', minLength: 1}, 'At least 1 character.'],
  [{type: 'string', minLength: 0, maxLength: 65535}, 'At most 65,535 characters.'],
  [{type: 'array', items: {type: 'string'}, minItems: 1, maxItems: 1}, 'Exactly 1 entry.'],
  [{type: 'integer', minimum: 0}, '0 or more.'],
  [{type: 'integer', maximum: 5}, 'At most 5.'],
  [{type: 'integer', minimum: 1, maximum: 2147483647}, '1 to 2,147,483,647.'],
  [{type: 'number', exclusiveMinimum: 0}, 'More than 0.'],
  [{type: 'number', exclusiveMinimum: 0, maximum: 10}, 'More than 0, at most 10.'],
])('bounds of %j are said', (schema, said) => {
  expect(wordsOf(schema).limits).toEqual([said])
})

test('the pattern of Nova is shown where ours is written otherwise', () => {
  expect(wordsOf({type: 'string', pattern: '^[@]$', 'x-pattern': '^[\\@]$'}).limits).toEqual(['Matches `^[\\@]$`.'])
})

test('a pattern with a backtick stays code', () => {
  expect(wordsOf({type: 'string', pattern: '^`$'}).limits).toEqual(['Matches `` ^`$ ``.'])
})

test('all parts of a schema count', () => {
  const limits = wordsOf({
    allOf: [
      {type: 'string', minLength: 1},
      {pattern: '^a', maxLength: 3},
    ],
  }).limits
  expect(limits).toEqual(['1 to 3 characters.', 'Matches `^a`.'])
})

test('a bound of one alternative says of which', () => {
  expect(wordsOf(either({type: 'string', maxLength: 3}, list(text)))).toEqual({
    type: 'string or list of strings',
    limits: ['As string: At most 3 characters.'],
  })
})

test('anything is anything', () => {
  expect(wordsOf({}).type).toBe('anything')
  expect(wordsOf(list({})).type).toBe('list of anything')
})
