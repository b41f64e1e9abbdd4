import {expect, test} from 'vitest'
import {checkPage} from '../../scripts/pages/check.ts'
import {recordedStory} from '../../scripts/pages/recorded.ts'
import {callsOf} from './calls.ts'

const fence = (meta: string, ...lines: string[]) => `\`\`\`http ${meta}\n${lines.join('\n')}\n\`\`\`\n`
const key = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${btoa('a'.repeat(33)).slice(0, 43)} a`
const text = [
  fence('name=made', 'POST /os-keypairs', '', `{"keypair": {"name": "one", "public_key": "${key}"}}`),
  fence('since=2.10', 'GET /os-keypairs/{{made.response.body.keypair.name}}'),
  fence('', 'DELETE /os-keypairs/{{made.response.body.keypair.name}}'),
].join('\n')
const page = await checkPage('doc/a.md', text, {scripts: new Set(), runs: new Set(), openstack: new Set()})
const steps = recordedStory(page)?.steps.map(({step}) => step) ?? []
const at = (index: number, version = '2.104') => ({page: 'a', steps, index, version})

test('a request is prepared behind those before it, and answered as it is recorded', async () => {
  const calls = callsOf()
  const {request} = await calls.prepare('panel', at(1))
  expect(request.url).toBe('http://openstack.example.com/v2.1/os-keypairs/one')
  const {status, body} = await calls.send('panel', request)
  expect({status, body}).toEqual({status: 200, body: [...page.runs.values()].at(-1)?.[1]?.told?.response.body})
})

test('what the reader makes of a request holds for those behind it, until it is forgotten', async () => {
  const calls = callsOf()
  const {request} = await calls.prepare('first', at(0))
  await calls.send('first', {...request, body: request.body?.replace('"one"', '"two"')})
  expect((await calls.prepare('last', at(2))).request.url).toMatch(/\/two$/)
  await calls.reset('first')
  expect((await calls.prepare('last', at(2))).request.url).toMatch(/\/one$/)
})

test('the same request twice is answered the same, for it is sent in its place', async () => {
  const calls = callsOf()
  const {request} = await calls.prepare('first', at(0))
  const {ms: _, ...first} = await calls.send('first', request)
  const {ms, ...second} = await calls.send('first', request)
  expect(second).toEqual(first)
  expect(second.status).toBe(201)
  expect(ms).toBeGreaterThanOrEqual(0)
})

test('another microversion is another story, without the requests that it has not', async () => {
  const calls = callsOf()
  const {request, version} = await calls.prepare('panel', at(2, '2.1'))
  expect(version).toBe('2.1')
  expect(await calls.send('panel', request)).toMatchObject({status: 202})
  const {request: later} = await calls.prepare('panel', at(2, '2.2'))
  expect(await calls.send('panel', later)).toMatchObject({status: 204})
})

test('a panel that is left takes its changes with it', async () => {
  const calls = callsOf()
  const {request} = await calls.prepare('first', at(0))
  await calls.send('first', {...request, body: request.body?.replace('"one"', '"two"')})
  await calls.leave('first')
  expect((await calls.prepare('last', at(2))).request.url).toMatch(/\/one$/)
})
