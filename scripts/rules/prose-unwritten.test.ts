import {expect, test} from 'vitest'
import {keypairs} from '../../compute/os-keypairs/index.ts'
import {since} from '../../contract/changing.ts'
import {described, object, text} from '../../contract/schema.ts'
import type {OperationSource} from '../validate/subjects.ts'
import type {World} from '../validate/world.ts'
import {proseUnwritten} from './prose-unwritten.ts'

const found = (operation: unknown) => {
  const source = {name: 'showThing', operation, resource: keypairs, path: 'x.ts', line: 7} as OperationSource
  return [...proseUnwritten.check(source, {} as World, new Set())].map(({about}) => about)
}

test('an operation whose description and fields are written is right', () => {
  expect(found({description: 'Shows it.', response: object({id: described('Its id.', text)})})).toEqual([])
})
test('what is still to be written is found, in fields that come later too', () => {
  const response = object({
    id: described('To be written.', text),
    note: since('2.35', described('To be written.', text)),
  })
  expect(found({description: 'To be written.', response})).toEqual([
    'showThing/description',
    'showThing/response/properties/id/description',
    'showThing/response/properties/note/entries/0/1/description',
  ])
})
