import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {fileOf, serveFolder} from './static-server.ts'

let folder: string
let address: string
let stop: () => Promise<void>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  await writeFile(join(folder, 'index.html'), 'home')
  await writeFile(join(folder, '404.html'), 'gone')
  await writeFile(join(folder, 'security-headers.json'), '{"X-Content-Type-Options": "nosniff"}')
  const server = await serveFolder(folder, 0)
  stop = server.close
  address = server.url
})

afterAll(async () => {
  await stop()
  await rm(folder, {recursive: true})
})

test('a folder is answered by its index', async () => {
  const answer = await fetch(`${address}/`)
  expect([answer.status, await answer.text()]).toEqual([200, 'home'])
})

test('every answer carries the headers of the site', async () => {
  const answers = await Promise.all([fetch(`${address}/`), fetch(`${address}/nothing`)])
  expect(answers.map((answer) => answer.headers.get('x-content-type-options'))).toEqual(['nosniff', 'nosniff'])
})

test('what is not there is answered by the 404 page', async () => {
  const answer = await fetch(`${address}/nothing`)
  expect([answer.status, await answer.text()]).toEqual([404, 'gone'])
})

test('nothing outside the folder is given', () => {
  expect(fileOf('/srv/site', '/../../etc/passwd')).toBeUndefined()
  expect(fileOf('/srv/site', '/%2e%2e/%2e%2e/etc/passwd')).toBeUndefined()
  expect(fileOf('/srv/site', '/..%2fsite-of-another/index.html')).toBeUndefined()
  expect(fileOf('/srv/site', '/%00')).toBeUndefined()
  expect(fileOf('/srv/site', '/a/')).toBe('/srv/site/a/index.html')
})

test('a request that would change something is refused', async () => {
  expect((await fetch(address, {method: 'POST'})).status).toBe(405)
})

test('a site under a path is there and nowhere else', async () => {
  const based = await serveFolder(folder, 0, '/some/base/')
  const answers = await Promise.all(['/some/base/', '/'].map((path) => fetch(based.url + path)))
  await based.close()
  expect(answers.map(({status}) => status)).toEqual([200, 404])
})
