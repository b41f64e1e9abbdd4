/** The service worker: the build compiles it to `sw.js`, with its edition in it. */
import {type Edition, keeper} from './keeper.ts'

/** What the types of a page do not know of a service worker. */
interface Waitable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Waitable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Waitable {
  readonly data:
    | {readonly say: 'take over'}
    | {readonly say: 'visited'; readonly path: string}
    | {readonly say: 'keep all'}
  readonly ports: readonly MessagePort[]
}
interface Scope {
  readonly registration: {readonly scope: string}
  readonly clients: {claim(): Promise<void>}
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', act: (event: Waitable) => void): void
  addEventListener(name: 'fetch', act: (event: Asked) => void): void
  addEventListener(name: 'message', act: (event: Told) => void): void
}
declare const EDITION: Edition

const scope = globalThis as unknown as Scope
const kept = keeper({caches, fetch: (url, options) => fetch(url, options), scope: scope.registration.scope}, EDITION)

scope.addEventListener('install', (event) => event.waitUntil(kept.install()))
scope.addEventListener('activate', (event) => event.waitUntil(kept.activate().then(() => scope.clients.claim())))
scope.addEventListener('fetch', (event) => {
  const answer = kept.answer(event.request)
  if (answer) event.respondWith(answer)
})
scope.addEventListener('message', (event) => {
  const {data, ports} = event
  if (data.say === 'take over') return event.waitUntil(scope.skipWaiting())
  if (data.say === 'visited') return event.waitUntil(kept.visited(data.path).catch(() => {}))
  const [port] = ports
  event.waitUntil(
    kept
      .keepAll((done, all) => port?.postMessage({done, all}))
      .then(
        () => port?.postMessage({kept: true}),
        (error: Error) => port?.postMessage({failed: error.message}),
      ),
  )
})
