/** What can stand where a cursor is in a JSON text, which may be unfinished. */
export interface Cursor {
  readonly part: 'key' | 'value'
  /** Keys, and `*` for places in arrays, from the outside to what holds the cursor; for a value its own key too. */
  readonly path: readonly string[]
  /** The stretch of text that a completion replaces. */
  readonly from: number
  readonly to: number
  /** What of it stands before the cursor, without its quote. */
  readonly typed: string
  /** Keys that the object has elsewhere. */
  readonly taken: ReadonlySet<string>
  /** The first sign behind the stretch: a colon, a comma, a quote … */
  readonly next: string
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}
interface Frame {
  readonly kind: 'object' | 'array'
  readonly keys: Set<string>
  key: string
  expects: 'key' | 'colon' | 'value' | 'comma'
}

const token = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g

/** Takes a JSON text and an offset, and gives what can stand there; nothing where neither a key nor a value can. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const tokens = [...text.matchAll(token)].map(({0: word, index}) => ({word, start: index, end: index + word.length}))
  const current = tokens.find((one) => holds(one, offset))
  const from = current?.start ?? offset
  const to = current && isClosed(current.word) ? current.end : offset
  const stack: Frame[] = []
  for (const {word, end} of tokens) if (end <= from) step(stack, word)

  const frame = stack.at(-1)
  if (frame?.expects === 'comma' || frame?.expects === 'colon' || (!frame && from > 0 && tokens[0] !== current))
    return undefined
  const part = frame?.expects === 'key' ? 'key' : 'value'
  const path = stack.map(({kind, key}) => (kind === 'array' ? '*' : key))
  if (part === 'key') path.pop()

  const depth = stack.length
  for (const {word, start} of tokens) if (start >= (current?.end ?? to) && stack.length >= depth) step(stack, word)
  return {
    part,
    path,
    from,
    to,
    typed: text.slice(from, offset).replace(/^"/, ''),
    taken: frame?.keys ?? new Set(),
    next: /\S/.exec(text.slice(current?.end ?? to))?.[0] ?? '',
  }
}

/** Whether a token is being written at the offset: behind its closing quote it is not any more. */
const holds = ({word, start, end}: Token, offset: number): boolean =>
  start < offset && offset <= end && !/^[{}[\],:]$/.test(word) && !(offset === end && word[0] === '"' && isClosed(word))

const isClosed = (word: string): boolean => word[0] !== '"' || /^"(?:[^"\\]|\\.)*"$/.test(word)

function step(stack: Frame[], word: string): void {
  const frame = stack.at(-1)
  if (word === '{' || word === '[') {
    if (frame) frame.expects = 'comma'
    const kind = word === '{' ? 'object' : 'array'
    stack.push({kind, keys: new Set(), key: '', expects: kind === 'object' ? 'key' : 'value'})
    return
  }
  if (word === '}' || word === ']') stack.pop()
  if (!frame) return
  if (word === ',') frame.expects = frame.kind === 'object' ? 'key' : 'value'
  else if (word === ':') frame.expects = 'value'
  else if (frame.expects === 'key') {
    frame.key = textOf(word)
    frame.keys.add(frame.key)
    frame.expects = 'colon'
  } else frame.expects = 'comma'
}

function textOf(word: string): string {
  try {
    return String(JSON.parse(word))
  } catch {
    return word.replace(/^"|"$/g, '')
  }
}
