import {Validator} from '@seriousme/openapi-schema-validator'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {expect, test} from 'vitest'
import {LATEST, resources} from '../../compute/index.ts'
import {allVersions} from '../../compute/negotiation.ts'
import type {Microversion} from '../../contract/microversion.ts'
import command from '../openapi.ts'
import {declaredAt} from './declared.ts'
import {openapi} from './document.ts'
import {playedThroughout, recordedSamples} from './samples.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is read by many paths
type Json = any

const toldAt = await playedThroughout(resources)
const inForce = recordedSamples()
const make = (version: Microversion, history: boolean): Json =>
  openapi({version, history, samples: inForce(toldAt(version), version)})
const made = new Map<string, Json>()
function documentAt(version: Microversion, history = false): Json {
  const key = `${version} ${history}`
  const document = made.get(key) ?? make(version, history)
  made.set(key, document)
  return document
}

const validator = new Validator()
async function wrongWith(document: object): Promise<unknown> {
  const {valid, errors} = await validator.validate(document as Record<string, unknown>)
  return valid ? undefined : errors
}

const ajv = new Ajv2020({strict: true, allowUnionTypes: true, allErrors: true})
formats.default(ajv)
ajv.addVocabulary(['policy', 'operation', 'notifications', 'retired', 'alias-of'].map((word) => `x-openstack-${word}`))
const compiled = new Map<string, (value: unknown) => unknown[]>()
/** What tells what is wrong with values; of each value only once, for most stay the same over many versions. */
function checkOf(schema: object): (value: unknown) => unknown[] {
  const key = JSON.stringify(schema)
  const known = compiled.get(key)
  if (known) return known
  const validate = ajv.compile(schema)
  const right = new Set<unknown>()
  const check = (value: unknown) => {
    if (right.has(value) || validate(value)) {
      right.add(value)
      return []
    }
    return validate.errors ?? []
  }
  compiled.set(key, check)
  return check
}

const methods = ['get', 'post', 'put', 'delete']
const operationsOf = (document: Json): Array<{path: string; method: string; operation: Json}> =>
  Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{path, method, operation: item[method]}] : [])),
  )
const resolve = (document: Json, ref: string): Json =>
  ref
    .slice(2)
    .split('/')
    .reduce((part, key) => part?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
/** With every reference replaced by what it refers to. */
function expand(document: Json, node: Json): Json {
  if (Array.isArray(node)) return node.map((item) => expand(document, item))
  if (typeof node !== 'object' || node === null) return node
  const {$ref, ...rest} = node
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, expand(document, value)]))
  return typeof $ref === 'string' ? {...expand(document, resolve(document, $ref)), ...own} : own
}
const refsIn = (node: Json): string[] =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries<Json>(node).flatMap(([key, value]) =>
        key === '$ref' && typeof value === 'string' ? [value] : key === 'examples' ? [] : refsIn(value),
      )
const bodiesOf = (operation: Json): Json[] =>
  [operation.requestBody, ...Object.values<Json>(operation.responses)].flatMap(
    (body) => body?.content?.['application/json'] ?? [],
  )

test.each(allVersions)('at %s it is a valid OpenAPI document', async (version) => {
  expect(await wrongWith(documentAt(version))).toBeUndefined()
})

test.each(allVersions)('at %s every example fits its schema', (version) => {
  const document = documentAt(version)
  const wrong = operationsOf(document).flatMap(({operation}) =>
    bodiesOf(operation).flatMap(({schema, examples = {}}) => {
      const check = checkOf(expand(document, schema))
      return Object.entries<Json>(examples).flatMap(([name, {value}]) => {
        const found = check(value)
        return found.length > 0 ? [{name, found}] : []
      })
    }),
  )
  expect(wrong).toEqual([])
})

test.each(allVersions)(
  'at %s names are unique, references lead somewhere, and paths have their parameters',
  (version) => {
    const document = documentAt(version, true)
    const operations = operationsOf(document)
    const ids = operations.map(({operation}) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const tags = document.tags.map(({name}: Json) => name)
    expect(operations.flatMap(({operation}) => operation.tags).filter((tag) => !tags.includes(tag))).toEqual([])
    expect(refsIn(document).filter((ref) => resolve(document, ref) === undefined)).toEqual([])
    const used = new Set(refsIn(document))
    const unused = Object.keys(document.components.schemas).filter((name) => !used.has(`#/components/schemas/${name}`))
    expect(unused).toEqual([])
    for (const {path, operation} of operations) {
      const parameters = (operation.parameters ?? []).filter(({in: place}: Json) => place === 'path')
      expect(parameters.map(({name}: Json) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
  },
)

test.each(['2.1', '2.36', '2.104'] as const)('with what is out of service it is valid at %s too', async (version) => {
  expect(await wrongWith(documentAt(version, true))).toBeUndefined()
})

test('an alias is there under a name of its own, and says of what it is one', () => {
  const {get, post} = documentAt('2.102').paths['/v2.1/os-volumes_boot']
  expect([get.operationId, get['x-openstack-alias-of']]).toEqual(['listServersAtVolumesBoot', 'GET /servers'])
  const {requestBody} = documentAt('2.102').paths['/v2.1/servers'].post
  expect(post.requestBody.content['application/json'].schema).toEqual(requestBody.content['application/json'].schema)
  expect(documentAt('2.103').paths['/v2.1/os-volumes_boot']).toBeUndefined()
})

test('the validator finds what is wrong with a document', async () => {
  const broken = structuredClone(documentAt('2.1'))
  delete broken.paths['/v2.1/os-keypairs'].get.responses[200].description
  expect(await wrongWith(broken)).toBeDefined()
})

test('an example that does not fit is found', () => {
  const document = documentAt('2.1')
  const {schema, examples} = document.paths['/v2.1/os-keypairs'].get.responses[200].content['application/json']
  const {value} = examples['keypairs-list']
  const check = checkOf(expand(document, schema))
  expect(check({...value, colour: 'blue'})).not.toEqual([])
  expect(check({})).not.toEqual([])
})

test('the same wish gives the same document', () => {
  expect(JSON.stringify(make('2.66', true))).toBe(JSON.stringify(documentAt('2.66', true)))
})

test('every operation of a version is in its document, and every reason for which it refuses', () => {
  for (const version of ['2.1', '2.55', '2.104'] as const) {
    const document = documentAt(version, true)
    const text = JSON.stringify(document.paths)
    for (const {name, path, method, operation, refusals} of declaredAt(version, true)) {
      const found = document.paths[path][method.toLowerCase()]
      expect(text, name).toContain(JSON.stringify(name))
      expect(JSON.stringify(found)).toContain(operation.title)
      for (const {status, reason, why} of refusals)
        expect(found.responses[status].description).toContain(`\`${reason}\`: ${why}`)
    }
  }
})

test('an operation is there from the version that brought it', () => {
  expect(documentAt('2.54').paths['/v2.1/flavors/{flavor_id}'].put).toBeUndefined()
  expect(documentAt('2.55').paths['/v2.1/flavors/{flavor_id}'].put.operationId).toBe('updateFlavor')
})

test('statuses and parameters are those of the version', () => {
  const post = (version: Microversion) => documentAt(version).paths['/v2.1/os-keypairs'].post
  expect(Object.keys(post('2.1').responses)).toContain('200')
  expect(Object.keys(post('2.2').responses)).toContain('201')
  const names = (version: Microversion) =>
    documentAt(version).paths['/v2.1/os-keypairs'].get.parameters.map(({name = '', $ref = name}: Json) => $ref)
  expect(names('2.9')).toEqual(['#/components/parameters/Microversion'])
  expect(names('2.35')).toEqual(['user_id', 'limit', 'marker', '#/components/parameters/Microversion'])
})

test('examples are the newest samples that are not newer than the version', () => {
  const recordedAt = (version: Microversion) =>
    documentAt(version).paths['/v2.1/os-keypairs'].get.responses[200].content['application/json'].examples[
      'keypairs-list'
    ].summary
  expect([recordedAt('2.1'), recordedAt('2.34'), recordedAt('2.104')]).toEqual([
    'Recorded at 2.1',
    'Recorded at 2.10',
    'Recorded at 2.35',
  ])
})

test('the answers to a refusal are shown with the reason', () => {
  const {409: conflict} = documentAt('2.104').paths['/v2.1/os-keypairs'].post.responses
  expect(conflict.content['application/json'].examples).toMatchObject({
    'keypairs-import-post-409-key-pair-exists': {summary: 'KeyPairExists, recorded at 2.2'},
  })
})

test('a refusal that is recorded once is shown at every later version that meets it', () => {
  const {403: forbidden} = documentAt('2.104').paths['/v2.1/os-keypairs'].post.responses
  expect(Object.keys(forbidden.content['application/json'].examples)).toContain(
    'keypairs-post-403-keypair-limit-exceeded',
  )
})

test('actions share a path, and keep their titles and names', () => {
  const {requestBody, operationId} = documentAt('2.66').paths['/v2.1/flavors/{flavor_id}/action'].post
  expect(operationId).toBe('flavorsAction')
  const {schema} = requestBody.content['application/json']
  expect(
    schema.oneOf.map((one: Json) => [one.title, one['x-openstack-operation'], one.required, one['x-openstack-policy']]),
  ).toEqual([
    [
      'Let a project use a flavor',
      'addFlavorAccess',
      ['addTenantAccess'],
      'os_compute_api:os-flavor-access:add_tenant_access',
    ],
    [
      'Take a flavor from a project',
      'removeFlavorAccess',
      ['removeTenantAccess'],
      'os_compute_api:os-flavor-access:remove_tenant_access',
    ],
  ])
})

test('what lives beside the versions has no microversion and needs no token', () => {
  const {paths} = documentAt('2.66')
  expect(paths['/'].get).toMatchObject({operationId: 'listVersions', security: []})
  expect(paths['/v2.1/'].get).toMatchObject({operationId: 'showVersion', security: []})
  expect(paths['/'].get.parameters).toBeUndefined()
  expect(paths['/v2.1/'].get.parameters).toEqual([{$ref: '#/components/parameters/Microversion'}])
  expect(paths['/v2.1/flavors'].get.security).toBeUndefined()
})

test('the header has no other value than the version of the document, and 2.1 needs none', () => {
  const header = (version: Microversion) => documentAt(version).components.parameters.Microversion
  expect(header('2.66')).toMatchObject({required: true, schema: {const: 'compute 2.66'}})
  expect(header('2.1')).toMatchObject({required: false, schema: {const: 'compute 2.1'}})
})

test('what is out of service is left out, or there as deprecated with its 410', () => {
  expect(documentAt('2.1').paths['/v2.1/os-cloudpipe']).toBeUndefined()
  const {get} = documentAt('2.1', true).paths['/v2.1/os-cloudpipe']
  expect(get).toMatchObject({deprecated: true})
  expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '410']))
})

test('a field that a policy guards says so', () => {
  const document = documentAt('2.61')
  const {schema} = document.paths['/v2.1/flavors/{flavor_id}'].get.responses[200].content['application/json']
  const {flavor} = expand(document, schema).properties
  expect(flavor.properties.extra_specs['x-openstack-policy']).toBe('os_compute_api:os-flavor-extra-specs:index')
  expect(flavor.required).not.toContain('extra_specs')
})

test('a flavor is described once, however often it is shown', () => {
  const document = documentAt('2.66')
  const {flavors} =
    document.paths['/v2.1/flavors/detail'].get.responses[200].content['application/json'].schema.properties
  expect(flavors.items).toEqual({$ref: '#/components/schemas/Flavor'})
})

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const write = (add: (text: string) => void) => ({write: (text: string) => add(text)})
  const code = await command.main(args, {
    out: write((text) => {
      out += text
    }),
    err: write((text) => {
      err += text
    }),
    env: {},
  })
  return {code, out, err}
}

test('the command prints the document', async () => {
  const {code, out} = await run('--microversion', '2.66')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(documentAt('2.66'))))
})

test('a version that there is not is refused', async () => {
  expect(await run('--microversion', '2.999')).toEqual({
    code: 2,
    out: '',
    err: `openapi: Unexpected microversion 2.999, expected 2.1 to ${LATEST}\nnpm run openapi -- --help\n`,
  })
  expect((await run('--microversion', 'toString')).code).toBe(2)
})
