import type {Notification} from '../../contract/story.ts'
import type {Step} from '../../scripts/pages/story.ts'

/** A request as it goes to the reference: what an exchange of a story asked. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer of the reference. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly notifications?: readonly Notification[]
}

/** An exchange of a resource's story, as it was recorded. */
export interface Example {
  readonly resource: string
  /** The name of its sample, such as `keypairs-post`. */
  readonly name: string
  /** Why it is refused, where it is. */
  readonly reason?: string
  /** The name under which the operation is exported. */
  readonly operation: string
  readonly request: Asked
  readonly response: Answer
  /** The microversion at which it was recorded. */
  readonly recordedAt: string
  /** The story of a page that it is a request of, if it is none of a resource's. */
  readonly story?: {readonly page: string; readonly steps: readonly Step[]; readonly index: number}
}

/** Takes an example and gives what tells it from all others: `os-keypairs/keypairs-post/KeyPairExists`. */
export const keyOf = ({resource, name, reason}: Pick<Example, 'resource' | 'name' | 'reason'>): string =>
  [resource, name, reason].filter(Boolean).join('/')

/** Takes a body and gives it over several lines if it is JSON, else as it is. */
export function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

const words: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  207: 'Multi-Status',
  300: 'Multiple Choices',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

/** Takes a status and gives it with its words: `409 Conflict`. */
export const spoken = (status: number): string => `${status} ${words[status] ?? ''}`.trim()
