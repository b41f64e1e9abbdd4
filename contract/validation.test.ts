import {describe, expect, test} from 'vitest'
import {bodyMessage, problem, queryMessage} from './validation.ts'

const name = {type: 'string', format: 'name', minLength: 1, maxLength: 255}
const flag = {type: ['boolean', 'string'], enum: [true, 'True', '1', false, 'False', '0']}
const whole = {type: ['integer', 'string'], pattern: '^[0-9]+$', minimum: 1, maximum: 2147483647}
const metadata = {
  type: 'object',
  patternProperties: {'^[a-zA-Z0-9-_:. ]{1,255}$': {type: 'string', maxLength: 255}},
  additionalProperties: false,
}
const ip = {type: 'string', oneOf: [{format: 'ipv4'}, {format: 'ipv6'}]}
const object = (properties: object, required: string[] = [], more: object = {}) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  ...more,
})
const wrapped = (key: string, schema: object) => object({[key]: schema}, [key])

type Case = readonly [fact: string, schema: object, value: unknown, sentence: string]

const keypair = wrapped('keypair', object({name, type: {type: 'string', enum: ['ssh', 'x509']}}, ['name']))
const flavor = wrapped(
  'flavor',
  object(
    {
      name,
      id: {type: ['string', 'number', 'null'], pattern: '^(?! )[a-zA-Z0-9. _-]+(?<! )$', minLength: 0, maxLength: 255},
      ram: whole,
      disk: whole,
      rxtx_factor: {
        type: ['number', 'string'],
        pattern: '^[0-9]+(\\.[0-9]+)?$',
        exclusiveMinimum: 0,
        maximum: 3.40282e38,
      },
      is_public: flag,
    },
    ['name', 'ram', 'disk'],
  ),
)
const small = {name: 'm1', ram: 1, disk: 1}
const server = wrapped(
  'server',
  object({
    name,
    imageRef: {
      oneOf: [
        {type: 'string', format: 'uuid'},
        {type: 'string', maxLength: 0},
      ],
    },
    metadata,
    accessIPv4: {type: 'string', format: 'ipv4'},
    accessIPv6: {type: 'string', format: 'ipv6'},
    user_data: {type: 'string', format: 'base64', maxLength: 65535},
    min_count: {type: ['integer', 'string'], pattern: '^[0-9]*$', minimum: 1, minLength: 1},
    networks: {
      oneOf: [
        {type: 'array', items: object({fixed_ip: ip, uuid: {type: 'string', format: 'uuid'}})},
        {type: 'string', enum: ['none', 'auto']},
      ],
    },
    tags: {type: 'array', items: {type: 'string', pattern: '^[^,/]*$', minLength: 1, maxLength: 60}, maxItems: 3},
    certificates: {
      type: ['array', 'null'],
      minItems: 1,
      uniqueItems: true,
      items: {type: 'string', minLength: 1},
    },
    groups: {type: 'array', items: object({name})},
  }),
)
const zone = wrapped('aggregate', object({zone: {oneOf: [{...name, format: 'az_name'}, {type: 'null'}]}}))
const spec = {
  type: 'object',
  patternProperties: {'^[a-zA-Z0-9-_:. ]{1,255}$': {type: ['string', 'number'], maxLength: 255}},
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
}

// Asked of a running Nova, and each of them of Nova's own checker with the schemas above.
const answers: Case[] = [
  ['a body that is not there', keypair, null, "None is not of type 'object'"],
  ['a body that is a list', keypair, [], "[] is not of type 'object'"],
  ['a body that is a string', keypair, 'x', "'x' is not of type 'object'"],
  ['a body without its one key', keypair, {}, "'keypair' is a required property"],
  [
    'a key beside the one that a body has',
    keypair,
    {keypair: {name: 'k'}, x: 1},
    "Additional properties are not allowed ('x' was unexpected)",
  ],
  [
    'a string in place of an object',
    keypair,
    {keypair: 'x'},
    "Invalid input for field/attribute keypair. Value: x. 'x' is not of type 'object'",
  ],
  [
    'null in place of an object',
    keypair,
    {keypair: null},
    "Invalid input for field/attribute keypair. Value: None. None is not of type 'object'",
  ],
  [
    'a required field that is missing',
    keypair,
    {keypair: {}},
    "Invalid input for field/attribute keypair. Value: {}. 'name' is a required property",
  ],
  [
    'of several required fields, the first that is missing',
    flavor,
    {flavor: {disk: 1}},
    "Invalid input for field/attribute flavor. Value: {'disk': 1}. 'name' is a required property",
  ],
  [
    'of several required fields, the second, when the first is there',
    flavor,
    {flavor: {name: 'n', disk: 1}},
    "Invalid input for field/attribute flavor. Value: {'name': 'n', 'disk': 1}. 'ram' is a required property",
  ],
  [
    'an unknown field',
    keypair,
    {keypair: {name: 'k', kind: 'ssh'}},
    "Invalid input for field/attribute keypair. Value: {'name': 'k', 'kind': 'ssh'}. " +
      "Additional properties are not allowed ('kind' was unexpected)",
  ],
  [
    'unknown fields in the order of the alphabet, in a value as it was sent',
    keypair,
    {keypair: {name: 'k', b: 1, a: 2}},
    "Invalid input for field/attribute keypair. Value: {'name': 'k', 'b': 1, 'a': 2}. " +
      "Additional properties are not allowed ('a', 'b' were unexpected)",
  ],
  [
    'an empty string',
    keypair,
    {keypair: {name: ''}},
    "Invalid input for field/attribute name. Value: . '' is too short",
  ],
  [
    'null for a string',
    keypair,
    {keypair: {name: null}},
    "Invalid input for field/attribute name. Value: None. None is not of type 'string'",
  ],
  [
    'a list for a string, written as Python writes it',
    keypair,
    {keypair: {name: ["it's", true, null, 1.5]}},
    `Invalid input for field/attribute name. Value: ["it's", True, None, 1.5]. ["it's", True, None, 1.5] is not of type 'string'`,
  ],
  [
    'a name with a space before it, for which Nova has an answer of its own',
    keypair,
    {keypair: {name: ' k'}},
    "An invalid 'name' value was provided. The name must be: printable characters. Can not start or end with whitespace.",
  ],
  [
    'a word that is no choice',
    keypair,
    {keypair: {name: 'k', type: 'rsa'}},
    "Invalid input for field/attribute type. Value: rsa. 'rsa' is not one of ['ssh', 'x509']",
  ],
  [
    'a choice among booleans and words',
    flavor,
    {flavor: {...small, is_public: 'maybe'}},
    "Invalid input for field/attribute is_public. Value: maybe. 'maybe' is not one of [True, 'True', '1', False, 'False', '0']",
  ],
  [
    '1, which is no boolean',
    flavor,
    {flavor: {...small, is_public: 1}},
    "Invalid input for field/attribute is_public. Value: 1. 1 is not of type 'boolean', 'string'",
  ],
  [
    'true, which is no number',
    flavor,
    {flavor: {...small, rxtx_factor: true}},
    "Invalid input for field/attribute rxtx_factor. Value: True. True is not of type 'number', 'string'",
  ],
  [
    'a fraction for a whole number',
    flavor,
    {flavor: {...small, ram: 1.5}},
    "Invalid input for field/attribute ram. Value: 1.5. 1.5 is not of type 'integer', 'string'",
  ],
  [
    'a number below the least',
    flavor,
    {flavor: {...small, ram: -1}},
    'Invalid input for field/attribute ram. Value: -1. -1 is less than the minimum of 1',
  ],
  [
    'a number in a string below the least, told as a number',
    flavor,
    {flavor: {...small, ram: '0'}},
    'Invalid input for field/attribute ram. Value: 0. 0 is less than the minimum of 1',
  ],
  [
    'a number above the greatest',
    flavor,
    {flavor: {...small, ram: 2147483648}},
    'Invalid input for field/attribute ram. Value: 2147483648. 2147483648 is greater than the maximum of 2147483647',
  ],
  [
    'a number in a string above the greatest, told to the last digit',
    flavor,
    {flavor: {...small, ram: '99999999999999999999'}},
    'Invalid input for field/attribute ram. Value: 99999999999999999999. ' +
      '99999999999999999999 is greater than the maximum of 2147483647',
  ],
  [
    'a float above the greatest float, told as a whole number',
    flavor,
    {flavor: {...small, rxtx_factor: 1e39}},
    'Invalid input for field/attribute rxtx_factor. Value: 1e+39. ' +
      '999999999999999939709166371603178586112 is greater than the maximum of 3.40282e+38',
  ],
  [
    'a string that is no number',
    flavor,
    {flavor: {...small, ram: 'x'}},
    "Invalid input for field/attribute ram. Value: x. 'x' does not match '^[0-9]+$'",
  ],
  [
    'a backslash of a pattern is doubled',
    flavor,
    {flavor: {...small, rxtx_factor: '1e39'}},
    String.raw`Invalid input for field/attribute rxtx_factor. Value: 1e39. '1e39' does not match '^[0-9]+(\\.[0-9]+)?$'`,
  ],
  [
    'what cannot be seen is escaped where Python writes it as a literal',
    flavor,
    {flavor: {...small, id: {a: [1, 'é\u200b']}}},
    "Invalid input for field/attribute id. Value: {'a': [1, 'é\\u200b']}. " +
      "{'a': [1, 'é\\u200b']} is not of type 'string', 'number', 'null'",
  ],
  [
    'a pattern comes before a length that is written after it',
    flavor,
    {flavor: {...small, id: ' 1'}},
    "Invalid input for field/attribute id. Value:  1. ' 1' does not match '^(?! )[a-zA-Z0-9. _-]+(?<! )$'",
  ],
  [
    'an address that is none',
    server,
    {server: {accessIPv4: '1.1.1'}},
    "Invalid input for field/attribute accessIPv4. Value: 1.1.1. '1.1.1' is not a 'ipv4'",
  ],
  [
    'an address of the other family',
    server,
    {server: {accessIPv6: '1.1.1.1'}},
    "Invalid input for field/attribute accessIPv6. Value: 1.1.1.1. '1.1.1.1' is not a 'ipv6'",
  ],
  [
    'what is not base64',
    server,
    {server: {user_data: 'Y'}},
    "Invalid input for field/attribute user_data. Value: Y. 'Y' is not a 'base64'",
  ],
  [
    'neither a UUID nor nothing',
    server,
    {server: {imageRef: 'x'}},
    "Invalid input for field/attribute imageRef. Value: x. 'x' is not valid under any of the given schemas",
  ],
  [
    'none of the forms of a field, and no word of what is wrong within each',
    server,
    {server: {networks: [{uuid: 'x'}]}},
    "Invalid input for field/attribute networks. Value: [{'uuid': 'x'}]. " +
      "[{'uuid': 'x'}] is not valid under any of the given schemas",
  ],
  [
    'the number of the item that is wrong',
    server,
    {server: {tags: ['a', 'b/c', '']}},
    "Invalid input for field/attribute 1. Value: b/c. 'b/c' does not match '^[^,/]*$'",
  ],
  [
    'a list that is too long',
    server,
    {server: {tags: ['a', 'b', 'c', 'd']}},
    "Invalid input for field/attribute tags. Value: ['a', 'b', 'c', 'd']. ['a', 'b', 'c', 'd'] is too long",
  ],
  [
    'a wrong item before a list that is too long, where the schema says so',
    server,
    {server: {tags: ['a', 'b', 'c', '']}},
    "Invalid input for field/attribute 3. Value: . '' is too short",
  ],
  [
    'a list that is too short',
    server,
    {server: {certificates: []}},
    'Invalid input for field/attribute certificates. Value: []. [] is too short',
  ],
  [
    'the same item twice',
    server,
    {server: {certificates: ['a', 'a']}},
    "Invalid input for field/attribute certificates. Value: ['a', 'a']. ['a', 'a'] has non-unique elements",
  ],
  [
    'a field of an item',
    server,
    {server: {groups: [{name: 'a'}, {name: ''}]}},
    "Invalid input for field/attribute name. Value: . '' is too short",
  ],
  [
    'an unknown field of an item',
    server,
    {server: {groups: [{nam: 'a'}]}},
    "Invalid input for field/attribute 0. Value: {'nam': 'a'}. Additional properties are not allowed ('nam' was unexpected)",
  ],
  [
    'a key that fits no pattern',
    server,
    {server: {metadata: {'a/b': 'x'}}},
    "Invalid input for field/attribute metadata. Value: {'a/b': 'x'}. " +
      "'a/b' does not match any of the regexes: '^[a-zA-Z0-9-_:. ]{1,255}$'",
  ],
  [
    'keys that fit no pattern, in the order of the alphabet',
    server,
    {server: {metadata: {'z/': 'x', 'a/': 'y'}}},
    "Invalid input for field/attribute metadata. Value: {'z/': 'x', 'a/': 'y'}. " +
      "'a/', 'z/' do not match any of the regexes: '^[a-zA-Z0-9-_:. ]{1,255}$'",
  ],
  [
    'the value of a key that fits a pattern',
    server,
    {server: {metadata: {a: 1}}},
    "Invalid input for field/attribute a. Value: 1. 1 is not of type 'string'",
  ],
  ['two keys where one is wanted', spec, {a: '1', b: '2'}, "{'a': '1', 'b': '2'} has too many properties"],
  ['no key where one is wanted', spec, {}, '{} does not have enough properties'],
  [
    'a number in a string that only Python would read, but for the pattern',
    server,
    {server: {min_count: ' 1'}},
    "Invalid input for field/attribute min_count. Value:  1. ' 1' does not match '^[0-9]*$'",
  ],
  [
    'a name with an emoji',
    server,
    {server: {name: '\u{1f600}'}},
    "An invalid 'name' value was provided. The name must be: printable characters. Can not start or end with whitespace.",
  ],
  [
    'a name within a choice, which has no answer of its own there',
    zone,
    {aggregate: {zone: ':'}},
    "Invalid input for field/attribute zone. Value: :. ':' is not valid under any of the given schemas",
  ],
]

describe('answers as Nova does', () => {
  test.each(answers)('to %s', (_fact, schema, value, sentence) => {
    expect(bodyMessage(problem(schema, value) as never)).toBe(sentence)
  })
})

const listOf = (schema: object) => ({type: 'array', items: schema})
const pages = {limit: listOf({type: ['integer', 'string'], pattern: '^[0-9]*$', minimum: 0, minLength: 1})}
const list = (properties: object, more: object) => ({type: 'object', properties: {...pages, ...properties}, ...more})
const strict = list({hosts: {...listOf({type: 'string', minLength: 1}), maxItems: 1}}, {additionalProperties: false})
const servers = list(
  {name: listOf({type: 'string', format: 'regex'}), 'changes-since': listOf({type: 'string', format: 'date-time'})},
  {additionalProperties: false, patternProperties: {'^_': listOf({type: 'string'})}},
)

const queries: Case[] = [
  [
    'a limit that is no number',
    strict,
    {limit: ['abc']},
    "Invalid input for query parameters limit. Value: abc. 'abc' does not match '^[0-9]*$'",
  ],
  [
    'a limit below nothing',
    strict,
    {limit: ['-1']},
    "Invalid input for query parameters limit. Value: -1. '-1' does not match '^[0-9]*$'",
  ],
  ['an empty limit', strict, {limit: ['']}, "Invalid input for query parameters limit. Value: . '' is too short"],
  [
    'the second value of a parameter',
    strict,
    {limit: ['1', '-5']},
    "Invalid input for query parameters limit. Value: -5. '-5' does not match '^[0-9]*$'",
  ],
  [
    'a parameter given twice that may be given once',
    strict,
    {hosts: ['a', 'b']},
    "Invalid input for query parameters hosts. Value: ['a', 'b']. ['a', 'b'] is too long",
  ],
  ['an unknown parameter', strict, {bogus: ['1']}, "Additional properties are not allowed ('bogus' was unexpected)"],
  [
    'unknown parameters where those that begin with _ are let through',
    servers,
    {bogus: ['1'], abc: ['2'], _x: ['3']},
    "'abc', 'bogus' do not match any of the regexes: '^_'",
  ],
  [
    'a pattern that is none',
    servers,
    {name: ['[']},
    "Invalid input for query parameters name. Value: [. '[' is not a 'regex'",
  ],
  [
    'a time that is none',
    servers,
    {'changes-since': ['yesterday']},
    "Invalid input for query parameters changes-since. Value: yesterday. 'yesterday' is not a 'date-time'",
  ],
]

describe('answers as Nova does, of a query,', () => {
  test.each(queries)('to %s', (_fact, schema, value, sentence) => {
    expect(queryMessage(problem(schema, value) as never)).toBe(sentence)
  })
})

// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
const conditional = {if: {type: 'string'}, then: {minLength: 2}, else: {minimum: 5}}

// What no schema of Nova's asks where a request can miss it, as Nova's checker puts it.
const others: Case[] = [
  ['const', {const: {a: 1}}, {a: 2}, "{'a': 1} was expected"],
  ['const, in which 1 is not true', {const: true}, 1, 'True was expected'],
  ['enum, in which 0 is not false', {enum: [false, 'x']}, 0, "0 is not one of [False, 'x']"],
  ['maxLength, which counts characters', {maxLength: 1}, '\u{1f600}a', "'\u{1f600}a' is too long"],
  ['exclusiveMinimum', {exclusiveMinimum: 0}, 0, '0 is less than or equal to the minimum of 0'],
  ['exclusiveMinimum, of a fraction', {exclusiveMinimum: 1}, 0.5, '0.5 is less than or equal to the minimum of 1'],
  ['exclusiveMaximum', {exclusiveMaximum: 5}, 5, '5 is greater than or equal to the maximum of 5'],
  ['minimum, of a fraction in a string', {minimum: 1}, '0.5', '0.5 is less than the minimum of 1'],
  ['maximum, of a power in a string', {maximum: 1}, '1e3', '1000.0 is greater than the maximum of 1'],
  ['maximum, of a word that Python reads as a number', {maximum: 1}, 'inf', 'inf is greater than the maximum of 1'],
  ['maximum, of digits with an underscore', {maximum: 1}, '1_0', '10 is greater than the maximum of 1'],
  ['multipleOf', {multipleOf: 2}, 3, '3 is not a multiple of 2'],
  ['dependentRequired', {dependentRequired: {b: ['b'], a: ['b', 'c']}}, {a: 1, b: 1}, "'c' is a dependency of 'a'"],
  ['dependentSchemas', {dependentSchemas: {a: {required: ['b']}}}, {a: 1}, "'b' is a required property"],
  ['propertyNames', {propertyNames: {maxLength: 1}}, {a: 1, bc: 1}, "'bc' is too long"],
  [
    'additionalProperties, of a schema',
    {additionalProperties: {type: 'string'}},
    {a: 1},
    "Invalid input for field/attribute a. Value: 1. 1 is not of type 'string'",
  ],
  [
    'prefixItems',
    {prefixItems: [{type: 'string'}, {type: 'integer'}]},
    ['a', 'b', 'c'],
    "Invalid input for field/attribute 1. Value: b. 'b' is not of type 'integer'",
  ],
  ['items: false', {prefixItems: [{}], items: false}, [1, 2, 3], 'Expected at most 1 items, but found 3'],
  [
    'a false schema',
    {properties: {a: false}},
    {a: 1},
    'Invalid input for field/attribute a. Value: 1. False schema does not allow 1',
  ],
  ['not', {not: {type: ['string'], 'x-from': 'us'}}, 'a', "'a' should not be valid under {'type': ['string']}"],
  ['anyOf', {anyOf: [{type: 'string'}, {minimum: 5}]}, 1, '1 is not valid under any of the given schemas'],
  [
    'oneOf with several that fit: the later ones, then the first',
    {
      oneOf: [
        {type: 'string'},
        {type: 'integer'},
        {minLength: 1, pattern: '^\\w', 'x-pattern': '^\\w', title: 'A'},
        {},
      ],
    },
    'a',
    String.raw`'a' is valid under each of {'minLength': 1, 'pattern': '^\\w'}, {}, {'type': 'string'}`,
  ],
  [
    'oneOf within lists, each item for itself',
    {items: {oneOf: [{type: 'string'}, {minLength: 2}]}},
    ['a', 'abc', 5, true],
    "Invalid input for field/attribute 1. Value: abc. 'abc' is valid under each of {'minLength': 2}, {'type': 'string'}",
  ],
  [
    'allOf, whose schemas speak for themselves',
    {allOf: [{type: 'string'}, {pattern: '^[_\\- a-zA-Z0-9]+$'}]},
    'a!',
    String.raw`'a!' does not match '^[_\\- a-zA-Z0-9]+$'`,
  ],
  ['then', conditional, 'a', "'a' is too short"],
  ['else', conditional, 4, '4 is less than the minimum of 5'],
]

describe('words', () => {
  test.each(others)('%s', (_fact, schema, value, sentence) => {
    expect(bodyMessage(problem(schema, value) as never)).toBe(sentence)
  })
})

describe('of several faults, tells the first in the order of the schema', () => {
  const value = {b: '', a: 5, x: 1}
  const a = {type: 'string'}
  const b = {type: 'string', minLength: 1}

  test.each([
    ['/properties/a/type', {properties: {a, b}, required: ['c'], additionalProperties: false}],
    ['/properties/b/minLength', {properties: {b, a}, required: ['c'], additionalProperties: false}],
    ['/required', {required: ['c'], properties: {a, b}, additionalProperties: false}],
    ['/additionalProperties', {additionalProperties: false, properties: {a, b}, required: ['c']}],
    ['/maxProperties', {maxProperties: 1, anyOf: [false], required: ['c']}],
    ['/anyOf', {anyOf: [{required: ['c']}], maxProperties: 1}],
    ['/allOf/1/required', {allOf: [{required: ['a']}, {required: ['c']}], required: ['d']}],
    ['/else/required', {if: {required: ['c']}, required: ['d'], else: {required: ['e']}}],
    ['/required', {required: ['d'], if: {required: ['c']}, else: {required: ['e']}}],
    ['/patternProperties/~1|^b$/minLength', {patternProperties: {'/|^b$': b, '^a$': a}}],
    ['/properties/a/maximum', {properties: {a: {maximum: 1, format: 'name', type: 'string'}}}],
  ])('%s', (schemaPath, schema) => {
    expect(problem(schema, value)?.schemaPath).toBe(schemaPath)
  })

  test.each([
    ['/minimum', {minimum: 5, format: 'ipv4', pattern: 'a'}],
    ['/format', {format: 'ipv4', minimum: 5, pattern: 'a'}],
    ['/pattern', {pattern: 'a', minLength: 2, format: 'ipv4', minimum: 5}],
    ['/minLength', {minLength: 2, pattern: 'a', format: 'ipv4', minimum: 5}],
  ])('%s of a string', (schemaPath, schema) => {
    expect(problem(schema, '4')?.schemaPath).toBe(schemaPath)
  })

  test('of two items, the first, whatever is wrong with it', () => {
    expect(problem({items: {type: 'string', minLength: 2}}, ['ab', 'a', 5])?.path).toEqual([1])
  })
})

test('tells where, which keyword, and of what', () => {
  expect(problem(server, {server: {groups: [{name: 'a'}, {name: 5}]}})).toEqual({
    path: ['server', 'groups', 1, 'name'],
    keyword: 'type',
    schemaPath: '/properties/server/properties/groups/items/properties/name/type',
    value: 5,
    message: "5 is not of type 'string'",
  })
})

test('hands on the answer that a name has of its own', () => {
  expect(problem(name, ' ')).toEqual({
    path: [],
    keyword: 'format',
    schemaPath: '/format',
    value: ' ',
    message: "' ' is not a 'name'",
    answer:
      "An invalid 'name' value was provided. The name must be: printable characters. Can not start or end with whitespace.",
  })
})

test('shows the pattern that Nova has, where ours is written otherwise', () => {
  const schema = {pattern: '^[_\\-@. a-zA-Z0-9]+$', 'x-pattern': '^[_\\-\\@\\. a-zA-Z0-9]+$'}
  expect(problem(schema, 'a!')?.message).toBe(String.raw`'a!' does not match '^[_\\-\\@\\. a-zA-Z0-9]+$'`)
})

describe('takes', () => {
  test.each<[string, object, unknown]>([
    ['what fits', flavor, {flavor: {...small, id: null, rxtx_factor: '0', is_public: 'True'}}],
    ['an empty object where nothing is asked', {}, {}],
    ['numbers in strings', flavor, {flavor: {name: 'm1', ram: '512', disk: '1'}}],
    ['words where a number is bounded but not asked for', {minimum: 5}, 'four'],
    ['a line feed at the end, as the $ of Python does', server, {server: {name: 'n\n', min_count: '1\n'}}],
    ['a $ that is meant', {pattern: '^[$]\\$$'}, '$$'],
    ['a key with a line feed at the end', server, {server: {metadata: {'a\n': 'x'}}}],
    ['any value of a format that Nova does not know', {format: 'mac-address'}, 'x'],
    ['any case of a list of choices that holds objects', {enum: [{a: [1]}]}, {a: [1]}],
    ['an unknown key where unknown keys are let through', list({}, {additionalProperties: true}), {bogus: ['1']}],
  ])('%s', (_fact, schema, value) => {
    expect(problem(schema, value)).toBeUndefined()
  })
})

test('no value at all is None', () => {
  expect(problem({type: 'object'}, undefined)?.message).toBe("None is not of type 'object'")
})

test('a key with half a surrogate pair in it is refused like others', () => {
  expect(problem(keypair, {keypair: {name: 'k'}, 'a\ud83d': '\\ud83d'})?.message).toBe(
    "Additional properties are not allowed ('a\ufffd' was unexpected)",
  )
})

test('keys that are everywhere in JavaScript are keys like others', () => {
  const value = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}')
  expect(problem({additionalProperties: false}, value)?.message).toBe(
    "Additional properties are not allowed ('__proto__', 'constructor', 'toString' were unexpected)",
  )
  expect(problem({required: ['constructor']}, {})?.message).toBe("'constructor' is a required property")
})

test('a schema is left as it was', () => {
  const schema = Object.freeze({type: 'string', pattern: 'a$', minimum: Object.freeze(1) as number})
  problem(schema, 'b')
  expect(schema).toEqual({type: 'string', pattern: 'a$', minimum: 1})
})

test('a schema is read once', () => {
  const schema: {type: string} = {type: 'string'}
  expect(problem(schema, 5)).toBeDefined()
  schema.type = 'integer'
  expect(problem(schema, 5)).toBeDefined()
})

test('a schema is refused that says what would not be checked', () => {
  expect(() => problem({$ref: '#/$defs/name'}, 5)).toThrow(/Unexpected keyword \$ref/)
})
