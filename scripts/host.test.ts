import {request} from 'node:http'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Cloud} from '../cloud/cloud.ts'
import {type Listening, listen, serveControl, serveReference} from './host.ts'

const token = {'X-Auth-Token': 'admin:6f70656e737461636b20342065766572'}
const cloud = new Cloud()
let reference: Listening
let control: Listening

beforeAll(async () => {
  reference = await serveReference({cloud, port: 0})
  control = await serveControl(cloud, 0, {origins: ['http://trusted.example.com']})
})
afterAll(() => Promise.all([reference.close(), control.close()]))

function ask({port}: Listening, path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) {
  return new Promise<{status?: number; text: string}>((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers}, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.once('end', () => resolve({status: response.statusCode, text}))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

describe('a server on the loopback interface', () => {
  test('answers what is sent to its own address', async () => {
    expect((await ask(reference, '/v2.1/flavors/1', token)).status).toBe(200)
    expect((await ask(reference, '/v2.1/flavors/1', {...token, Host: `localhost:${reference.port}`})).status).toBe(200)
  })
  test('turns away another Host, as a page that rebinds its name would send', async () => {
    const {status, text} = await ask(reference, '/v2.1/flavors/1', {...token, Host: 'evil.example.com'})
    expect(status).toBe(403)
    expect(text).toContain('Unexpected Host evil.example.com, expected 127.0.0.1:')
  })
  test('turns away another Origin, unless it was told to trust it', async () => {
    const evil = {...token, Origin: 'https://evil.example.com'}
    expect((await ask(reference, '/v2.1/flavors/1', evil)).status).toBe(403)
    expect((await ask(control, '/clock', {Origin: 'http://trusted.example.com'})).status).toBe(200)
    expect((await ask(control, '/clock', {Origin: 'http://other.example.com'})).status).toBe(403)
  })
  test('never says that other origins may read its answers', async () => {
    const response = await fetch(`${reference.url}/v2.1/flavors`, {headers: token})
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
  test('does not read a body to its end that is too long, whether it says how long it is or not', async () => {
    const long = 'x'.repeat(300_000)
    expect((await ask(reference, '/v2.1/os-keypairs', token, 'POST', long)).status).toBe(413)
    expect(
      (await ask(reference, '/v2.1/os-keypairs', {...token, 'Transfer-Encoding': 'chunked'}, 'POST', long)).status,
    ).toBe(413)
  })
  test('says so if its port is taken', async () => {
    await expect(listen(reference.port, {}, () => {})).rejects.toThrow(`Unexpected server on port ${reference.port}`)
  })
})

describe('the control port', () => {
  test('moves the clock', async () => {
    const before = JSON.parse((await ask(control, '/clock')).text).now
    const {text} = await ask(control, '/clock', {}, 'POST', '{"tick": 60}')
    expect(Date.parse(JSON.parse(text).now) - Date.parse(before)).toBe(60_000)
  })
  test('takes a snapshot, puts it back, and resets', async () => {
    const post = (name: string) => ask(reference, '/v2.1/os-keypairs', token, 'POST', JSON.stringify({keypair: {name}}))
    const status = async (name: string) => (await ask(reference, `/v2.1/os-keypairs/${name}`, token)).status
    await post('kept')
    const {text} = await ask(control, '/snapshot')
    await post('lost')
    await ask(control, '/snapshot', {}, 'PUT', text)
    expect([await status('kept'), await status('lost')]).toEqual([200, 404])
    await ask(control, '/reset', {}, 'POST')
    expect(await status('kept')).toBe(404)
  })
  test('refuses what is no snapshot and what it does not know, and loses nothing', async () => {
    expect((await ask(control, '/snapshot', {}, 'PUT', '{}')).status).toBe(400)
    expect((await ask(control, '/clock', {}, 'POST', '{"tick": -1}')).status).toBe(400)
    expect((await ask(control, '/nope')).text).toContain('expected GET /snapshot')
    expect((await ask(reference, '/v2.1/flavors/1', token)).status).toBe(200)
  })
  test('lets a host go down, and says which there are', async () => {
    const befall = (what: object) => ask(control, '/befall', {}, 'POST', JSON.stringify(what))
    expect((await befall({host: 'compute1', up: false})).status).toBe(200)
    expect(cloud.hosts.named('compute1')?.up).toBe(false)
    expect((await befall({host: 'nosuch', up: false})).text).toContain('expected one of compute1, compute2')
    expect((await befall({rain: true})).text).toContain('Unexpected incident')
  })
  test('is not reached through the API', async () => {
    expect((await ask(reference, '/snapshot', token)).status).toBe(300)
  })
})
