import {expect, test} from 'vitest'
import {either, globsOf} from './globs.ts'

const numbers = Array.from({length: 130}, (_, index) => index + 1)
const matches = (globs: readonly string[], number: number) =>
  new RegExp(`^(?:${globs.join('|')})$`).test(String(number))

test('a glob matches the numbers from one to another, and no others', () => {
  const wrong: string[] = []
  for (const from of numbers)
    for (const to of numbers.slice(from - 1)) {
      const pattern = new RegExp(`^(?:${globsOf(numbers.slice(from - 1, to)).join('|')})$`)
      if (numbers.some((number) => pattern.test(String(number)) !== (from <= number && number <= to)))
        wrong.push(`${from} to ${to}`)
    }
  expect(wrong).toEqual([])
})

test('numbers with gaps between them are matched, and the gaps are not', () => {
  const globs = globsOf([2, 3, 7, 35, 36, 104])
  expect(numbers.filter((number) => matches(globs, number))).toEqual([2, 3, 7, 35, 36, 104])
})

test('a long run is said in few words', () => {
  expect(globsOf(numbers.slice(1, 34))).toEqual(['[2-9]', '[1-2][0-9]', '3[0-4]'])
  expect(globsOf(numbers.slice(1, 104))).toEqual(['[2-9]', '[1-9][0-9]', '10[0-4]'])
})

test('braces are there only for several', () => {
  expect(either(['35'])).toBe('35')
  expect(either(['35', '36'])).toBe('{35,36}')
})
