import {expect, test} from 'vitest'
import type {Field, OperationDocument} from './document.ts'
import {insideOf, runFrom, toldBefore} from './same.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const operation = (id: string, root: string, inner: readonly string[], type = 'string'): OperationDocument => {
  const fields: Field[] = [
    {id: `${id}-response-${root}`, name: root, depth: 0, type: 'object'},
    ...inner.map((name) => ({id: `${id}-response-${root}-${name}`, name, depth: 1, type})),
  ]
  return {
    id,
    name: id,
    method: 'GET',
    path: `/${id}`,
    turns: ['2.1'],
    stays: [],
    fields,
    examples: [],
    views: [
      {
        from: '2.1',
        title: `Do ${id}`,
        description: '',
        success: [],
        fields: {response: fields.map((_, index) => index)},
        refusals: [],
        emits: [],
        examples: [],
      },
    ],
  }
}

test('what an operation above has told is a reference to it', () => {
  const same = toldBefore([operation('list', 'flavors', names), operation('show', 'flavor', names)], '2.1')
  expect([...same]).toEqual([['show-response-flavor', {like: 'list-response-flavors', title: 'Do list', count: 6}]])
})

test('fields of the same names and other types are told again', () => {
  const same = toldBefore([operation('list', 'flavors', names), operation('show', 'flavor', names, 'integer')], '2.1')
  expect(same.size).toBe(0)
})

test('a few fields are told again', () => {
  const few = names.slice(0, 5)
  expect(toldBefore([operation('list', 'flavors', few), operation('show', 'flavor', few)], '2.1').size).toBe(0)
})

test('a whole section that is told above is a reference too', () => {
  const same = toldBefore([operation('list', 'x', names), operation('show', 'x', names)], '2.1')
  expect([...same.keys()]).toEqual(['show-response'])
})

test('inside of a field is what follows it and is deeper', () => {
  const {fields} = operation('list', 'flavors', names)
  expect(insideOf(fields, 0)).toHaveLength(6)
  expect(insideOf(fields, 1)).toHaveLength(0)
})

test('what begins as a list above is a reference up to where it goes on otherwise', () => {
  const [one, other] = [
    operation('show', 'flavor', [...names, 'left']),
    operation('update', 'flavor', [...names, 'right']),
  ]
  expect([...toldBefore([one, other], '2.1')]).toEqual([
    [
      runFrom(`update-response-flavor-${names[0]}`),
      {like: 'show-response-flavor', title: 'Do show', count: names.length},
    ],
  ])
})

test('nothing is a reference to itself, however deep it is', () => {
  const {fields, ...one} = operation('show', 'flavor', names)
  const outer = {id: 'show-response-outer', name: 'outer', depth: 0, type: 'object'}
  const deeper = [outer, ...fields.map((field) => ({...field, depth: field.depth + 1}))]
  const views = one.views.map((view) => ({...view, fields: {response: deeper.map((_, place) => place)}}))
  expect([...toldBefore([{...one, views, fields: deeper}], '2.1')]).toEqual([])
})
