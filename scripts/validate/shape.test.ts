import {expect, test} from 'vitest'
import '../../compute/microversions.ts'
import {at} from '../../contract/changing.ts'
import {list, mapOf, object, optional, published, text, visibleTo} from '../../contract/schema.ts'
import type {Json} from '../json/positions.ts'
import {shapeDifferences} from './shape.ts'

const thing = object({
  name: text,
  note: optional(text),
  links: list(object({rel: text, type: optional(text)})),
  specs: mapOf(text),
})
const schema = published(at(thing, '2.1'))
const one: {[key: string]: Json} = {name: 'a', links: [{rel: 'self'}, {rel: 'doc', type: 'html'}], specs: {x: '1'}}

test('other values, other counts and other keys of a user’s choice are no difference', () => {
  expect(
    shapeDifferences({name: 'b', links: [{rel: 'doc', type: 'pdf'}], specs: {y: '2', z: '3'}}, [one], schema),
  ).toEqual([])
})

test('a key that only one side has is a difference', () => {
  expect(shapeDifferences({...one, note: 'n'}, [one], schema)).toEqual([
    {pointer: '/note', key: 'note', kind: 'extra key'},
  ])
  expect(shapeDifferences(one, [{...one, note: 'n'}], schema)).toEqual([
    {pointer: '/note', key: 'note', kind: 'missing key'},
  ])
})

test('an item may lack what only some of the other’s items have', () => {
  expect(shapeDifferences({...one, links: [{rel: 'x'}]}, [one], schema)).toEqual([])
  expect(shapeDifferences({...one, links: [{rel: 'x'}]}, [{...one, links: [{rel: 'y', type: 't'}]}], schema)).toEqual([
    {pointer: '/links/0/type', key: 'type', kind: 'missing key'},
  ])
})

test('nothing is said where the other has nothing to compare with', () => {
  expect(shapeDifferences(one, [{...one, links: []}], schema)).toEqual([])
})

test('a key that only some callers see, or that the schema leaves to others, is no difference', () => {
  const guarded = published(at(object({name: text, host: visibleTo('a:rule', text)}), '2.1'))
  expect(shapeDifferences({name: 'a'}, [{name: 'b', host: 'c'}], guarded)).toEqual([])
  expect(shapeDifferences({name: 'a', host: 'c'}, [{name: 'b'}], guarded)).toEqual([])
  const open = {type: 'object', properties: {name: {}}, additionalProperties: true}
  expect(shapeDifferences({name: 'a', vnet1_rx: 1}, [{name: 'b', tap2_rx: 2}], open)).toEqual([])
  expect(shapeDifferences({vnet1_rx: 1}, [{name: 'b'}], open)).toEqual([
    {pointer: '/name', key: 'name', kind: 'missing key'},
  ])
})
