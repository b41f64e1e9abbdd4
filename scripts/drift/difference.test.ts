import {expect, test} from 'vitest'
import {grouped, keyOf, short} from './difference.ts'

const differ = {where: 'success', says: "ours 200, Nova's 201"}

test('equal differences of consecutive versions are one, with the first and the last of them', () => {
  const found = grouped('POST /things', ['2.8', '2.9', '2.10', '2.11'], (version) =>
    version === '2.11' ? [] : [differ],
  )
  expect(found).toEqual([{subject: 'POST /things', versions: '2.8-2.10', ...differ}])
})

test('a difference that goes and comes back is two, and one of a single version names it once', () => {
  const found = grouped('POST /things', ['2.1', '2.2', '2.3'], (version) => (version === '2.2' ? [] : [differ]))
  expect(found.map(({versions}) => versions)).toEqual(['2.1', '2.3'])
})

test('the key of a difference says the thing, the versions, the place and what is said', () => {
  expect(keyOf({subject: 'POST /things', versions: '2.1-2.4', ...differ})).toBe(
    "POST /things 2.1-2.4 success: ours 200, Nova's 201",
  )
  expect(keyOf({subject: 'page user/x', says: 'missing'})).toBe('page user/x: missing')
})

test('a long value is cut', () => {
  expect(short('x'.repeat(100), 10)).toBe(`"${'x'.repeat(8)}…`)
})
