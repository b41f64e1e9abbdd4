import {ROOT, stage} from '../../compute/stage.ts'
import type {Exchange} from '../../contract/story.ts'
import {HttpFault, type HttpFile, type HttpRequest, parseHttp} from '../http/parse.ts'
import {resolveHttp} from '../http/resolve.ts'
import {samplesOf} from '../recordings.ts'
import {rule} from './rule.ts'

/** A `requests.http` sends what the story sends, in its order, and nothing else. */
export const httpRequest = rule({
  code: 'http/request',
  description: 'Every requests.http holds the requests of the story, and no others.',
  of: ['requests'],
  *check({text, resource, mend}, {due}) {
    const read = typeof text === 'string' ? readHttp(text) : undefined
    if (!read || !resource || typeof text !== 'string') return
    const sent = due.get(resource.name)
    if (!sent) return
    const {requests, variables} = read
    const known = {...variables, ...stage().tokens, endpoint: ROOT}
    for (const [index, request] of requests.entries()) {
      const exchange = sent[index]
      const [found, expected] = [written(request, known), exchange && told(exchange)]
      const part = parts.find((one) => found[one] !== expected?.[one])
      if (!part) continue
      const wanted = expected ? expected[part] || 'none' : 'no more requests'
      yield {
        message: `Unexpected ${found[part] || `request without ${part}`}, expected ${wanted}`,
        line: request.line,
        about: request.name,
        declared: exchange?.operation,
        mend,
      }
      return
    }
    const next = sent[requests.length]
    if (next)
      yield {message: `Unexpected end of the file, expected ${told(next).address}`, line: text.split('\n').length, mend}
  },
})

/** Takes the text of a file and gives its requests; nothing where they can't be read. */
function readHttp(text: string): HttpFile | undefined {
  try {
    return parseHttp(text)
  } catch (error) {
    if (error instanceof HttpFault) return undefined
    throw error
  }
}

const parts = ['address', 'headers', 'body', 'answer'] as const
type Shown = Record<(typeof parts)[number], string>

const headersOf = (headers: Iterable<readonly [string, string]>) =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join(', ')

function written(request: HttpRequest, variables: Record<string, string>): Shown {
  const {method, url, headers, body, save} = resolveHttp(request, variables)
  return {
    address: `${method} ${url}`,
    headers: headersOf(headers),
    body: body?.file ?? body?.text ?? '',
    answer: save?.file ?? '',
  }
}

/** The same of an exchange, as it was played. */
function told(exchange: Exchange): Shown {
  const {request, resource} = exchange
  const beside = (half: 'request' | 'response') =>
    samplesOf(exchange)
      .find((sample) => sample.half === half)
      ?.path.replace(`api_samples/${resource}/`, './')
  return {
    address: `${request.method} ${request.url}`,
    headers: headersOf(Object.entries(request.headers)),
    body: beside('request') ?? request.body ?? '',
    answer: beside('response') ?? '',
  }
}
