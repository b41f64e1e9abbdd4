import {Agent, request as ask} from 'node:http'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Cloud} from '../cloud/cloud.ts'
import {application, MOST_BYTES} from '../compute/application.ts'
import {resources} from '../compute/index.ts'
import {befall, ROOT, stage} from '../compute/stage.ts'
import {play, type Stage} from '../contract/story.ts'
import {render} from '../notifications/index.ts'
import {type Listening, serveReference} from '../scripts/host.ts'
import {playAll} from '../scripts/recordings.ts'

/** What a server says of the connection, not of the answer. */
const ofTransport = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']

interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}
interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

async function here(answer: Response | Promise<Response>): Promise<Seen> {
  const response = await answer
  return {status: response.status, headers: Object.fromEntries(response.headers), body: await response.text()}
}

/** Asks a server, with nothing beside what is given: `fetch` would add headers of its own. */
function there({method, url, headers, body}: Asked): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const request = ask(url, {method, headers, agent: new Agent()}, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const {statusCode: status = 0} = response
      const said = Object.entries(response.headers).filter(([name]) => !ofTransport.includes(name))
      resolve({status, headers: Object.fromEntries(said), body: Buffer.concat(chunks).toString('utf8')})
    })
    request.once('error', reject).end(body)
  })
}

/** The same cloud served twice, as it is today and with history; and a copy of it in this process. */
const served = new Cloud()
const fresh = served.snapshot()
const servers: Record<'today' | 'history', Listening | undefined> = {today: undefined, history: undefined}
beforeAll(async () => {
  servers.today = await serveReference({cloud: served, port: 0})
  servers.history = await serveReference({cloud: served, port: 0, history: true})
})
afterAll(async () => {
  await Promise.all([servers.today?.close(), servers.history?.close()])
})

const urlOf = (history: boolean) => (history ? servers.history : servers.today)?.url as string

/** A stage whose every request goes to this process and over loopback, to the same address: both have to say the same. */
function twofold(cloud: Cloud): Stage & {count(): number} {
  const own = stage(cloud)
  let count = 0
  return {
    ...own,
    count: () => count,
    meanwhile(what) {
      own.meanwhile(what)
      befall(served, what)
    },
    arrange(change) {
      own.arrange(change)
      change(served)
    },
    async answer(request, history) {
      const asked = {...request, url: request.url.replace(ROOT, urlOf(history))}
      const before = own.notifications.length
      const answered = await own.answer(asked, history)
      const sent: unknown[] = []
      const silence = served.listen((happening) => sent.push(render(happening)))
      const label = `${request.method} ${request.url}`
      const overLoopback = await there(asked)
      silence()
      const {refused, ...expected} = answered
      expect(overLoopback, label).toEqual(expected)
      expect(sent, label).toEqual(own.notifications.slice(before))
      count++
      return answered
    },
  }
}

describe.each(resources.map((resource) => [resource.name, resource] as const))('%s', (_, resource) => {
  test('loopback answers every request of the story as this process does, at every turn', async () => {
    for (const version of (await playAll(resource)).keys()) {
      served.restore(fresh)
      const both = twofold(new Cloud())
      const exchanges = await play(resource, version, both)
      expect(both.count()).toBe(exchanges.length)
    }
  })
})

const plain = {accept: 'application/json', 'content-type': 'application/json'}
const token = {...plain, 'x-auth-token': 'admin:6f70656e737461636b20342065766572'}
const odd: Record<string, [path: string, given: Partial<Asked>]> = {
  'no token': ['/v2.1/flavors', {}],
  'no address': ['/nothing/here', {}],
  'a method that is not there': ['/v2.1/flavors', {method: 'PATCH', headers: token}],
  HEAD: ['/v2.1/nothing', {method: 'HEAD', headers: token}],
  OPTIONS: ['/v2.1/flavors', {method: 'OPTIONS'}],
  'the older address': ['/v2/flavors', {headers: token}],
  'a path with an empty part': ['/v2.1//flavors', {headers: token}],
  'a version that is none': ['/v2.1/flavors', {headers: {...token, 'openstack-api-version': 'compute ten'}}],
  'a version to come': ['/v2.1/flavors', {headers: {...token, 'openstack-api-version': 'compute 2.999'}}],
  'a query that is no UTF-8': ['/v2.1/flavors?limit=%ff', {headers: token}],
  'a name that is escaped': ['/v2.1/os-keypairs/%C3%A4%2F', {headers: token}],
  'a body that is no JSON': ['/v2.1/os-keypairs', {method: 'POST', headers: token, body: '{"keypair"'}],
  'a body of another kind': [
    '/v2.1/os-keypairs',
    {method: 'POST', headers: {...token, 'content-type': 'text/xml'}, body: '<keypair/>'},
  ],
  'a body that is too long': [
    '/v2.1/os-keypairs',
    {method: 'POST', headers: token, body: JSON.stringify({keypair: {name: 'x'.repeat(MOST_BYTES)}})},
  ],
  'a body of the greatest length': [
    '/v2.1/os-keypairs',
    {method: 'POST', headers: token, body: JSON.stringify('ä'.repeat(MOST_BYTES / 2 - 1))},
  ],
}

describe('odd requests', () => {
  test.each(Object.entries(odd))('%s is answered alike by both', async (_, [path, {method = 'GET', ...given}]) => {
    served.restore(fresh)
    const asked = {method, url: `${urlOf(false)}${path}`, headers: plain, ...given}
    expect(await there(asked)).toEqual(await here(application({cloud: new Cloud()})(new Request(asked.url, asked))))
  })
})
