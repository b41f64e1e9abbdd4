import {expect, test} from 'vitest'
import {Explained, entryOf} from './explained.ts'

const list = new Explained(
  'list.txt',
  '# why\n\nsample/schema a/b.json#/x  It is so upstream.\nsample/json c.json Too old.\n',
)

test('a finding that is listed has a reason', () => {
  expect(list.reasonFor(entryOf('sample/schema', 'a/b.json', '/x'))).toBe('It is so upstream.')
  expect(list.reasonFor(entryOf('sample/schema', 'a/b.json', '/y'))).toBeUndefined()
})

test('an entry that explains nothing any more is an error, if its file was checked', () => {
  expect(list.unneeded((path) => path === 'c.json')).toEqual([
    {
      code: 'explained/unneeded',
      severity: 'error',
      file: 'list.txt',
      line: 4,
      column: 1,
      message: 'Unexpected entry sample/json c.json, expected none: there is no such finding',
      mend: 'sed -i 4d list.txt',
    },
  ])
  expect(list.unneeded(() => false)).toEqual([])
})

test('a line without a reason is refused, with its place', () => {
  expect(() => new Explained('list.txt', 'sample/json c.json\n')).toThrow(
    'Unexpected sample/json c.json, expected CODE PATH#PLACE REASON (list.txt:1)',
  )
})
