import {expect, test} from 'vitest'
import {allVersions} from '../../compute/negotiation.ts'
import {at, changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import type {Resource} from '../../contract/resource.ts'
import {object, text} from '../../contract/schema.ts'
import {besides, numbersOf} from './moved.ts'

const showThing = operation({
  request: 'GET /thing',
  title: 'Show the thing',
  description: changing({'2.1': 'Shows it.'}),
  success: 200,
  response: object({name: text, colour: since('2.9', text)}),
  errors: {},
  handle: () => ({name: 'x', colour: 'blue'}),
})
const things: Resource = {
  name: 'things',
  title: 'Things',
  description: 'Things.',
  operations: {showThing},
  story: async () => {},
}
const demandedAt = (version: '2.8' | '2.9') => (at(showThing, version).response as {required: string[]}).required

test('every version number is found once, with its place', () => {
  expect(numbersOf([things]).map(({place}) => place)).toEqual([
    'showThing.description 2.1',
    'showThing.response.colour 2.9',
  ])
})

test('that something is so from the first on is no number where it begins later', () => {
  const later = since(
    '2.7',
    operation({
      request: 'PUT /thing',
      title: 'Change the thing',
      description: changing({'2.1': 'Changes it.', '2.9': 'Changes all of it.'}),
      success: 204,
      errors: {},
      handle: () => undefined,
    }),
  )
  expect(numbersOf([{...things, operations: {later}}]).map(({place}) => place)).toEqual([
    'later 2.7',
    'later.description 2.9',
  ])
})

test('a number says another version for a while, and with it that the field is demanded', async () => {
  const [, colour] = numbersOf([things])
  expect(demandedAt('2.8')).toEqual(['name'])
  expect(await colour?.moved('2.8', () => demandedAt('2.8'))).toEqual(['name', 'colour'])
  expect([demandedAt('2.8'), demandedAt('2.9')]).toEqual([['name'], ['name', 'colour']])
})

test('it says its own again when what was tried fails', async () => {
  const [, colour] = numbersOf([things])
  await expect(colour?.moved('2.8', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(demandedAt('2.8')).toEqual(['name'])
})

test('beside a version are the one before and the one after, if they exist', () => {
  expect(besides('2.10', allVersions)).toEqual(['2.9', '2.11'])
  expect(besides('2.1', allVersions)).toEqual(['2.2'])
})
