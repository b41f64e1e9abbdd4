import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Cloud, Incident, Snapshot} from '../cloud/cloud.ts'
import {type Answer, MOST_BYTES, type Question, responder} from '../compute/application.ts'

/** Whom a server on the loopback interface listens to, beside what is sent to its own address. */
export interface Trusted {
  readonly hosts?: readonly string[]
  readonly origins?: readonly string[]
}

/** A server that listens: where, and how to end it. */
export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

export interface Reference extends Trusted {
  readonly cloud: Cloud
  readonly port: number
  /** Lets retired operations answer as they did. */
  readonly history?: boolean
  /** Whatever is under way is over when somebody asks next. */
  readonly settles?: boolean
  /** How many seconds pass in the cloud while one passes here; 0, and where this is left out: time stands still. */
  readonly speed?: number
  readonly broken?: (error: unknown) => void
  /** Called after each request that may have changed the cloud. */
  readonly changed?: () => void
}

/** How long the clock of a cloud stands still at least, in milliseconds. */
const SHORTEST = 10

/** Serves the reference on 127.0.0.1; port 0 takes any that is free. */
export async function serveReference(reference: Reference): Promise<Listening> {
  const {cloud, port, history, settles, speed = 0, broken, ...how} = reference
  const listening = await serveApi(responder({cloud, history, settles, broken}), port, how)
  if (speed === 0) return listening
  const period = Math.max(1000 / speed, SHORTEST)
  const passing = setInterval(() => cloud.clock.tick(Math.round((speed * period) / 1000)), period)
  return {
    ...listening,
    async close() {
      clearInterval(passing)
      await listening.close()
    },
  }
}

/** Serves whatever answers as the reference does. */
export function serveApi(
  respond: (question: Question) => Promise<Answer>,
  port: number,
  {changed, ...trusted}: Trusted & Pick<Reference, 'changed'> = {},
): Promise<Listening> {
  const changes = new Set(['POST', 'PUT', 'DELETE', 'PATCH'])
  return listen(port, trusted, async (request, response) => {
    const {method = 'GET', url = '/', headers: asked} = request
    const {status, headers, body} = await respond({
      method,
      url: `http://${asked.host}${url}`,
      header: (name) => {
        const value = asked[name]
        return value === undefined ? null : String(value)
      },
      body: () => textOf(request, MOST_BYTES),
    })
    response
      .writeHead(status, {...headers, 'content-length': Buffer.byteLength(body)})
      .end(method === 'HEAD' ? '' : body)
    // What of a body was not read stands in the way of the next request.
    if (!request.readableEnded) request.resume()
    if (changes.has(method)) changed?.()
  })
}

/**
 * Serves the switches of a reference: `GET` and `PUT /snapshot`, `POST /reset`, `GET /clock`, `POST /clock`
 * `{"tick": 60}` and `POST /befall` `{"host": "compute1", "up": false}`. Nothing in the API leads here.
 */
export function serveControl(cloud: Cloud, port: number, trusted: Trusted = {}): Promise<Listening> {
  const first = cloud.snapshot()
  const clock = () => ({now: cloud.clock.now()})
  const answers: Record<string, (body: string) => unknown> = {
    'GET /snapshot': () => cloud.snapshot(),
    'PUT /snapshot': (body) => {
      cloud.restore(JSON.parse(body) as Snapshot)
      return clock()
    },
    'POST /reset': () => {
      cloud.restore(first)
      return clock()
    },
    'GET /clock': clock,
    'POST /clock': (body) => {
      cloud.clock.tick((JSON.parse(body) as {tick: number}).tick)
      return clock()
    },
    'POST /befall': (body) => {
      cloud.befall(JSON.parse(body) as Incident)
      return clock()
    },
  }
  return listen(port, trusted, async (request, response) => {
    const answer = answers[`${request.method} ${request.url}`]
    if (!answer)
      return say(response, 404, {
        error: `Unexpected ${request.method} ${request.url}, expected ${Object.keys(answers).join(', ')}`,
      })
    try {
      const body = await textOf(request, MOST_SNAPSHOT)
      if (body === undefined)
        throw new Error(`Unexpected body of more than ${MOST_SNAPSHOT} bytes, expected a snapshot`)
      say(response, 200, answer(body))
    } catch (error) {
      say(response, 400, {error: (error as Error).message})
    }
  })
}

const MOST_SNAPSHOT = 64 * 1024 * 1024

/** The body of a request, or nothing if it is longer than `most` bytes. */
function textOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > most) return resolve(undefined)
      chunks.push(chunk)
    })
    request.once('end', () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8')))
    request.once('error', reject)
  })
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {'content-type': 'application/json'}).end(`${JSON.stringify(body)}\n`)
}

/** Listens on 127.0.0.1, and turns away what was meant for another host or comes from another origin. */
export function listen(port: number, trusted: Trusted, listener: RequestListener): Promise<Listening> {
  let distrust = guard(port, trusted)
  const server = createServer((request, response) => {
    const refused = distrust(request)
    if (refused) return response.writeHead(403, {'content-type': 'text/plain; charset=utf-8'}).end(`${refused}\n`)
    return listener(request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(said(error, port)))
    server.listen(port, '127.0.0.1', () => {
      const {port: bound} = server.address() as AddressInfo
      distrust = guard(bound, trusted)
      resolve({
        url: `http://127.0.0.1:${bound}`,
        port: bound,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

const said = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(
        `Unexpected server on port ${port} already, expected it free: end that one, or choose another port (--help says how)`,
      )
    : error

/** What is wrong with where a request was sent, or comes from: nothing if it was meant for this server. */
function guard(port: number, {hosts = [], origins = []}: Trusted): (request: IncomingMessage) => string | undefined {
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
  const known = new Set([...own, ...hosts])
  const allowed = new Set([...own.map((name) => `http://${name}`), ...origins])
  const or = (names: ReadonlySet<string>) => [...names].join(' or ')
  return ({headers: {host = '', origin}}) => {
    if (!known.has(host)) return `Unexpected Host ${host}, expected ${or(known)}`
    if (origin !== undefined && !allowed.has(origin)) return `Unexpected Origin ${origin}, expected ${or(allowed)}`
    return undefined
  }
}

/** Waits for Ctrl-C, or for whoever started this to end it. */
export const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
