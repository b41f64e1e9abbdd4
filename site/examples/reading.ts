import type {Asked} from '../../contract/clients.ts'
import type {Parts} from './request.ts'

/** A request for a form to read, and what of it is still unread. */
export interface Reading {
  readonly asked: Asked
  readonly unread: ReadonlySet<string>
}

/** Gives a request to read; nothing where its body or its query are of a kind that no client can say. */
export function read({segments, query, body, json, refusal}: Parts): Reading | undefined {
  const names = [...query.keys()]
  if (new Set(names).size < names.length) return undefined
  if (body !== undefined && !isObject(json?.value)) return undefined
  const unread = new Set<string>()
  const follows = segments.map((segment, index) => [segment, segments[index + 1]] as const)
  return {
    unread,
    asked: {
      path: Object.fromEntries(follows),
      query: watched(Object.fromEntries(query), 'query', unread) as Asked['query'],
      body: watched(json?.value ?? {}, 'body', unread) as Asked['body'],
      refusal,
    },
  }
}

/** The same value, which notes what is read of it. */
function watched(value: unknown, place: string, unread: Set<string>): unknown {
  if (!isObject(value)) return value
  const shown = {}
  for (const [name, inside] of Object.entries(value)) {
    const here = `${place}.${name}`
    if (!isObject(inside) || Object.keys(inside).length === 0) unread.add(here)
    const seen = watched(inside, here, unread)
    Object.defineProperty(shown, name, {
      enumerable: true,
      get() {
        unread.delete(here)
        return seen
      },
    })
  }
  return shown
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
