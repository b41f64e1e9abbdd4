import {expect, test} from 'vitest'
import {alias, originalOf} from './alias.ts'
import {at, since} from './changing.ts'
import {anyForm, type Operation, operation} from './operation.ts'

const show: Operation = operation({
  request: 'GET /things/{thing_id}',
  path: {thing_id: 'Its id.'},
  title: 'Show a thing',
  description: 'Shows it.',
  success: 200,
  errors: {},
  handle: () => undefined,
})

test('an alias is the same operation at another address', () => {
  const {request, title, description, aliasOf, ...rest} = alias(show, '/things', '/old-things') as Operation
  expect([request, title, aliasOf]).toEqual([
    'GET /old-things/{thing_id}',
    'Show a thing at /old-things',
    'GET /things/{thing_id}',
  ])
  expect(description).toContain('`GET /things/{thing_id}`')
  expect({...show, ...rest}).toEqual(show)
})

test('an alias of what came later comes with it', () => {
  const late = alias(since('2.17', show), '/things', '/old-things')
  expect(at(late, '2.16')).toBeUndefined()
  expect(anyForm(late).request).toBe('GET /old-things/{thing_id}')
})

test('its original is found among all', () => {
  const late = since('2.17', show)
  expect(originalOf(alias(late, '/things', '/old'), [late])).toBe(late)
  expect(originalOf(alias(show, '/things', '/old'), [])).toBeUndefined()
  expect(originalOf(show, [show])).toBeUndefined()
})
