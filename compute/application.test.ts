import {beforeEach, describe, expect, test} from 'vitest'
import {Cloud} from '../cloud/cloud.ts'
import {application, MOST_BYTES} from './application.ts'
import {LATEST} from './microversions.ts'

const project = '6f70656e737461636b20342065766572'
let answer: (request: Request) => Promise<Response>
beforeEach(() => {
  answer = application({
    cloud: new Cloud(),
    broken: (error) => {
      throw error
    },
  })
})

interface Asked {
  method?: string
  version?: string
  as?: string | null
  headers?: Record<string, string>
  body?: unknown
}

async function ask(path: string, {method, version, as = 'demo', headers = {}, body}: Asked = {}) {
  const raw = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
  const response = await answer(
    new Request(`http://nova.example.com${path}`, {
      method: method ?? (raw === undefined ? 'GET' : 'POST'),
      headers: {
        ...(as === null ? {} : {'X-Auth-Token': `${as}:${project}`}),
        ...(version === undefined ? {} : {'OpenStack-API-Version': `compute ${version}`}),
        ...headers,
      },
      body: raw,
    }),
  )
  const text = await response.text()
  const json = response.headers.get('content-type')?.startsWith('application/json')
  return {status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text}
}

describe('microversions', () => {
  test.each([
    [{}, '2.1'],
    [{'OpenStack-API-Version': 'compute 2.10'}, '2.10'],
    [{'OpenStack-API-Version': 'Compute  2.10 '}, '2.10'],
    [{'OpenStack-API-Version': 'volume 3.0, compute 2.10'}, '2.10'],
    [{'OpenStack-API-Version': 'volume 3.0'}, '2.1'],
    [{'OpenStack-API-Version': 'compute'}, '2.1'],
    [{'OpenStack-API-Version': '2.10'}, '2.1'],
    [{'X-OpenStack-Nova-API-Version': '2.10'}, '2.10'],
    [{'X-OpenStack-Nova-API-Version': '2.10', 'OpenStack-API-Version': 'compute 2.20'}, '2.20'],
    [{'X-OpenStack-Nova-API-Version': '2.10', 'OpenStack-API-Version': 'volume 3.0'}, '2.10'],
    [{'OpenStack-API-Version': 'compute latest'}, LATEST],
  ])('%o is answered at %s', async (headers, version) => {
    const got = await ask('/v2.1/flavors', {headers: headers as Record<string, string>})
    expect(got.status).toBe(200)
    expect(got.headers.get('OpenStack-API-Version')).toBe(`compute ${version}`)
    expect(got.headers.get('X-OpenStack-Nova-API-Version')).toBe(version)
    expect(got.headers.get('Vary')).toBe('OpenStack-API-Version, X-OpenStack-Nova-API-Version')
  })
  test.each(['abc', '2.1.1', '2', '2.01', 'LATEST', '2.10 x'])('compute %s is no version', async (version) => {
    const got = await ask('/v2.1/flavors', {version})
    expect(got.body).toEqual({
      badRequest: {
        code: 400,
        message: `API Version String ${version} is of invalid format. Must be of format MajorNum.MinorNum.`,
      },
    })
    expect(got.headers.get('Vary')).toBeNull()
  })
  test.each(['2.999', '2.0', '1.1', '3.0'])('compute %s is out of range', async (version) => {
    const got = await ask('/v2.1/flavors', {version})
    expect(got.status).toBe(406)
    expect(got.body.computeFault.message).toBe(
      `Version ${version} is not supported by the API. Minimum is 2.1 and maximum is ${LATEST}.`,
    )
    expect(got.headers.get('X-OpenStack-Nova-API-Version')).toBe(version)
  })
})

describe('addresses', () => {
  test.each([
    ['/nope', 300],
    ['/v9/servers', 300],
    ['/nowhere/?x=1', 300],
    ['/', 200],
    ['/v2', 200],
    ['/v2/', 200],
    ['/v2.1', 200],
    ['/v2.1/', 200],
    ['/v2.1/nope', 404],
    ['/v2.1/flavors/', 404],
    ['/v2.1/flavors.json', 404],
    [`/v2.1/${project}/flavors`, 200],
    ['/v2.1//flavors', 200],
    ['/v2.1/ABC/flavors', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status)
  })
  test('the documents of the versions need no token', async () => {
    for (const path of ['/', '/v2', '/v2.1', '/nope']) expect((await ask(path, {as: null})).status).toBeLessThan(400)
  })
  test('the document of the version carries the version that was asked for', async () => {
    expect((await ask('/v2.1', {version: '2.7'})).headers.get('OpenStack-API-Version')).toBe('compute 2.7')
    expect((await ask('/v2.1', {version: '2.999'})).status).toBe(406)
    expect((await ask('/', {version: '2.999'})).headers.get('OpenStack-API-Version')).toBeNull()
  })
  test.each([
    [undefined, 'text/plain; charset=UTF-8'],
    ['*/*', 'text/html; charset=UTF-8'],
    ['application/json', 'application/json'],
  ])('an unknown path is refused in the form that Accept: %s asks for', async (accept, type) => {
    const got = await ask('/v2.1/nope', {headers: accept ? {accept} : {}, version: '2.999'})
    expect([got.status, got.headers.get('content-type')]).toEqual([404, type])
    expect(got.headers.get('OpenStack-API-Version')).toBeNull()
    expect(got.headers.get('x-openstack-request-id')).toMatch(/^req-[0-9a-f-]{36}$/)
  })
  test('a method that a path does not have is refused like an unknown path', async () => {
    expect((await ask('/v2.1/flavors', {method: 'DELETE'})).status).toBe(404)
  })
  test('the project of another is refused, and one that can be none is unknown', async () => {
    const got = await ask('/v2.1/abc/flavors')
    expect(got.body.badRequest.message).toBe(
      `Malformed request URL: URL's project_id 'abc' doesn't match Context's project_id '${project}'`,
    )
  })
  test('links have the project id where the request has it', async () => {
    const [with_, without] = [await ask(`/v2.1/${project}/flavors/1`), await ask('/v2.1/flavors/1')]
    const hrefs = (got: typeof with_) => got.body.flavor.links.map(({href}: {href: string}) => href)
    expect(hrefs(with_)).toEqual([
      `http://nova.example.com/v2.1/${project}/flavors/1`,
      `http://nova.example.com/${project}/flavors/1`,
    ])
    expect(hrefs(without)).toEqual(['http://nova.example.com/v2.1/flavors/1', 'http://nova.example.com/flavors/1'])
  })
  test('the next page keeps what was asked for, in order, without what is unknown', async () => {
    const got = await ask('/v2.1/flavors?sort_key=name&limit=1&colour=blue')
    expect(got.body.flavors_links).toEqual([
      {href: 'http://nova.example.com/v2.1/flavors?limit=1&sort_key=name&marker=4', rel: 'next'},
    ])
  })
  test('the legacy API takes no version, and drops what it does not know', async () => {
    const got = await ask('/v2/os-keypairs', {version: '2.92', body: {keypair: {name: 'k', colour: 'blue'}, more: 1}})
    expect([got.status, got.headers.get('OpenStack-API-Version'), got.body.keypair.type]).toEqual([
      200,
      null,
      undefined,
    ])
  })
})

describe('callers', () => {
  test('without a token are turned away before anything else', async () => {
    for (const path of ['/v2.1/flavors', '/v2.1/nope']) expect((await ask(path, {as: null})).status).toBe(401)
  })
  test('that are members are told which policy keeps them out', async () => {
    const got = await ask('/v2.1/flavors/1', {method: 'DELETE'})
    expect(got.body).toEqual({
      forbidden: {code: 403, message: "Policy doesn't allow os_compute_api:os-flavor-manage:delete to be performed."},
    })
  })
  test('that send a bad body are told so before they are told that they may not', async () => {
    expect((await ask('/v2.1/flavors', {body: {}})).status).toBe(400)
  })
})

describe('bodies', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    ask('/v2.1/os-keypairs', {method: 'POST', body, headers})
  test.each([
    ['{', 'Malformed request body'],
    ['', "None is not of type 'object'"],
    ['[]', "[] is not of type 'object'"],
    ['{}', "'keypair' is a required property"],
    ['{"keypair": {}}', "Invalid input for field/attribute keypair. Value: {}. 'name' is a required property"],
    ['{"keypair": {"name": ""}}', "Invalid input for field/attribute name. Value: . '' is too short"],
    [
      '{"keypair": {"name": "a/b"}}',
      "Invalid input for field/attribute name. Value: a/b. 'a/b' does not match '^[_\\\\- a-zA-Z0-9]+$'",
    ],
    [
      '{"keypair": {"name": " a"}}',
      "An invalid 'name' value was provided. The name must be: printable characters. Can not start or end with whitespace.",
    ],
  ])('%s is refused with "%s"', async (body, message) => {
    const got = await post(body)
    expect(got.body).toEqual({badRequest: {code: 400, message}})
  })
  test('of another type are refused', async () => {
    const got = await post('<keypair/>', {'content-type': 'application/xml'})
    expect(got.body).toEqual({badMediaType: {code: 415, message: 'Unsupported Content-Type'}})
  })
  test('that are too long are refused, and one that is just short enough is not', async () => {
    const body = (length: number) => `{"keypair": {"name": "k"}}${' '.repeat(length - 26)}`
    expect((await post(body(MOST_BYTES))).status).toBe(200)
    const got = await post(body(MOST_BYTES + 1))
    expect([got.status, got.headers.get('content-type')]).toEqual([413, 'text/plain; charset=UTF-8'])
    expect(got.body).toBe(
      '413 Request Entity Too Large\n\nRequest is too large. Larger than max_request_body_size (114688).\n\n   ',
    )
  })
  test('of actions name one action that there is', async () => {
    const act = (body: unknown) => ask('/v2.1/flavors/1/action', {as: 'admin', body, method: 'POST'})
    for (const body of ['', '{}', '[]', '{"a": 1, "b": 2}', '{'])
      expect((await act(body)).body.badRequest.message).toBe('Malformed request body')
    expect((await act({nope: 1})).body.badRequest.message).toBe('There is no such action: nope')
  })
  test('of requests that take none are not read', async () => {
    expect((await ask('/v2.1/os-keypairs/none', {method: 'DELETE', body: '{'})).status).toBe(404)
  })
})

describe('query parameters', () => {
  test('given several times, the greatest leads to the next page, as in Nova', async () => {
    const server = {name: 'web', flavorRef: '1', imageRef: new Cloud().images.named('cirros').id, networks: 'none'}
    for (const _ of [1, 2]) await ask('/v2.1/servers', {version: '2.37', body: {server}})
    const {body} = await ask(
      '/v2.1/servers?limit=1&sort_key=display_name&sort_key=created_at&sort_dir=desc&sort_dir=asc',
    )
    const {searchParams} = new URL(body.servers_links[0].href)
    expect([...searchParams.keys()]).toEqual(['limit', 'sort_dir', 'sort_key', 'marker'])
    expect([searchParams.get('sort_dir'), searchParams.get('sort_key')]).toEqual(['desc', 'display_name'])
  })
  test('that are unknown are ignored until the operation begins to refuse them', async () => {
    const status = async (path: string, version: string) => (await ask(`${path}?colour=blue`, {version})).status
    expect([await status('/v2.1/flavors', '2.74'), await status('/v2.1/flavors', '2.75')]).toEqual([200, 400])
    expect([await status('/v2.1/flavors/1', '2.101'), await status('/v2.1/flavors/1', '2.102')]).toEqual([200, 400])
  })
  test('have to be UTF-8', async () => {
    const got = await ask('/v2.1/flavors?limit=%ff')
    expect(got.body.badRequest.message).toBe('Query string is not UTF-8 encoded')
  })
  test('name as marker what the page itself does not show', async () => {
    const flavor = {name: 'lab', ram: 1, vcpus: 1, disk: 0, id: '55', 'os-flavor-access:is_public': false}
    await ask('/v2.1/flavors', {as: 'admin', body: {flavor}})
    const got = await ask('/v2.1/flavors?marker=55', {as: 'admin'})
    expect(got.body.flavors.map(({id}: {id: string}) => id)).toEqual(['6', '7'])
  })
  test('that are given twice count once', async () => {
    const got = await ask('/v2.1/flavors?limit=3&limit=2')
    expect(got.body.flavors.length).toBe(2)
  })
  test('are refused in the words of Nova', async () => {
    const got = await ask('/v2.1/flavors?limit=many')
    expect(got.body.badRequest.message).toBe(
      "Invalid input for query parameters limit. Value: many. 'many' does not match '^[0-9]*$'",
    )
  })
})

test('what went out of service answers 410, and as it did when history is asked for', async () => {
  const got = await ask('/v2.1/os-cloudpipe')
  expect(got.body).toEqual({
    computeFault: {code: 410, message: 'This resource is no longer available. No forwarding address is given.'},
  })
  answer = application({cloud: new Cloud(), history: true})
  expect((await ask('/v2.1/os-cloudpipe', {as: 'admin'})).body).toEqual({cloudpipes: []})
})
