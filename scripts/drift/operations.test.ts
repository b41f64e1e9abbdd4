import {describe, expect, test} from 'vitest'
import {allVersions} from '../../compute/negotiation.ts'
import {alias} from '../../contract/alias.ts'
import {changing, since, until} from '../../contract/changing.ts'
import {type AnyOperation, type Operation, operation, retired} from '../../contract/operation.ts'
import {object, optional, query, text} from '../../contract/schema.ts'
import {keyOf} from './difference.ts'
import {factsOf, novas, variant} from './facts.fixture.ts'
import type {Facts, NovaOperation} from './facts.ts'
import {contrastOperations, pairs} from './operations.ts'

const things = (more: Partial<Operation> = {}): Operation =>
  operation({
    request: 'GET /things/{thing_id}',
    title: 'Show a thing',
    description: 'Shows it.',
    success: 200,
    errors: {},
    handle: () => undefined,
    ...more,
  } as Operation)

const drift = (ours: AnyOperation | readonly AnyOperation[], facts: Facts) =>
  contrastOperations(pairs([ours].flat() as AnyOperation[], facts), facts, allVersions, () => true).map(keyOf)
const against = (ours: AnyOperation, nova: Partial<NovaOperation>, schemas = {}, more: Partial<Facts> = {}) =>
  drift(ours, factsOf({operations: [novas('GET /things/{id}', nova)], schemas}, more))

describe('an operation', () => {
  test('is the one of the same method and path, however its parameters are called', () => {
    expect(against(things(), {})).toEqual([])
  })
  test('that Nova does not know is told', () => {
    expect(drift(things({request: 'GET /others'}), factsOf({operations: []}))).toEqual([
      'GET /others: only ours: Nova knows no such operation',
    ])
  })
  test('that begins one version late or ends one early is told with the version', () => {
    expect(against(since('2.3', things()), {min: '2.2'})).toContain(
      "GET /things/{thing_id} 2.2 existence: absent in ours, there in Nova's",
    )
    expect(against(until('2.36', things()), {max: '2.36'})).toContain(
      "GET /things/{thing_id} 2.36 existence: absent in ours, there in Nova's",
    )
    expect(against(until('2.38', things()), {max: '2.36'})).toContain(
      "GET /things/{thing_id} 2.37 existence: there in ours, absent in Nova's",
    )
  })
  test('may be one of several words that Nova takes as a parameter', () => {
    const services = [things({request: 'PUT /things/enable'}), until('2.53', things({request: 'PUT /things/disable'}))]
    expect(drift(services, factsOf({operations: [novas('PUT /things/{id}')]}))).toEqual([])
    expect(
      drift([until('2.53', services[0] as Operation)], factsOf({operations: [novas('PUT /things/{id}')]})),
    ).toEqual(["PUT /things/enable 2.53-2.104 existence: absent in ours, there in Nova's"])
  })
  test('out of service is held against what it was when it was in service', () => {
    const gone = {gone: true, variants: [variant({removed: {release: '16.0.0'}})]}
    const was = {
      operations: [novas('GET /things/{id}', {variants: [variant({success: [{status: 202, min: null, max: null}]})]})],
    }
    const ours = things({retired: retired('Pike'), success: 202})
    expect(against(ours, gone, {}, {was} as Partial<Facts>)).toEqual([])
    expect(against({...ours, success: 200}, gone, {}, {was} as Partial<Facts>)).toEqual([
      "GET /things/{thing_id} 2.1-2.104 success: ours 200, Nova's 202",
    ])
    expect(against({...ours, retired: retired('Queens')}, gone)).toEqual([
      "GET /things/{thing_id} 2.1-2.104 retired: ours in Queens, Nova's in Pike",
    ])
    expect(against(things(), gone)).toEqual(['GET /things/{thing_id} 2.1-2.104 existence: ours answers, Nova says 410'])
  })
})

describe('an alias', () => {
  const ours = [things(), until('2.103', alias(things(), '/things', '/old-things'))]
  const original = novas('GET /things/{id}', {policies: ['things:show']})
  const nova = (more: Partial<NovaOperation> = {}) =>
    novas('GET /old-things/{id}', {max: '2.102', aliasOf: 'GET /things/{id}', ...more})
  const found = (...operations: NovaOperation[]) => drift(ours, factsOf({operations}))
  const told = ["GET /things/{thing_id} policy things:show: only Nova's"]
  const created = {variants: [variant({success: [{status: 201, min: null, max: null}]})]}

  test('differs in nothing but in what differs of its original', () => {
    expect(found(original, nova())).toEqual(told)
    expect(found({...original, ...created}, nova(created))).toEqual([
      "GET /things/{thing_id} 2.1-2.104 success: ours 200, Nova's 201",
      ...told,
    ])
    expect(found(original, nova(created))).toEqual([
      ...told,
      "GET /old-things/{thing_id} 2.1-2.102 success: ours 200, Nova's 201",
    ])
  })
  test('is there as long as that of Nova', () => {
    expect(found(original, nova({max: '2.101'}))).toContain(
      "GET /old-things/{thing_id} 2.102 existence: there in ours, absent in Nova's",
    )
  })
  test('is one of the same as that of Nova', () => {
    expect(found(original, nova({aliasOf: 'GET /others'}))).toContain(
      "GET /old-things/{thing_id} alias: ours of GET /things/{thing_id}, Nova's of GET /others",
    )
  })
})

describe('a success', () => {
  const statuses = [
    {status: 200, min: '2.0', max: '2.1'},
    {status: 201, min: '2.2', max: null},
  ]
  const said = {
    microversions: [{version: '2.2', release: 'Kilo', changes: [{operation: 'GET /things/{id}', kinds: []}]}],
  }
  test('has its status at every version', () => {
    const nova = {variants: [variant({success: statuses})]}
    expect(against(things({success: changing({'2.1': 200, '2.2': 201})}), nova, {}, said)).toEqual([])
    expect(against(things({success: changing({'2.1': 200, '2.3': 201})}), nova, {}, said)).toContain(
      "GET /things/{thing_id} 2.2 success: ours 200, Nova's 201",
    )
  })
  test('may be one of those that Nova sets while it answers', () => {
    const nova = {variants: [variant({statusInBody: [201, 204]})]}
    expect(against(things({success: [201, 204]}), nova)).toEqual([])
    expect(against(things({success: 202}), nova)).toEqual([
      "GET /things/{thing_id} 2.1-2.104 success: ours 202, Nova's 200 or 201 or 204",
    ])
  })
})

describe('an error', () => {
  const nova = novas('GET /things/{id}', {variants: [variant({errors: [{codes: [404], min: '2.35', max: null}]})]})
  const facts = factsOf({
    operations: [nova],
    conditions: {
      'GET /things/{id}': [
        {exception: 'ThingNotFound', status: 404},
        {exception: null, status: 404},
      ],
    },
  })
  test('has its status at every version', () => {
    const early = things({errors: {404: {ThingNotFound: since('2.34', 'There is none.')}}})
    expect(drift(early, facts)).toContain('GET /things/{thing_id} 2.34 error 404: only ours')
    expect(drift(things(), facts)).toContain("GET /things/{thing_id} 2.35-2.104 error 404: only Nova's")
  })
  test('has the name of its exception, where it has one', () => {
    expect(drift(things({errors: {409: {ThingNotFound: 'x', Other: 'y'}}}), facts)).toEqual(
      expect.arrayContaining([
        "GET /things/{thing_id} error ThingNotFound: ours 409, Nova's 404",
        'GET /things/{thing_id} error 409 Other: only ours',
      ]),
    )
    expect(drift(things({errors: {404: {Nameless: 'y'}}}), facts)).toContain(
      "GET /things/{thing_id} error 404 ThingNotFound: only Nova's",
    )
  })
})

describe('what is sent and answered', () => {
  const body = {type: 'object', properties: {name: {type: 'string'}}, required: ['name'], additionalProperties: false}
  const schemas = {
    'things.create': body,
    'things.create_v210': {...body, properties: {...body.properties, user_id: {type: 'string'}}},
    'things.index': {type: 'object', properties: {}, additionalProperties: true},
    'things.index_v275': {type: 'object', properties: {}, additionalProperties: false},
    'things.none': {type: 'null'},
  }
  const sent = {
    bodySchemas: [
      {schema: 'things.create', min: '2.0', max: '2.9'},
      {schema: 'things.create_v210', min: '2.10', max: null},
    ],
  }
  const fields = {name: text, user_id: since('2.10', optional(text))}

  test('has its fields at every version', () => {
    expect(against(things({body: object(fields)}), {variants: [variant(sent)]}, schemas)).toEqual([
      'GET /things/{thing_id} 2.10 change: only ours changes',
    ])
    const late = object({...fields, user_id: since('2.11', optional(text))})
    expect(against(things({body: late}), {variants: [variant(sent)]}, schemas)).toContain(
      "GET /things/{thing_id} 2.10 body.user_id: ours absent, Nova's optional",
    )
  })
  test('refuses unknown parameters from the version on at which Nova does', () => {
    const strict = {
      querySchemas: [
        {schema: 'things.index', min: null, max: '2.74'},
        {schema: 'things.index_v275', min: '2.75', max: null},
      ],
    }
    expect(against(things({query: query({}, '2.76')}), {variants: [variant(strict)]}, schemas)).toContain(
      "GET /things/{thing_id} 2.75 query other fields: ours any, Nova's none",
    )
  })
  test('is nothing where Nova says null', () => {
    const answered = {responseSchemas: [{schema: 'things.none', min: null, max: null}]}
    expect(against(things(), {variants: [variant(answered)]}, schemas)).toEqual([])
    expect(against(things({response: object({name: text})}), {variants: [variant(answered)]}, schemas)).toEqual([
      'GET /things/{thing_id} 2.1-2.104 response: only in ours',
    ])
  })
})

describe('behaviour and policies', () => {
  const said = {
    microversions: [
      {
        version: '2.7',
        release: 'Liberty',
        changes: [{operation: 'GET /things/{id}', kinds: [['behaviour', 'x'] as const]}],
      },
    ],
  }
  test('change where Nova’s do', () => {
    expect(against(things({traits: {strict: since('2.7', true)}}), {}, {}, said)).toEqual([])
    expect(against(things({traits: {strict: since('2.6', true)}}), {}, {}, said)).toEqual([
      'GET /things/{thing_id} 2.6 change: only ours changes',
      "GET /things/{thing_id} 2.7 change: only Nova's changes: behaviour x",
    ])
  })
  test('change with what is declared, not with prose', () => {
    expect(against(things({description: changing({'2.1': 'One.', '2.5': 'Other.'})}), {})).toEqual([])
  })
  test('are asked by name, in the operation, in its fields and in its handler', () => {
    const ours = things({policy: 'a', handle: ({may}) => (may('b') ? undefined : undefined)} as Partial<Operation>)
    expect(against(ours, {policies: ['a', 'b']})).toEqual([])
    expect(against(ours, {policies: ['a', 'c']})).toEqual([
      "GET /things/{thing_id} policy c: only Nova's",
      'GET /things/{thing_id} policy b: only ours',
    ])
  })
})
