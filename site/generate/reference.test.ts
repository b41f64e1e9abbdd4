import {expect, test} from 'vitest'
import {plain} from './reference.ts'

test('a description for search engines has no marks', () => {
  expect(plain('Ask for `limit` and *follow* [the link](/api/).')).toBe('Ask for limit and follow the link.')
})
