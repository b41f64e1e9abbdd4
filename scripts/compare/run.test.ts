import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Cloud} from '../../cloud/cloud.ts'
import {responder} from '../../compute/application.ts'
import {operations} from '../../compute/index.ts'
import {type Listening, serveApi} from '../host.ts'
import {ask} from './ask.ts'
import {flavorManage} from './requests/flavor-manage.ts'
import {cloudpipe} from './requests/retired.ts'
import {type Compared, compared, newestOf, nowhere, operationOf, wire} from './run.ts'
import {type Ask, asks, type Tour} from './tour.ts'

const asked = (method: string, path: string, body?: unknown): Ask => ({
  name: 'it',
  id: 'it/it',
  resource: 'it',
  version: '2.93',
  as: 'member',
  method,
  path,
  ...(body !== undefined && {body}),
})

describe('a request is meant for', () => {
  test.each([
    ['GET', '/', 'GET /'],
    ['GET', '/v2.1', 'GET /'],
    ['GET', '/v2.1/', 'GET /'],
    ['GET', '/v2', 'GET /v2/'],
    ['GET', '/nowhere/?colour=blue', 'GET /{anything}'],
    ['GET', '/v2.1/flavors/detail?limit=1', 'GET /flavors/detail'],
    ['GET', '/v2.1/{home}/flavors/1', 'GET /flavors/{flavor_id}'],
    ['GET', '/v2/flavors/1', 'GET /flavors/{flavor_id}'],
    ['GET', '/v2.1/nowhere', nowhere],
    ['PATCH', '/v2.1/flavors', nowhere],
  ])('%s %s', (method, path, operation) => {
    expect(operationOf(asked(method, path), operations)).toBe(operation)
  })

  test('the action in its body', () => {
    const action = asked('POST', '/v2.1/flavors/1/action', {removeTenantAccess: {}})
    expect(operationOf(action, operations)).toBe('POST /flavors/{flavor_id}/action removeTenantAccess')
    expect(operationOf({...action, body: {nosuch: {}}}, operations)).toBe(nowhere)
  })

  test('no operation where it is not there yet', () => {
    expect(operationOf({...asked('PUT', '/v2.1/flavors/1', {}), version: '2.54'}, operations)).toBe(nowhere)
  })
})

describe('over the wire', () => {
  const words = {own: 'mine', ram: 5}

  test('go the version, the token and the body with its words', () => {
    expect(wire(asked('POST', '/v2.1/flavors?name={own}', {ram: '{ram}'}), words)).toEqual({
      method: 'POST',
      path: '/v2.1/flavors?name=mine',
      headers: {
        'OpenStack-API-Version': 'compute 2.93',
        'X-Auth-Token': 'mine:6f70656e737461636b20342065766572',
        'Content-Type': 'application/json',
      },
      body: '{"ram":5}',
    })
  })

  test('goes no header that a step takes away', () => {
    const bare = {...asked('GET', '/'), as: 'nobody' as const, headers: {'OpenStack-API-Version': null}}
    expect(wire(bare, words)).toEqual({method: 'GET', path: '/', headers: {}})
  })

  test('goes a body that is no JSON as it stands', () => {
    expect(wire({...asked('POST', '/v2.1/flavors'), raw: '{own'}, words).body).toBe('{own')
  })
})

test('the newest microversion is in the root document', () => {
  expect(newestOf({body: '{"versions": [{"id": "v2.0", "version": ""}, {"id": "v2.1", "version": "2.93"}]}'})).toBe(
    '2.93',
  )
  expect(newestOf({body: 'hello'})).toBeUndefined()
  expect(newestOf({body: '{}'})).toBeUndefined()
})

describe('two services', () => {
  const servers: Listening[] = []
  const listening = async (change: (text: string) => string) => {
    const answer = responder({cloud: new Cloud()})
    const server = await serveApi(async (question) => {
      const given = await answer(question)
      return {...given, body: change(given.body)}
    }, 0)
    servers.push(server)
    return new URL(server.url)
  }
  const same = (text: string) => text
  const without = (text: string) => text.replace(/,"rxtx_factor":[^,}]*/, '')
  let [one, alike, other] = [] as URL[]
  beforeAll(async () => {
    ;[one, alike, other] = [await listening(same), await listening(same), await listening(without)]
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  async function play(bases: [URL, URL], tour: Tour): Promise<Compared[]> {
    const all: Compared[] = []
    for await (const step of compared(bases, ['2.93', '2.93'], [[tour, ['2.93']]], operations, 1_795_000_000_000))
      all.push(step)
    return all
  }

  test('that are alike differ in nothing, on a cloud in use too', async () => {
    for (const _ of [1, 2]) {
      const all = await play([one as URL, alike as URL], flavorManage)
      expect(all).toHaveLength(asks(flavorManage, '2.93').length)
      expect(all.filter(({contrasts}) => contrasts.length > 0)).toEqual([])
    }
  })

  test('of which one leaves out a field differ in it', async () => {
    const all = await play([one as URL, other as URL], flavorManage)
    expect(all.find(({id}) => id === 'flavor-manage/create')?.contrasts).toEqual([
      {facet: 'body/flavor/rxtx_factor', one: '1', other: 'nothing'},
    ])
    expect(all.find(({id}) => id === 'flavor-manage/again')?.contrasts).toEqual([])
  })

  test('of which one is not there can not be compared', async () => {
    const silent = new URL('http://127.0.0.1:9')
    await expect(play([one as URL, silent], cloudpipe)).rejects.toThrow(
      'Unexpected ECONNREFUSED of http://127.0.0.1:9 to GET /v2.1/os-cloudpipe, expected an answer',
    )
  })

  test('are asked with nothing but the headers that are given', async () => {
    const {body} = await ask(one as URL, {method: 'GET', path: '/v2.1/nowhere', headers: {'X-Auth-Token': 'a:b'}})
    expect(body).toMatch(/^404 Not Found/)
  })
})
