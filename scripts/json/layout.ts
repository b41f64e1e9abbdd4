import {type Json, parseJson} from './positions.ts'

/** Takes a JSON value and gives it in the one layout of the project: four spaces, a newline at the end. */
export const layout = (value: Json | object): string => `${JSON.stringify(value, null, 4)}\n`

/** The first place where a text is laid out otherwise. */
export interface Misplaced {
  line: number
  column: number
  message: string
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Takes a JSON text and gives the same tokens (keys in their order, numbers as written) in the one layout. */
export function relay(text: string): string {
  parseJson(text)
  let out = ''
  let depth = 0
  let before = ''
  for (const token of text.match(tokens) ?? []) {
    const closes = token === '}' || token === ']'
    const opened = before === '{' || before === '['
    if (closes) depth -= 1
    if (closes ? !opened : opened || before === ',') out += `\n${'    '.repeat(depth)}`
    out += token === ':' ? ': ' : token
    if (token === '{' || token === '[') depth += 1
    before = token
  }
  return `${out}\n`
}

/** Takes a JSON text (and its value, where it is known) and gives the first place where it is laid out otherwise. */
export function misplaced(text: string, value: Json = parseJson(text).value): Misplaced | undefined {
  if (text === layout(value)) return undefined
  const right = relay(text)
  if (text === right) return undefined
  let at = 0
  while (text[at] === right[at]) at += 1
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return {line, column, message: `Unexpected ${shown(text, at, before)}, expected ${wanted(right, at, before)}`}
}

function shown(text: string, at: number, before: string): string {
  const rest = text.slice(at)
  if (rest === '') return 'end of the text'
  if (rest.startsWith('\t')) return 'tab'
  if (rest.startsWith('\r')) return 'carriage return'
  if (/^ +(\r?\n|$)/.test(rest)) return 'space at the end of the line'
  if (/^\s+$/.test(rest)) return 'empty line at the end'
  if (/^\n\s*\n/.test(rest) || (rest.startsWith('\n') && before.endsWith('\n'))) return 'empty line'
  if (rest.startsWith('\n')) return 'end of the line'
  if (onIndent(text, at)) return `indent of ${indentAt(text, at)}`
  return rest.startsWith(' ') ? 'space' : (rest.match(/^("[^"\n]{0,30}"?|[^\s",:]+|.)/)?.[0] as string)
}

function wanted(right: string, at: number, before: string): string {
  const rest = right.slice(at)
  if (rest === '') return 'the end of the text'
  if (rest === '\n') return 'a newline at the end'
  if (onIndent(right, at) && /(^|\n) *$/.test(before)) return `${indentAt(right, at)} spaces`
  if (rest.startsWith('\n')) return 'a new line'
  if (rest.startsWith(' ')) return 'a space'
  return rest.match(/^("[^"\n]{0,30}"?|[^\s",:]+|.)/)?.[0] as string
}

const lineAround = (text: string, at: number) =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] as string
const indentAt = (text: string, at: number) => lineAround(text, at).match(/^ */)?.[0].length ?? 0
const onIndent = (text: string, at: number) => at - (text.lastIndexOf('\n', at - 1) + 1) <= indentAt(text, at)
