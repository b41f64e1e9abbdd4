/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | {[key: string]: Json}

/** A stretch of a text; line and column count from 1, the column in UTF-16 units. */
export interface Place {
  offset: number
  length: number
  line: number
  column: number
}

/** A JSON text that was read: its value, and where in the text each part of it stands. */
export interface JsonText {
  value: Json
  /** Takes a JSON pointer and gives the place of the value or the key, or of the nearest value around it. */
  place(pointer: string, part?: 'value' | 'key'): Place
  /** Gives every JSON pointer of the text with the places of its value and its key. */
  positions(): ReadonlyMap<string, {value: Place; key?: Place}>
}

/** What is wrong with a JSON text, and where. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault'
  readonly offset: number
  readonly line: number
  readonly column: number

  constructor(message: string, place: Place) {
    super(message)
    this.offset = place.offset
    this.line = place.line
    this.column = place.column
  }
}

/** Takes one part of a JSON pointer and gives it escaped. */
export const escapePointer = (key: string) => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key)

/** Takes a JSON text and gives its value with positions, or throws a JsonFault. */
export function parseJson(text: string): JsonText {
  const value = readLaidOut(text) ?? scan(text)
  let spans: Spans | undefined
  let starts: number[] | undefined
  const noted = () => {
    if (spans) return spans
    spans = new Map()
    scan(text, spans)
    return spans
  }
  const place = ([start, end]: Span) => {
    starts ??= lineStarts(text)
    return placeAt(starts, start, end)
  }
  return {
    value,
    place(pointer, part = 'value') {
      const all = noted()
      let known = pointer
      while (!all.has(known)) known = known.slice(0, Math.max(0, known.lastIndexOf('/')))
      const found = all.get(known) as Spanned
      return place((part === 'key' && known === pointer && found.key) || found.value)
    },
    positions() {
      const places = new Map<string, {value: Place; key?: Place}>()
      for (const [pointer, {value, key}] of noted()) {
        places.set(pointer, key ? {value: place(value), key: place(key)} : {value: place(value)})
      }
      return places
    },
  }
}

type Span = [start: number, end: number]
type Spanned = {value: Span; key?: Span}
type Spans = Map<string, Spanned>

const DEEPEST = 500
const word = /[^\s,:[\]{}"]+/y
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const literals = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
])
/** What people write who think of another language. */
const meant: Record<string, string> = {
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
  nil: 'null',
  NaN: 'a number or null',
  Infinity: 'a number or null',
  '-Infinity': 'a number or null',
}

/** A text that is laid out as its value would be has no fault and no second key: Node's own parser will do. */
function readLaidOut(text: string): Json | undefined {
  if (!text.endsWith('\n')) return undefined
  try {
    const value: Json = JSON.parse(text)
    return text === `${JSON.stringify(value, null, 4)}\n` ? value : undefined
  } catch {
    return undefined
  }
}

function scan(text: string, spans?: Spans): Json {
  let at = 0
  let depth = 0
  if (text.charCodeAt(0) === 0xfeff) fail('byte order mark', 'a text without one')
  const value = readValue('', undefined)
  skip()
  if (at < text.length) fail(seen(), 'the end of the text')
  return value

  function fail(found: string, expected: string, offset = at): never {
    throw new JsonFault(
      `Unexpected ${found}, expected ${expected}`,
      placeAt(lineStarts(text), offset, Math.min(offset + 1, text.length)),
    )
  }

  function seen(): string {
    if (at >= text.length) return 'end of the text'
    const two = text.slice(at, at + 2)
    if (two === '//' || two === '/*') return `comment ${two}`
    if (text[at] === '"') return `string ${/^"[^"\n]*"?/.exec(text.slice(at, at + 20))?.[0]}`
    word.lastIndex = at
    const found = word.exec(text)?.[0] ?? (text[at] as string)
    return /[\p{Cc}\p{Zs}\ufeff]/u.test(found[0] as string) ? named(found) : found.slice(0, 40)
  }

  function skip() {
    for (;;) {
      const code = text.charCodeAt(at)
      if (code > 32 || (code !== 32 && code !== 10 && code !== 13 && code !== 9)) return
      at += 1
    }
  }

  function readValue(pointer: string, key: Span | undefined): Json {
    skip()
    const start = at
    const spanned: Spanned | undefined = spans && (key ? {value: [start, start], key} : {value: [start, start]})
    if (spanned) spans?.set(pointer, spanned)
    const code = text.charCodeAt(at)
    const value =
      code === 123 ? readObject(pointer) : code === 91 ? readArray(pointer) : code === 34 ? readString() : readWord()
    if (spanned) spanned.value[1] = at
    return value
  }

  function enter() {
    depth += 1
    if (depth > DEEPEST) fail(`nesting of ${depth} levels`, `at most ${DEEPEST}`)
    at += 1
    skip()
  }

  function leave() {
    depth -= 1
    at += 1
  }

  /** After an element: true when another one follows, false when the closing bracket stands here. */
  function another(close: '}' | ']', opened: number): boolean {
    skip()
    if (text[at] === close) return false
    if (text[at] !== ',') fail(seen(), at < text.length ? `, or ${close}` : closing(close, opened))
    const comma = at
    at += 1
    skip()
    if (text[at] === close) fail('trailing comma', close, comma)
    if (text[at] === ',') fail('second ,', 'one')
    return true
  }

  function closing(close: string, opened: number) {
    const {line, column} = placeAt(lineStarts(text), opened, opened + 1)
    return `the ${close} of line ${line}, column ${column}`
  }

  function readObject(pointer: string): Json {
    const opened = at
    const object: {[key: string]: Json} = {}
    enter()
    while (text[at] !== '}') {
      if (at >= text.length) fail('end of the text', closing('}', opened))
      const start = at
      if (text[at] !== '"') fail(text[at] === "'" ? 'single quote' : seen(), 'a key in double quotes')
      const key = readString()
      const span: Span = [start, at]
      if (Object.hasOwn(object, key)) fail(`second key ${JSON.stringify(key)}`, 'one of that name', start)
      skip()
      if (text[at] !== ':') fail(seen(), `: after the key ${JSON.stringify(key)}`)
      at += 1
      const value = readValue(spans ? `${pointer}/${escapePointer(key)}` : '', span)
      if (key === '__proto__')
        Object.defineProperty(object, key, {value, enumerable: true, writable: true, configurable: true})
      else object[key] = value
      if (!another('}', opened)) break
    }
    leave()
    return object
  }

  function readArray(pointer: string): Json {
    const opened = at
    const array: Json[] = []
    enter()
    while (text[at] !== ']') {
      if (at >= text.length) fail('end of the text', closing(']', opened))
      array.push(readValue(spans ? `${pointer}/${array.length}` : '', undefined))
      if (!another(']', opened)) break
    }
    leave()
    return array
  }

  function readString(): string {
    const start = at
    let escaped = false
    for (at += 1; ; at += 1) {
      const code = text.charCodeAt(at)
      if (code > 92) continue
      if (code === 34) break
      if (code === 92) {
        escaped = true
        checkEscape()
        at += 1
      } else if (at >= text.length) {
        fail('end of the text', closing('"', start))
      } else if (code < 32) {
        fail(`${named(text[at] as string)} in a string`, code === 10 || code === 13 ? 'a closing "' : escapeOf(code))
      }
    }
    at += 1
    return escaped ? JSON.parse(text.slice(start, at)) : text.slice(start + 1, at - 1)
  }

  function checkEscape() {
    const next = text[at + 1] ?? ''
    if (next === 'u' ? /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) : next && '"\\/bfnrt'.includes(next)) return
    if (next === 'u') fail(`escape ${text.slice(at, at + 6)}`, '\\u and four hexadecimal digits')
    fail(`escape \\${next}`, '\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u')
  }

  function readWord(): Json {
    word.lastIndex = at
    const found = word.exec(text)?.[0]
    if (found === undefined) fail(seen(), 'a value')
    const literal = literals.get(found)
    if (literal !== undefined) {
      at += found.length
      return literal
    }
    if (number.test(found)) {
      at += found.length
      return Number(found)
    }
    if (found.startsWith("'")) fail('single quote', 'a string in double quotes')
    if (Object.hasOwn(meant, found)) fail(found, meant[found] as string)
    if (/^[-+.\d]/.test(found))
      fail(`number ${found}`, 'one in JSON notation (no leading + or 0, digits around the dot)')
    fail(seen(), 'a value')
  }
}

const escapeOf = (code: number) => JSON.stringify(String.fromCharCode(code)).slice(1, -1)

function named(character: string): string {
  if (character[0] === '\t') return 'tab'
  if (character[0] === '\n' || character[0] === '\r') return 'end of the line'
  const code = character.codePointAt(0) as number
  return `character U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeAt(starts: number[], start: number, end: number): Place {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= start) low = middle
    else high = middle - 1
  }
  return {offset: start, length: end - start, line: low + 1, column: start - (starts[low] as number) + 1}
}
