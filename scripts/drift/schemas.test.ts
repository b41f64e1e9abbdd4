import {describe, expect, test} from 'vitest'
import {contrastSchemas, type Demand} from './schemas.ts'

const text = {type: 'string'}
const contrast = (ours: unknown, novas: unknown, demand: Demand = 'exact') =>
  contrastSchemas(ours, novas, 'body', demand).map(({where, says}) => `${where}: ${says}`)
const both = (ours: unknown, novas: unknown) => [contrast(ours, novas), contrast(novas, ours)]

describe('the same in other words', () => {
  test.each([
    ['nullable', {type: ['null', 'string']}, {anyOf: [text, {type: 'null'}]}],
    ['a choice or null', {anyOf: [{enum: ['a']}, {type: 'null'}]}, {type: ['string', 'null'], enum: [null, 'a']}],
    ['a constant', {const: false}, {type: 'boolean', enum: [false]}],
    ['one of two types', {oneOf: [text, {type: 'integer'}]}, {type: ['integer', 'string']}],
    ['limits that limit nothing', {type: 'array', items: text, minItems: 0}, {type: 'array', items: text}],
    [
      'order',
      {type: 'object', required: ['b', 'a']},
      {type: 'object', required: ['a', 'b'], additionalProperties: true},
    ],
    ['needless backslashes', {pattern: '^[a-z\\.\\@]+$'}, {pattern: '^[a-z.@]+$'}],
    ['draft 4', {minimum: 0, exclusiveMinimum: true}, {exclusiveMinimum: 0}],
    ['prose', {...text, description: 'Something.', default: 'a'}, {...text, title: 'Else'}],
    [
      'a pattern of Unicode tables',
      {pattern: '^\\p{L}$'},
      {pattern: {$generatedUnicodeRange: {class: 'letters', jsPattern: '^\\p{L}$'}}},
    ],
  ])('%s', (_, ours, novas) => {
    expect(both(ours, novas)).toEqual([[], []])
  })
})

describe('fields', () => {
  const thing = (fields: object, required: string[], more = {}) => ({
    type: 'object',
    properties: {thing: {type: 'object', properties: fields, required, ...more}},
    required: ['thing'],
  })

  test('say where each of them is, and whether it has to be there', () => {
    expect(contrast(thing({a: text, b: text, c: text}, ['b']), thing({b: text, c: text, d: text}, ['c', 'd']))).toEqual(
      [
        "body.thing.a: ours optional, Nova's absent",
        "body.thing.b: ours required, Nova's optional",
        "body.thing.c: ours optional, Nova's required",
        "body.thing.d: ours absent, Nova's required",
      ],
    )
  })
  test('may be closed to others', () => {
    expect(contrast(thing({}, [], {additionalProperties: false}), thing({}, []))).toEqual([
      "body.thing other fields: ours none, Nova's any",
    ])
  })
  test('in lists and maps are found', () => {
    const list = (items: unknown) => ({type: 'array', items: {type: 'object', patternProperties: {'^a': items}}})
    expect(contrast(list(text), list({type: 'integer'}))).toEqual(["body[].* type: ours string, Nova's integer"])
    expect(contrast({patternProperties: {'^a': text}}, {patternProperties: {'^b': text}})).toEqual([
      'body.*: only ours /^a/',
      "body.*: only Nova's /^b/",
    ])
  })
})

describe('values', () => {
  test('differ by type, by choice and by each limit', () => {
    expect(contrast({type: 'integer'}, text)).toEqual(["body type: ours integer, Nova's string"])
    expect(contrast({enum: ['a', 'b']}, {enum: ['b', 'c']})).toEqual(['body enum: only ours "a", only Nova\'s "c"'])
    expect(contrast({...text, maxLength: 9}, {...text, maxLength: 8, pattern: '^a$'})).toEqual([
      "body maxLength: ours 9, Nova's 8",
      "body pattern: ours none, Nova's ^a$",
    ])
  })
  test('differ by the forms that only one side has', () => {
    const forms = (...some: unknown[]) => ({anyOf: [{type: 'integer'}, ...some]})
    expect(contrast(forms({const: ''}), {type: 'integer'})).toEqual(['body forms: only ours [""]'])
    expect(contrast(forms({const: ''}), forms({const: ''}))).toEqual([])
  })
  test('differ by conditions', () => {
    expect(contrast({allOf: [text]}, {allOf: [text, {maxLength: 3}]})).toEqual([
      "body allOf: ours none, Nova's any (maxLength 3)",
    ])
    expect(contrast(text, {...text, not: {const: 'a'}})).toEqual(['body not: ours none, Nova\'s ["a"]'])
  })
})

describe('an answer', () => {
  const answer = (ours: unknown, novas: unknown) => contrast(ours, novas, 'answer')
  test('may say more of a value of which Nova says nothing', () => {
    expect(answer({type: 'boolean'}, {})).toEqual([])
    expect(answer({...text, enum: ['a']}, text)).toEqual([])
    expect(answer({type: 'integer', minimum: 0}, {type: 'number'})).toEqual([])
  })
  test('may not say less, nor another thing', () => {
    expect(answer(text, {...text, enum: ['a']})).toEqual(['body enum: ours any, Nova\'s ["a"]'])
    expect(answer({...text, enum: ['a']}, {...text, enum: ['a', 'b']})).toEqual(['body enum: only Nova\'s "b"'])
    expect(answer(text, {type: ['string', 'null']})).toEqual(["body type: ours string, Nova's null or string"])
  })
  test('has the fields that Nova has', () => {
    expect(answer({type: 'object', properties: {a: text}}, {type: 'object', properties: {}})).toEqual([
      "body.a: ours optional, Nova's absent",
    ])
  })
})
