import {expect, test} from 'vitest'
import {type Edition, keeper} from './keeper.ts'

const scope = 'https://docs.example/nova/'
const first: Edition = {
  build: 'a',
  shell: [['assets/main.js', '1']],
  rest: [
    ['start/', '2'],
    ['api/x.json', '3'],
  ],
}
const second: Edition = {
  build: 'b',
  shell: [['assets/main.js', '1']],
  rest: [
    ['start/', '9'],
    ['api/x.json', '3'],
  ],
}

/** Caches as a browser has them, in memory; a site that can be taken off the network, and tells what it was asked for. */
function surroundings() {
  const kept = new Map<string, Map<string, Response>>()
  const open = async (name: string) => {
    const cache = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, cache)
    return {
      match: async (key: string) => cache.get(key)?.clone(),
      put: async (key: string, answer: Response) => void cache.set(key, answer),
    } as unknown as Cache
  }
  const site = {online: true, asked: [] as string[], edition: first}
  const fetch = async (url: string) => {
    if (!site.online) throw new TypeError('offline')
    site.asked.push(url.slice(scope.length))
    const path = url.slice(scope.length).replace(/\?.*$/, '')
    if (path === 'offline.json') return Response.json(site.edition)
    return new Response(`${path} of ${site.edition.build}`, {status: path === 'nothing/' ? 404 : 200})
  }
  const caches = {
    open,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    has: async (name: string) => kept.has(name),
  } as unknown as CacheStorage
  return {site, kept, around: {caches, fetch, scope}}
}

const ask = (path: string, mode: RequestMode = 'cors', method = 'GET') => ({url: scope + path, mode, method})
const textOf = async (answer: Promise<Response> | undefined) => (await answer)?.text()

test('the shell is there without a network, texts are not', async () => {
  const {site, around} = surroundings()
  const one = keeper(around, first)
  await one.install()
  site.online = false
  expect(await textOf(one.answer(ask('assets/main.js')))).toBe('assets/main.js of a')
  expect((await one.answer(ask('api/x.json')))?.type).toBe('error')
})

test('a page that was read is there without a network, whatever microversion it is asked at', async () => {
  const {site, around} = surroundings()
  const one = keeper(around, first)
  await one.answer(ask('start/?microversion=2.1', 'navigate'))
  await one.visited('/nova/history/')
  site.online = false
  expect(await textOf(one.answer(ask('start/?microversion=2.66', 'navigate')))).toBe('start/ of a')
  expect(await textOf(one.answer(ask('history/', 'navigate')))).toBe('history/ of a')
})

test('the whole site is there once it is asked for, and stays whole in the next edition', async () => {
  const {site, around} = surroundings()
  const one = keeper(around, first)
  await one.install()
  const said: number[] = []
  await one.keepAll((done, all) => said.push(done / all))
  expect(said.at(-1)).toBe(1)

  site.edition = second
  site.asked = []
  const next = keeper(around, second)
  await next.install()
  expect(site.asked.sort()).toEqual(['offline.json', 'start/'])
  await next.activate()
  site.online = false
  expect(await textOf(next.answer(ask('start/', 'navigate')))).toBe('start/ of b')
  expect(await textOf(next.answer(ask('api/x.json')))).toBe('api/x.json of a')
})

test('older editions are forgotten when the new one takes over', async () => {
  const {around, kept} = surroundings()
  await keeper(around, first).install()
  const next = keeper(around, second)
  await next.install()
  expect([...kept.keys()]).toEqual(['nova-a', 'nova-b'])
  await next.activate()
  expect([...kept.keys()]).toEqual(['nova-b'])
})

test('with a network a page is as it is now', async () => {
  const {site, around} = surroundings()
  const one = keeper(around, first)
  await one.answer(ask('start/', 'navigate'))
  site.edition = second
  expect(await textOf(one.answer(ask('start/', 'navigate')))).toBe('start/ of b')
})

test('what is not the site, and what changes something, is left alone', () => {
  const one = keeper(surroundings().around, first)
  expect(one.answer({url: 'https://docs.example/other/', mode: 'navigate', method: 'GET'})).toBeUndefined()
  expect(one.answer(ask('start/', 'cors', 'POST'))).toBeUndefined()
})

test('an answer that is none is not kept', async () => {
  const {around, kept} = surroundings()
  await keeper(around, first).answer(ask('nothing/', 'navigate'))
  expect(kept.get('nova-a')?.size ?? 0).toBe(0)
})
