import {expect, test} from 'vitest'
import {partsOf} from './markdown.ts'

const kinds = (markdown: string) => partsOf(markdown).map(({kind, text}) => [kind, text])

test('text without marks is one part', () => {
  expect(kinds('Only words.')).toEqual([['text', 'Only words.']])
})

test('code, emphasis and links are told apart', () => {
  expect(partsOf('Use `limit`, *or* **not**: see [the list](/api/).')).toEqual([
    {kind: 'text', text: 'Use '},
    {kind: 'code', text: 'limit'},
    {kind: 'text', text: ', '},
    {kind: 'em', text: 'or'},
    {kind: 'text', text: ' '},
    {kind: 'strong', text: 'not'},
    {kind: 'text', text: ': see '},
    {kind: 'link', text: 'the list', to: '/api/'},
    {kind: 'text', text: '.'},
  ])
})

test('a name with underscores is no emphasis', () => {
  expect(kinds('the_name_of it, and _this_')).toEqual([
    ['text', 'the_name_of it, and '],
    ['em', 'this'],
  ])
})

test('code keeps stars and underscores', () => {
  expect(kinds('`^[_*]+$` fits')).toEqual([
    ['code', '^[_*]+$'],
    ['text', ' fits'],
  ])
})

test('code between two backticks may hold one', () => {
  expect(kinds('`` a`b ``')).toEqual([['code', 'a`b']])
})
