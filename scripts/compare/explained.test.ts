import {describe, expect, test} from 'vitest'
import {explain, fits, readExplanations} from './explained.ts'

const read = (text: string) => readExplanations(text, 'explained.txt')

describe('a line', () => {
  test('has a request, a facet and a reason', () => {
    expect(read('# title\n\nos-keypairs/list vary # is joined # here')).toEqual([
      {line: 3, step: 'os-keypairs/list', facet: 'vary', upTo: undefined, reason: 'is joined # here'},
    ])
  })

  test('can be for older services only', () => {
    expect(read('a/b status @2.93 # older')).toMatchObject([{upTo: '2.93'}])
  })

  test.each([
    ['a/b status', 'Unexpected end of the line, expected " # " and why the difference is there (explained.txt:1:1)'],
    ['a/b status # ', 'Unexpected end of the line, expected " # " and why the difference is there (explained.txt:1:1)'],
    ['a/b # why', 'Unexpected "a/b", expected STEP FACET, or STEP FACET @2.N (explained.txt:1:1)'],
    [
      'a/b status 2.93 # why',
      'Unexpected "a/b status 2.93", expected STEP FACET, or STEP FACET @2.N (explained.txt:1:1)',
    ],
  ])('is refused: %s', (line, message) => {
    expect(() => read(line)).toThrow(message)
  })
})

test('an asterisk stands for anything, a dot only for itself', () => {
  expect(fits('versions/all*', 'versions/all-posted')).toBe(true)
  expect(fits('versions/all', 'versions/all-posted')).toBe(false)
  expect(fits('a.b', 'axb')).toBe(false)
})

describe('an explanation', () => {
  const list = read('a/* body/x # one\na/list body/*/z # two\na/list status @2.93 # three')
  const reason = (step: string, facet: string, upTo = '2.104') => explain(list, step, facet, upTo)?.reason

  test('covers what is inside', () => {
    expect(reason('a/list', 'body/x')).toBe('one')
    expect(reason('a/list', 'body/x/y')).toBe('one')
    expect(reason('a/list', 'body/y/z')).toBe('two')
  })

  test('covers nothing beside', () => {
    expect(reason('a/list', 'body/xy')).toBeUndefined()
    expect(reason('a/list', 'body')).toBeUndefined()
    expect(reason('b/list', 'body/x')).toBeUndefined()
  })

  test('for older services is silent about newer ones', () => {
    expect(reason('a/list', 'status', '2.93')).toBe('three')
    expect(reason('a/list', 'status')).toBeUndefined()
  })
})
