import fc from 'fast-check'
import {expect, test} from 'vitest'
import {difference, type Line} from './difference.ts'

const signs = {same: ' ', gone: '-', new: '+', fold: '@'}
const shown = (lines: Line[]) => lines.map(({kind, text}) => `${signs[kind]}${text}`)

test('texts that are the same have no lines to show', () => {
  expect(difference('a\nb', 'a\nb')).toEqual([])
})

test('a changed line is gone, then new', () => {
  expect(shown(difference('{\n  "a": 1\n}', '{\n  "a": 2\n}'))).toEqual([' {', '-  "a": 1', '+  "a": 2', ' }'])
})

test('a line that moved is gone in one place and new in another', () => {
  expect(shown(difference('a\nb\nc', 'c\na\nb'))).toEqual(['+c', ' a', ' b', '-c'])
})

test('two lines around a change stay, the others are counted', () => {
  expect(shown(difference('1\n2\n3\n4\n5\nx\n6\n7\n8', '1\n2\n3\n4\n5\ny\n6\n7\n8'))).toEqual([
    '@3 lines alike',
    ' 4',
    ' 5',
    '-x',
    '+y',
    ' 6',
    ' 7',
    ' 8',
  ])
})

test('texts of thousands of other lines are compared in no time', () => {
  const many = (sign: string) => Array.from({length: 5000}, (_, index) => `${sign}${index}`).join('\n')
  expect(difference(many('a'), many('b'))).toHaveLength(10_000)
})

test('the lines give both texts back', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 1, maxLength: 5})
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = difference(before.join('\n'), after.join('\n'))
      if (lines.length === 0 || lines.some(({kind}) => kind === 'fold')) return
      expect(before).not.toEqual(after)
      const of = (...kinds: string[]) => lines.filter(({kind}) => kinds.includes(kind)).map(({text}) => text)
      expect(of('same', 'gone')).toEqual(before)
      expect(of('same', 'new')).toEqual(after)
    }),
  )
})
