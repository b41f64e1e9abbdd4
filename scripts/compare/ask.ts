import {request as plain} from 'node:http'
import {request as secure} from 'node:https'

/** What a service said. */
export interface Answer {
  readonly status: number
  /** As sent: a header may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** A request as it goes over the wire. */
export interface Wire {
  readonly method: string
  /** Path and query, sent as they are. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** A service that could not be asked. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/** Takes the address of a service and a request, and gives the answer; no header is added but Host and Content-Length. */
export function ask(base: URL, {method, path, headers, body}: Wire): Promise<Answer> {
  const send = base.protocol === 'https:' ? secure : plain
  const length = body === undefined ? undefined : {'Content-Length': String(Buffer.byteLength(body))}
  return new Promise((give, fail) => {
    const refuse = (why: string) =>
      fail(new Unanswered(`Unexpected ${why} of ${base.origin} to ${method} ${path}, expected an answer`))
    const sent = send(
      {
        hostname: base.hostname,
        port: base.port,
        path: base.pathname.replace(/\/$/, '') + path,
        method,
        headers: {...headers, ...length},
        timeout: 60_000,
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', ({message}) => refuse(message))
        answer.on('end', () => {
          const {statusCode = 0, rawHeaders} = answer
          const pairs = rawHeaders.flatMap((name, at) => (at % 2 ? [] : [[name, rawHeaders[at + 1] ?? ''] as const]))
          give({status: statusCode, headers: pairs, body: Buffer.concat(parts).toString('utf8')})
        })
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('silence')))
    sent.on('error', (error: NodeJS.ErrnoException) => refuse(error.code ?? error.message))
    sent.end(body)
  })
}

/** The values of a header of an answer, in order. */
export const valuesOf = ({headers}: Answer, name: string): string[] =>
  headers.filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, value]) => value)
