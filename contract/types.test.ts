import {expect, test} from 'vitest'
import '../compute/microversions.ts'
import {changing, since, until} from './changing.ts'
import {operation} from './operation.ts'
import {from, integer, object, optional, text} from './schema.ts'

const declared = {title: 'Show a thing', description: 'Shows it.', success: 200, errors: {}} as const

// Each of these has to be refused by the compiler: an error that does not come is one itself.
const refused = {
  // @ts-expect-error 2.999 is not registered
  unregistered: () => since('2.999', text),
  // @ts-expect-error nor is it as one of several
  unregisteredAmongOthers: () => changing({'2.1': text, '2.999': integer}),
  forgotten: () =>
    operation({
      ...declared,
      request: 'GET /things',
      response: object({id: integer, note: since('2.35', text)}),
      // @ts-expect-error the answer lacks the field that 2.35 brought
      handle: () => ({id: 1}),
    }),
  forgottenOld: () =>
    operation({
      ...declared,
      request: 'GET /things',
      response: object({id: integer, note: until('2.35', text)}),
      // @ts-expect-error the answer lacks the field that was there until 2.35
      handle: () => ({id: 1}),
    }),
  oneMeaningOfTwo: () =>
    operation({
      ...declared,
      request: 'GET /things',
      response: object({id: changing({'2.1': from('serial', integer), '2.53': from('uuid', text)})}),
      // @ts-expect-error the answer knows one meaning of a name that has had two
      handle: () => ({serial: 1}),
    }),
  wrongKind: () =>
    operation({
      ...declared,
      request: 'GET /things',
      response: object({id: integer}),
      // @ts-expect-error a text is not a number
      handle: () => ({id: 'one'}),
    }),
  unsaidBody: () =>
    operation({
      ...declared,
      request: 'POST /things',
      body: object({thing: object({name: text, colour: since('2.10', text)})}),
      // @ts-expect-error before 2.10 nobody sends a colour
      handle: ({body}): void => takesText(body.thing.colour),
    }),
  noSuchPart: () =>
    operation({
      ...declared,
      request: 'GET /things/{thing_id}',
      // @ts-expect-error the path has no other part
      handle: ({path}): void => takesText(path.other_id),
    }),
}

// And these are accepted.
const accepted = {
  mayBeLeftOut: () =>
    operation({
      ...declared,
      request: 'GET /things/{thing_id}',
      response: object({id: integer, note: since('2.35', optional(text))}),
      handle: ({path}) => ({id: path.thing_id.length}),
    }),
  bothMeanings: () =>
    operation({
      ...declared,
      request: 'GET /things',
      response: object({id: changing({'2.1': from('serial', integer), '2.53': from('uuid', text)})}),
      handle: () => ({serial: 1, uuid: 'one'}),
    }),
}

const takesText = (text: string): void => void text

test('every declaration that the compiler accepts is one', () => {
  for (const make of Object.values(accepted)) expect(make().title).toBe('Show a thing')
  expect(Object.keys(refused).length).toBeGreaterThan(0)
})
