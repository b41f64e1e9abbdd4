import {expect, test} from 'vitest'
import {type Completion, completeJson, completeQuery} from './completion.ts'
import {cursorAt} from './cursor.ts'

const schema = {
  type: 'object',
  properties: {
    keypair: {
      type: 'object',
      properties: {
        name: {type: 'string', description: 'What it is called.'},
        type: {type: 'string', enum: ['ssh', 'x509']},
        tags: {type: 'array', items: {type: 'object', properties: {colour: {enum: ['red', 'blue']}}}},
        public: {type: ['boolean', 'null']},
        properties: {type: 'object', patternProperties: {'^.+$': {enum: ['on', 'off']}}},
      },
      required: ['name'],
    },
  },
  required: ['keypair'],
}

/** The text with `|` where the cursor stands. */
const at = (marked: string) => [marked.replace('|', ''), marked.indexOf('|')] as const
const offered = (marked: string) => completeJson(...at(marked), schema)?.options.map(({label}) => label)

function taken(
  marked: string,
  label: string,
  complete: typeof completeJson = completeJson,
  by: object = schema,
): string {
  const [text, offset] = at(marked)
  const {from, to, options} = complete(text, offset, by as never) as Completion
  const {text: put = '', back = 0} = options.find((option) => option.label === label) ?? {}
  return `${text.slice(0, from)}${put.slice(0, put.length - back)}|${put.slice(put.length - back)}${text.slice(to)}`
}

test('an object offers the properties that it does not have yet', () => {
  expect(offered('{|}')).toEqual(['keypair'])
  expect(offered('{"keypair": {"name": "a", |}}')).toEqual(['type', 'tags', 'public', 'properties'])
  expect(offered('{"keypair": {|"name": "a", "tags": []}}')).toEqual(['type', 'public', 'properties'])
})

test('what is typed narrows the offer, beginnings before middles', () => {
  expect(offered('{"keypair": {"p|}}')).toEqual(['public', 'properties', 'type'])
  expect(offered('{"keypair": {"NA|"}}')).toEqual(['name'])
  expect(offered('{"keypair": {"z|"}}')).toBeUndefined()
  expect(offered('{"keypair": {"name|": "a"}}')).toBeUndefined()
})

test('a property is offered while its own name is written', () => {
  expect(offered('{"keypair": {"nam|": "a"}}')).toEqual(['name'])
})

test('a value offers what its schema lists', () => {
  expect(offered('{"keypair": {"type": |}}')).toEqual(['ssh', 'x509'])
  expect(offered('{"keypair": {"type": "x|"}}')).toEqual(['x509'])
  expect(offered('{"keypair": {"public": |}}')).toEqual(['true', 'false', 'null'])
  expect(offered('{"keypair": {"name": |}}')).toBeUndefined()
})

test('arrays and free keys are looked into', () => {
  expect(offered('{"keypair": {"tags": [{"colour": "red"}, {"colour": "|')).toEqual(['red', 'blue'])
  expect(offered('{"keypair": {"tags": [{|')).toEqual(['colour'])
  expect(offered('{"keypair": {"properties": {"any": |')).toEqual(['on', 'off'])
})

test('nothing is offered behind a value, a closed text or the end', () => {
  expect(offered('{"keypair"|: {}}')).toBeUndefined()
  expect(offered('{"keypair": {"type": "ssh"|}}')).toBeUndefined()
  expect(offered('{"keypair": {"type": "ssh" |}}')).toBeUndefined()
  expect(offered('{} |')).toBeUndefined()
})

test('a broken text above does not matter', () => {
  expect(offered('{"keypair": {"name": , "type": "|')).toEqual(['ssh', 'x509'])
  expect(offered('{\n  "keypair": {\n    "ty|\n    "name": "a"\n  }\n}')).toEqual(['type'])
})

test('each choice of a schema is offered', () => {
  const either = {
    anyOf: [
      {type: 'object', properties: {a: {}}},
      {type: 'object', properties: {b: {}}},
    ],
  }
  expect(completeJson('{', 1, either)?.options.map(({label}) => label)).toEqual(['a', 'b'])
})

test('a property comes with room for its value', () => {
  expect(taken('{"keypair": {"na|', 'name')).toBe('{"keypair": {"name": "|"')
  expect(taken('{|}', 'keypair')).toBe('{"keypair": {|}}')
  expect(taken('{"keypair": {ty|}}', 'type')).toBe('{"keypair": {"type": |}}')
  expect(taken('{"keypair": {|"name": "a"}}', 'tags')).toBe('{"keypair": {"tags": [|],"name": "a"}}')
})

test('a property that has its colon is renamed', () => {
  expect(taken('{"keypair": {"ty|": "ssh"}}', 'type')).toBe('{"keypair": {"type"|: "ssh"}}')
})

test('a value takes the place of the old one', () => {
  expect(taken('{"keypair": {"type": "s|sh"}}', 'ssh')).toBe('{"keypair": {"type": "ssh"|}}')
  expect(taken('{"keypair": {"type": "|\n}}', 'x509')).toBe('{"keypair": {"type": "x509"|\n}}')
})

test('an option says what it is, and whether it has to be there', () => {
  const [name, type] = completeJson('{"keypair": {', 13, schema)?.options ?? []
  expect(name).toMatchObject({label: 'name', kind: 'string, required', description: 'What it is called.'})
  expect(type?.kind).toBe('one of a list')
})

const query = {type: 'object', properties: {limit: {type: 'integer'}, sort: {enum: ['asc', 'desc']}}}
const inQuery = (marked: string) => completeQuery(...at(marked), query)?.options.map(({label}) => label)

test('a query offers its parameters and their values', () => {
  expect(inQuery('/v2.1/flavors?|')).toEqual(['limit', 'sort'])
  expect(inQuery('/v2.1/flavors?limit=1&|')).toEqual(['sort'])
  expect(inQuery('/v2.1/flavors?sort=|&limit=1')).toEqual(['asc', 'desc'])
  expect(inQuery('/v2.1/fl|avors?')).toBeUndefined()
  expect(taken('/v2.1/flavors?li|', 'limit', completeQuery, query)).toBe('/v2.1/flavors?limit=|')
  expect(taken('/v2.1/flavors?x=1&sort=a|b&limit=1', 'asc', completeQuery, query)).toBe(
    '/v2.1/flavors?x=1&sort=asc|&limit=1',
  )
})

test('the cursor knows where it is', () => {
  expect(cursorAt('{"a": [1, {"b": "', 17)).toMatchObject({part: 'value', path: ['a', '*', 'b'], from: 16, typed: ''})
})
