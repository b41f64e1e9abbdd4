import {at} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {type AnyOperation, type Operation, requestOf} from '../../contract/operation.ts'
import type {Json} from '../json/positions.ts'
import {type Answer, ask, type Wire} from './ask.ts'
import {type Contrast, contrasts} from './contrast.ts'
import {keys} from './keys.ts'
import {normalise} from './normalise.ts'
import {type Ask, asks, fill, freshWords, type Tour, tokenOf, type Words} from './tour.ts'

/** A request that was sent to both, and in what the answers differ. */
export interface Compared {
  readonly id: string
  readonly resource: string
  /** `POST /os-keypairs`, or what stands for requests to no operation. */
  readonly operation: string
  readonly version: Microversion
  readonly contrasts: readonly Contrast[]
}

/** What is said of requests that belong to no operation. */
export const nowhere = 'no operation'

/** Takes the root document of a service and gives the newest microversion that it knows. */
export function newestOf({body}: Pick<Answer, 'body'>): Microversion | undefined {
  try {
    const {versions} = JSON.parse(body) as {versions: {id: string; version: string}[]}
    return versions.find(({id}) => id === 'v2.1')?.version as Microversion | undefined
  } catch {
    return undefined
  }
}

/** Plays tours at their versions on two services side by side, and gives each request with what differs. */
export async function* compared(
  bases: readonly [URL, URL],
  newest: readonly [string, string],
  plan: readonly (readonly [Tour, readonly Microversion[]])[],
  declared: readonly AnyOperation[],
  run: number,
  given: readonly [Words, Words] = [{}, {}],
): AsyncGenerator<Compared> {
  let turn = 0
  for (const [tour, versions] of plan) {
    for (const version of versions) {
      const words = freshWords(run, turn)
      const own = String(words.own)
      turn += 1
      const kept: [Words, Words] = [
        {...words, ...given[0]},
        {...words, ...given[1]},
      ]
      for (const asked of asks(tour, version)) {
        const answers = await Promise.all([
          answerTo(asked, bases[0], kept[0]),
          answerTo(asked, bases[1], kept[1]),
        ] as const)
        kept[0] = {...kept[0], ...keep(asked, answers[0])}
        kept[1] = {...kept[1], ...keep(asked, answers[1])}
        const one = normalise(answers[0], {base: bases[0], newest: newest[0], own, keys, given: given[0]})
        const other = normalise(answers[1], {base: bases[1], newest: newest[1], own, keys, given: given[1]})
        const {id, resource} = asked
        yield {id, resource, operation: operationOf(asked, declared), version, contrasts: contrasts(one, other)}
      }
    }
  }
}

const PATIENCE = 20_000
const PAUSE = 150

/** Asks, and asks again until what is awaited stands in the answer; a server in ERROR will not get there. */
async function answerTo(asked: Ask, base: URL, words: Words): Promise<Answer> {
  const end = Date.now() + PATIENCE
  const awaited = fill(asked.awaits ?? {}, words)
  const status = awaited['/server/status']
  for (;;) {
    const answer = await ask(base, wire(asked, words))
    const there = Object.entries(awaited).every(([pointer, value]) => valueAt(answer.body, pointer) === value)
    const isLost = status !== undefined && valueAt(answer.body, '/server/status') === 'ERROR'
    if (there || isLost || Date.now() > end) return answer
    await new Promise((wake) => setTimeout(wake, PAUSE))
  }
}

/** Takes a request and the words of its tour and gives it as it goes over the wire. */
export function wire({method, path, as, version, body, raw, headers}: Ask, words: Words): Wire {
  const token = tokenOf(as, words)
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(fill(body, words)))
  const usual = {
    'OpenStack-API-Version': `compute ${version}`,
    ...(token && {'X-Auth-Token': token}),
    ...(text !== undefined && {'Content-Type': 'application/json'}),
  }
  const all = Object.entries({...usual, ...headers}).filter((pair): pair is [string, string] => pair[1] !== null)
  return {
    method,
    path: String(fill(path, words)),
    headers: Object.fromEntries(all),
    ...(text !== undefined && {body: text}),
  }
}

function keep(asked: Ask, {body}: Answer): Words {
  const found = Object.entries(asked.keep ?? {}).flatMap(([word, pointer]) => {
    const value = valueAt(body, pointer)
    return typeof value === 'string' || typeof value === 'number' ? [[word, value] as const] : []
  })
  return Object.fromEntries(found)
}

function valueAt(text: string, pointer: string): Json | undefined {
  try {
    let value = JSON.parse(text)
    for (const key of pointer.split('/').slice(1)) value = value?.[key]
    return value
  } catch {
    return undefined
  }
}

/** Takes a request and the operations that there are, and gives the one that it is meant for. */
export function operationOf(
  {method, path, body, version}: Pick<Ask, 'method' | 'path' | 'body' | 'version'>,
  declared: readonly AnyOperation[],
): string {
  const [plain = ''] = path.split('?')
  const [, inside] = /^\/v2(?:\.1)?(?:\/\{(?:home|other)\}(?=\/))?(.*)$/.exec(plain) ?? []
  const legacy = /^\/v2\/?$/.test(plain)
  const found = declared
    .flatMap((operation) => (at(operation, version) as Operation | undefined) ?? [])
    .filter(({root, request}) => {
      const one = requestOf({request})
      if (one.method !== method) return false
      if (root) return inside === undefined || legacy ? fitsPath(one.path, legacy ? '/v2/' : plain) : false
      return inside !== undefined && !legacy && fitsPath(one.path, inside || '/')
    })
    .map(requestOf)
    .filter(({action}) => !action || (typeof body === 'object' && body !== null && action in body))
    .sort((one, other) => gaps(one.path) - gaps(other.path))[0]
  return found ? [found.method, found.path, found.action].filter(Boolean).join(' ') : nowhere
}

const gaps = (path: string) => path.split('{').length
/** What stands for anything at the top is the rest of the path; elsewhere it is one part. */
const fitsPath = (template: string, path: string) =>
  template === '/{anything}' ? path !== '/' : new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
