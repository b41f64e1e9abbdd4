import {expect, test} from 'vitest'
import {at} from '../../contract/changing.ts'
import {
  described,
  either,
  list,
  mapOf,
  object,
  oneOf,
  optional,
  type Schema,
  text,
  visibleTo,
} from '../../contract/schema.ts'
import {rowsOf} from './fields.ts'

const rows = (schema: Schema) => rowsOf(at(schema, '2.1') as Schema, 'op-body', (policy) => `those of ${policy}`)
const told = described('Told.', text)

test('an object is followed by its fields, one deeper', () => {
  const all = rows(object({keypair: object({name: told, user_id: optional(told)})}))
  expect(all.map(({path, depth, required}) => [path, depth, required])).toEqual([
    ['keypair', 0, true],
    ['keypair.name', 1, true],
    ['keypair.user_id', 1, undefined],
  ])
})

test('the anchor of a field is its path', () => {
  const all = rows(object({servers: list(object({'OS-EXT:task_state': told}))}))
  expect(all.map(({id}) => id)).toEqual(['op-body-servers', 'op-body-servers-os-ext-task_state'])
})

test('fields whose anchors would be the same get two', () => {
  const all = rows(object({'a:b': told, 'a.b': told}))
  expect(all.map(({id}) => id)).toEqual(['op-body-a-b', 'op-body-a-b-2'])
})

test('a list is written with brackets', () => {
  expect(rows(object({a: list(list(object({b: told})))})).map(({path}) => path)).toEqual(['a', 'a[][].b'])
})

test('both forms of a field tell their insides', () => {
  const all = rows(object({networks: either(oneOf('auto', 'none'), list(object({uuid: told})))}))
  expect(all.map(({path, type}) => [path, type])).toEqual([
    ['networks', 'string or list of objects'],
    ['networks[].uuid', 'string'],
  ])
})

test('objects that say nothing but types are told in a sentence', () => {
  const link = object({href: {type: 'string', format: 'uri'} as Schema<string>, rel: oneOf('self', 'bookmark')})
  expect(rows(object({links: list(link)}))).toEqual([
    {
      id: 'op-body-links',
      path: 'links',
      name: 'links',
      depth: 0,
      type: 'list of objects',
      required: true,
      limits: ['Each has `href` (URL) and `rel` (`self`, `bookmark`).'],
    },
  ])
})

test('a map of the user has a row for any key if there is more to tell', () => {
  const all = rows(object({addresses: mapOf(list(object({addr: told})))}))
  expect(all.map(({path, name}) => [path, name])).toEqual([
    ['addresses', 'addresses'],
    ['addresses.*', 'any key'],
    ['addresses.*[].addr', 'addr'],
  ])
})

test('a body that is a map itself has a row', () => {
  expect(rows(mapOf(text)).map(({name}) => name)).toEqual(['any key'])
})

test('a guarded field says who sees it', () => {
  const [row] = rows(object({host: visibleTo('os_compute_api:host', told)}))
  expect(row?.limits).toEqual(['Shown to those of os_compute_api:host.'])
  expect(row?.required).toBeUndefined()
})

test('a further form of an object tells only what the first one does not', () => {
  const status = (meaning: string) => described(meaning, text)
  const one = object({id: told, status: status('Up or down.'), inner: object({a: told, b: told})})
  const other = object({id: told, status: status('Always unknown.'), inner: object({a: told})})
  expect(rows(object({server: either(one, other)})).map(({path, text}) => [path, text])).toEqual([
    ['server', undefined],
    ['server.id', 'Told.'],
    ['server.status', 'Up or down.'],
    ['server.inner', undefined],
    ['server.inner.a', 'Told.'],
    ['server.inner.b', 'Told.'],
    ['server.status', 'Always unknown.'],
  ])
})
