import {expect, test} from 'vitest'
import {contrastShapes, shapeOf, withoutUsersKeys} from './shape.ts'

const says = (ours: unknown, novas: unknown) =>
  contrastShapes(shapeOf(ours), shapeOf(novas)).map(({where, says}) => `${where}: ${says}`)

test('a shape has keys, kinds, and one element for all of a list', () => {
  expect(shapeOf({a: [1, 'x', null], b: [], c: {d: true}, e: 1.5})).toEqual({
    a: ['integer|null|string'],
    b: [],
    c: {d: 'boolean'},
    e: 'number',
  })
  expect(shapeOf([{a: 1}, {b: 1}])).toEqual([{a: 'integer', b: 'integer'}])
  expect(shapeOf([{a: 1}, 'x'])).toEqual([{$anyOf: [{a: 'integer'}, 'string']}])
})

test('shapes differ by keys, kinds and emptiness', () => {
  expect(says({a: 1, b: {c: 'x'}, d: []}, {b: {c: null}, d: [1], e: 1})).toEqual([
    'a: only in ours',
    "b.c: ours string, Nova's null",
    "d: ours empty, Nova's not",
    "e: only in Nova's",
  ])
  expect(says([{a: 1}], [{a: [1]}])).toEqual(["[].a: ours integer, Nova's array"])
})

test('a whole number is as good as one with a fraction where Nova has one of these', () => {
  expect(says({a: 2}, {a: 2.5})).toEqual([])
  expect(says({a: 2.5}, {a: 2})).toEqual(["a: ours number, Nova's integer"])
})

test('keys that are the user’s are one, but not those that the schema names', () => {
  const schema = {
    type: 'object',
    properties: {metadata: {type: 'object', patternProperties: {'^.+$': {type: 'string'}}}, id: {type: 'string'}},
  }
  const plain = (value: unknown) => withoutUsersKeys(shapeOf(value), schema)
  expect(plain({id: 'x', metadata: {a: 'x', b: 'y'}})).toEqual({id: 'string', metadata: {'*': 'string'}})
  expect(plain({id: 'x', metadata: {}})).toEqual({id: 'string', metadata: {}})
})
