import {resources as allResources} from '../compute/index.ts'
import {ROOT, stage} from '../compute/stage.ts'
import {type Microversion, minor, oldestFirst} from '../contract/microversion.ts'
import type {Resource} from '../contract/resource.ts'
import {chaptersOf, type Exchange, play} from '../contract/story.ts'
import {type HttpRequest, requestName} from './http/parse.ts'
import {printHttp} from './http/print.ts'
import {layout} from './json/layout.ts'
import {notificationFiles} from './notification-files.ts'

/** A file that a story gives: where it is kept, relative to the project, and what it says. */
export interface Recording {
  readonly path: string
  readonly text: string
  readonly half?: 'request' | 'response'
  /** What it is one half of; nothing for files that are put together from several. */
  readonly exchange?: Exchange
}

/** What one chapter gives, at each version at which it is told, oldest first. */
type Chapter = ReadonlyMap<Microversion, readonly Exchange[]>

const told = new WeakMap<Resource, Promise<readonly Chapter[]>>()

/** Everything that a resource's story gives, chapter by chapter: told once a run. */
function chaptersTold(resource: Resource): Promise<readonly Chapter[]> {
  const known = told.get(resource) ?? playEach(resource)
  told.set(resource, known)
  return known
}

/** Everything that a resource's story gives, at each version at which something changes, oldest first. */
export async function playAll(resource: Resource): Promise<ReadonlyMap<Microversion, readonly Exchange[]>> {
  return merged(await chaptersTold(resource), (chapter, version) => chapter.get(version))
}

/** The same, and at each version also the chapters of which nothing changes there, as they were told last. */
export async function inForce(resource: Resource): Promise<ReadonlyMap<Microversion, readonly Exchange[]>> {
  const lastOf = (chapter: Chapter, version: Microversion) =>
    [...chapter].findLast(([one]) => minor(one) <= minor(version))?.[1]
  return merged(await chaptersTold(resource), lastOf)
}

function merged(
  chapters: readonly Chapter[],
  from: (chapter: Chapter, version: Microversion) => readonly Exchange[] | undefined,
): Map<Microversion, Exchange[]> {
  const versions = [...new Set(chapters.flatMap((chapter) => [...chapter.keys()]))].sort(oldestFirst)
  return new Map(versions.map((version) => [version, chapters.flatMap((chapter) => from(chapter, version) ?? [])]))
}

async function playEach(resource: Resource): Promise<Chapter[]> {
  const chapters: Chapter[] = []
  for (const chapter of chaptersOf(resource).keys()) {
    const played = new Map<Microversion, Exchange[]>()
    const waiting = new Set<Microversion>(['2.1'])
    const mentioned = (versions: readonly Microversion[]) => {
      for (const version of versions) waiting.add(version)
    }
    for (const version of waiting) played.set(version, await play(resource, version, stage(), {chapter, mentioned}))
    chapters.push(withWhatDiffers(new Map([...played].sort(([a], [b]) => oldestFirst(a, b)))))
  }
  return chapters
}

/** A sample is due as well where what is said differs from the sample in force, whatever the declarations say. */
function withWhatDiffers(played: Chapter): Chapter {
  const inForce = new Map<string, string>()
  const marked = [...played].map(([version, exchanges]): [Microversion, Exchange[]] => [
    version,
    exchanges.map((exchange) => {
      if (exchange.name === undefined) return exchange
      const texts = samplesOf(exchange).map((sample): [string, string] => [
        `${exchange.name} ${exchange.refusal?.status} ${exchange.refusal?.reason} ${sample.half}`,
        sample.text,
      ])
      const due = exchange.due || texts.some(([key, text]) => inForce.get(key) !== text)
      if (due) for (const [key, text] of texts) inForce.set(key, text)
      return due === exchange.due ? exchange : {...exchange, due}
    }),
  ])
  return new Map(marked)
}

/** The files that the stories of `resources` give: samples, requests, and the notifications that were sent. */
export async function recordings(resources: readonly Resource[] = allResources): Promise<Map<string, Recording>> {
  const files = new Map<string, Recording>()
  const keep = (recording: Recording) => {
    const known = files.get(recording.path)
    if (known && known.text !== recording.text)
      throw new Error(`Unexpected second ${recording.path}, expected a name of its own for each sample of a story`)
    files.set(recording.path, recording)
  }
  const everything: Array<readonly Exchange[]> = []
  for (const resource of resources) {
    const played = await playAll(resource)
    const due = [...played.values()].flat().filter((exchange) => exchange.due)
    for (const exchange of due) for (const sample of samplesOf(exchange)) keep(sample)
    keep({path: `api_samples/${resource.name}/requests.http`, text: requestsOf(resource, due)})
    everything.push(...played.values())
  }
  for (const [path, text] of notificationFiles(everything)) keep({path, text})
  return files
}

/** Where one half of an exchange is kept. */
export function pathOf(exchange: Exchange, half: 'request' | 'response'): string {
  const {resource, version, name, refusal, file} = exchange
  const folder = `api_samples/${resource}/${version === '2.1' ? '' : `v${version}/`}${refusal ? 'errors/' : ''}`
  const why = refusal ? `-${refusal.status}-${kebab(refusal.reason)}` : ''
  return `${folder}${(refusal ? undefined : file) ?? `${name}${why}-${half === 'request' ? 'req' : 'resp'}`}.json`
}

/** `KeypairNotFound` as `keypair-not-found`. */
export const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

/** The samples of an exchange: of its request if it has a body, of its answer if that is JSON. */
export function samplesOf(exchange: Exchange): Recording[] {
  const {request, response, only} = exchange
  const asked = json(request.body)
  const answered = response.headers['content-type']?.startsWith('application/json') ? json(response.body) : undefined
  return [
    ...(asked !== undefined && only !== 'response' ? [sample(exchange, 'request', asked)] : []),
    ...(answered !== undefined && only !== 'request' ? [sample(exchange, 'response', answered)] : []),
  ]
}

const sample = (exchange: Exchange, half: 'request' | 'response', value: object): Recording => ({
  path: pathOf(exchange, half),
  text: layout(value),
  half,
  exchange,
})

function json(text: string | undefined): object | undefined {
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** All requests of a resource as one file that editors can run, against any cloud. */
function requestsOf({name, title}: Resource, exchanges: readonly Exchange[]): string {
  const home = stage().tokens
  return printHttp({
    comments: [
      `${title}: every request of api_samples/${name}, as its story tells it.`,
      'Recorded by `npm run record`; start the reference with `npm run serve`, or put your own cloud and tokens here.',
    ],
    variables: {endpoint: 'http://127.0.0.1:8774', admin: home.admin, member: home.member},
    requests: exchanges.map((exchange) => requestOf(name, exchange)),
  })
}

function requestOf(resource: string, exchange: Exchange): HttpRequest {
  const {name = '', version, refusal, request, response, as} = exchange
  const title = `${name} at ${version}: ${response.status}${refusal ? ` ${refusal.reason}` : ''}`
  const [asked, answered] = [
    samplesOf(exchange).find(({half}) => half === 'request'),
    samplesOf(exchange).find(({half}) => half === 'response'),
  ]
  const beside = (path: string) => `./${path.slice(`api_samples/${resource}/`.length)}`
  const headers = Object.entries(request.headers).map(([header, value]): [string, string] => [
    header,
    header === 'X-Auth-Token' ? `{{${as}}}` : value,
  ])
  return {
    title,
    name: requestName([name, version.replace('.', '_'), refusal && kebab(refusal.reason)].filter(Boolean).join('_')),
    comments: [],
    method: request.method,
    url: request.url.replace(ROOT, '{{endpoint}}'),
    headers,
    body: asked ? {file: beside(asked.path)} : request.body === undefined ? undefined : {text: request.body},
    save: answered && {file: beside(answered.path), noted: true},
    line: 0,
  }
}
