import {expect, test} from 'vitest'
import {choiceOf, withVersion} from './choice.ts'

const known = new Set(['2.1', '2.66', '2.104'])
const choose = (search: string, remembered: string | null = null) => choiceOf(search, remembered, known, '2.104')

test('the address wins over what is remembered', () => {
  expect(choose('?microversion=2.66', '2.1')).toEqual({version: '2.66', chosen: true})
})

test('what is remembered wins over the newest', () => {
  expect(choose('', '2.1')).toEqual({version: '2.1', chosen: true})
})

test('a reader who never chose sees the newest', () => {
  expect(choose('')).toEqual({version: '2.104', chosen: false})
})

test('the word latest means the newest', () => {
  expect(choose('?microversion=latest', '2.1')).toEqual({version: '2.104', chosen: true})
})

test('a version that does not exist is reported, and what is remembered is shown', () => {
  expect(choose('?microversion=2.999', '2.66')).toEqual({version: '2.66', chosen: true, unknown: '2.999'})
})

test('a remembered version that does not exist any more is forgotten', () => {
  expect(choose('', '2.999')).toEqual({version: '2.104', chosen: false})
})

test('a version goes into the query beside what is there', () => {
  expect(withVersion('?q=keys', '2.66')).toBe('?q=keys&microversion=2.66')
  expect(withVersion('?microversion=2.1', '2.66')).toBe('?microversion=2.66')
})

test('a version can be taken out of the query', () => {
  expect(withVersion('?microversion=2.1', undefined)).toBe('')
  expect(withVersion('?q=keys&microversion=2.1', undefined)).toBe('?q=keys')
})
