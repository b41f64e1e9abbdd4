/** Numbers and UUIDs that look random and are not: the n-th of a kind is the same in every world. */
export class Ids {
  #drawn: Record<string, number> = {}

  /** 1, 2, 3 … for each kind. */
  serial(kind: string): number {
    const next = (this.#drawn[kind] ?? 0) + 1
    this.#drawn[kind] = next
    return next
  }
  /** A UUID of version 4. */
  uuid = (kind: string): string => uuidOf(`${kind} ${this.serial(kind)}`)

  save = (): Record<string, number> => ({...this.#drawn})
  restore(saved: Record<string, number>): void {
    this.#drawn = {...saved}
  }
}

/** `length` bytes that follow from `seed`. */
export function bytesOf(seed: string, length: number): Uint8Array {
  const next = generator(seed)
  return Uint8Array.from({length}, () => next() & 255)
}

const hex = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'))

function uuidOf(seed: string): string {
  const next = generator(seed)
  let text = ''
  for (let index = 0; index < 16; index++) {
    const byte = next() & 255
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-'
    text += hex[index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte]
  }
  return text
}

/** A small generator (FNV-1a for the seed, then xorshift32 and a mixing step): plenty for names, nothing for secrets. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  state = state >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (Math.imul(state, 0x9e3779b1) >>> 16) & 0xffff
  }
}
