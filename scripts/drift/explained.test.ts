import {expect, test} from 'vitest'
import {matcher, parseList, without} from './explained.ts'

const list = (text: string, reasons = true) => parseList('list.txt', text, {reasons})

test('an entry is a pattern and a reason; other lines are comments or empty', () => {
  expect(list('# of things\n\nGET /a*: only ours  # it is new\n').entries).toEqual([
    {line: 3, pattern: 'GET /a*: only ours', reason: 'it is new'},
  ])
})

test('an entry without a reason, or a second time, is a fault', () => {
  const {entries, faults} = list('a\nb  # why\nb  # why\n')
  expect(entries.map(({pattern}) => pattern)).toEqual(['b'])
  expect(faults.map(({line, message}) => `${line} ${message}`)).toEqual([
    '1 Unexpected entry without a reason, expected a  # why',
    '3 Unexpected second entry b, expected each once',
  ])
  expect(list('a\n', false).faults).toEqual([])
})

test('a star is anything, and everything else is itself', () => {
  const {find} = matcher(list('page user/*  # later\nGET /a.b (root): x  # y\n'))
  expect(find('page user/flavors/more')?.reason).toBe('later')
  expect(find('page admin/x')).toBeUndefined()
  expect(find('GET /a.b (root): x')?.reason).toBe('y')
  expect(find('GET /aXb (root): x')).toBeUndefined()
})

test('an entry that stands for nothing is a fault, and can be taken out', () => {
  const text = '# head\n\na*  # why\nb  # why\n'
  const {find, unused} = matcher(list(text))
  find('ab')
  expect(unused().map(({line}) => line)).toEqual([4])
  expect(without(text, new Set([4]))).toBe('# head\n\na*  # why\n')
})
