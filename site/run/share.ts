import type {Draft} from './request.ts'

/** What a reader changed of an example's request. */
export type Edits = Partial<Draft>

const LONGEST = 200_000
const fields = ['method', 'path', 'headers', 'body', 'from'] as const

/** Takes the key of an example and what was changed of it, and gives the hash of an address that brings both back. */
export async function hashOf(key: string, edits: Edits): Promise<string> {
  const changed = Object.fromEntries(
    fields.flatMap((field) => (edits[field] === undefined ? [] : [[field, edits[field]]])),
  )
  if (Object.keys(changed).length === 0) return `#run=${key}`
  return `#run=${key}:${base64url(await through(new CompressionStream('deflate-raw'), ascii(changed)))}`
}

/** Whether the hash of an address speaks of the example of this key. */
export const speaksOf = (hash: string, key: string): boolean =>
  hash === `#run=${key}` || hash.startsWith(`#run=${key}:`)

/** Takes such a hash and gives what was changed; nothing if it is damaged. */
export async function editsOf(hash: string): Promise<Edits | undefined> {
  const data = /^#run=[^:]+:(?<data>[\w-]+)$/.exec(hash)?.groups?.data
  if (data === undefined) return /^#run=[^:]+$/.test(hash) ? {} : undefined
  if (data.length > LONGEST) return undefined
  try {
    const text = await through(new DecompressionStream('deflate-raw'), bytesOf(data))
    return read(JSON.parse(new TextDecoder().decode(text)))
  } catch {
    return undefined
  }
}

function read(value: unknown): Edits | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  const known = entries.every(([name, one]) => fields.some((field) => field === name) && typeof one === 'string')
  return known ? Object.fromEntries(entries) : undefined
}

const ascii = (value: object) => new TextEncoder().encode(JSON.stringify(value))

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const made = new Blob([bytes as BlobPart]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array>)
  return new Uint8Array(await new Response(made as BodyInit).arrayBuffer())
}

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
