import {expect, test} from 'vitest'
import '../../compute/microversions.ts'
import {at} from '../../contract/changing.ts'
import {
  either,
  exactly,
  integer,
  list,
  mapOf,
  nullable,
  object,
  oneOf,
  optional,
  published,
  text,
} from '../../contract/schema.ts'
import {wrongs} from './wrongs.ts'

const said = (schema: object, value: unknown) =>
  wrongs(published(at(schema as never, '2.1')), value).map(({pointer, part, keyword, message}) =>
    [pointer, part, keyword, message].join(' | '),
  )

test('each keyword has a sentence of its own', () => {
  const schema = object({
    kind: oneOf('a', 'b'),
    size: {...integer, minimum: 1},
    name: {...text, maxLength: 3, pattern: '^[a-z]*$'},
    when: optional({...text, format: 'date-time'}),
    tags: optional(list(text, {maxItems: 1, uniqueItems: true})),
  })
  expect(said(schema, {kind: 'c', size: 0, name: 'ABCD', when: 'now', tags: ['x', 'x'], more: 1})).toEqual([
    '/more | key | additionalProperties | Unexpected key "more", expected "kind", "size", "name", "when" or "tags"',
    '/kind | value | enum | Unexpected "c", expected "a" or "b"',
    '/size | value | minimum | Unexpected 0, expected at least 1',
    '/name | value | maxLength | Unexpected 4 characters, expected at most 3',
    '/name | value | pattern | Unexpected "ABCD", expected text that matches ^[a-z]*$',
    '/when | value | format | Unexpected "now", expected the format date-time',
    '/tags | value | maxItems | Unexpected 2 items, expected at most 1',
    '/tags | value | uniqueItems | Unexpected item 0 like item 1, expected each of them once',
  ])
  expect(said(schema, {kind: 'a', size: 1})).toEqual([
    '/name | value | required | Unexpected end of the object, expected the key "name"',
  ])
})

test('of alternatives of different kinds all are named', () => {
  expect(said(object({swap: either(integer, exactly(''))}), {swap: 'x'})).toEqual([
    '/swap | value | anyOf | Unexpected "x", expected a whole number or ""',
  ])
})

test('of alternatives that only one fits by its kind, that one is held against', () => {
  const schema = object({flavor: nullable(object({name: oneOf('a')}))})
  expect(said(schema, {flavor: {name: 'b'}})).toEqual(['/flavor/name | value | enum | Unexpected "b", expected "a"'])
})

test('a key that no pattern allows is found at the key', () => {
  expect(said(mapOf(text, '^[a-z]+$'), {'a/B': 'x'})).toEqual([
    '/a~1B | key | additionalProperties | Unexpected key "a/B", expected a key that matches ^[a-z]+$',
  ])
})

test('what fits has nothing wrong', () => {
  expect(wrongs(published(object({name: text})), {name: ''})).toEqual([])
})
