/** A file of requests, as VS Code's REST Client and JetBrains' HTTP Client read it. */
export interface HttpFile {
  /** Comment lines at the head of the file, without their marks. */
  comments: string[]
  /** The variables of the whole file, in their order. */
  variables: Record<string, string>
  requests: HttpRequest[]
}

/** One request of a file; its texts can hold `{{references}}`. */
export interface HttpRequest {
  title: string
  /** What other requests call its answer by. */
  name?: string
  comments: string[]
  method: string
  url: string
  headers: [name: string, value: string][]
  body?: HttpBody
  save?: HttpSave
  /** The line of METHOD and URL, from 1. */
  line: number
}

/** A body written out, or one in a file beside; `filled` says that references in that file are replaced. */
export type HttpBody = {text: string; file?: undefined} | {text?: undefined; file: string; filled?: boolean}

/** Where the answer is to be kept. Editors take no notice of it where it is `noted` in a comment: `# >> ./file`. */
export interface HttpSave {
  file: string
  overwrite?: boolean
  noted?: boolean
}

/** What is wrong with a file of requests, and where. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault'
  readonly line: number
  readonly column: number

  constructor(message: string, line: number, column = 1) {
    super(message)
    this.line = line
    this.column = column
  }
}

/** Takes any name and gives one that requests can have: REST Client knows letters, digits and _ only. */
export const requestName = (text: string): string => text.replace(/\W+/g, '_')

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const separator = /^#{3,}\s*(.*?)\s*$/
const comment = /^\s*(?:#|\/\/)\s?(.*?)\s*$/
const naming = /^@name(?:\s*=\s*|\s+)(.*)$/
const saving = /^>>(!?)(.*)$/
const variable = /^\s*@([^\s=]+)\s*=\s*(.*?)\s*$/

type Line = {text: string; number: number}
type Block = {title: string; lines: Line[]; titled?: number}

/** Takes the text of a file and gives its requests, or throws an HttpFault. */
export function parseHttp(text: string): HttpFile {
  const file: HttpFile = {comments: [], variables: {}, requests: []}
  let waiting: Line[] = []
  const names = new Map<string, number>()
  for (const block of blocksOf(text)) {
    const {request, comments} = readBlock(block, file.variables)
    if (request?.name) {
      const first = names.get(request.name)
      if (first)
        throw new HttpFault(`Unexpected second request ${request.name}, expected one (line ${first})`, request.line)
      names.set(request.name, request.line)
    }
    if (request) {
      request.comments.unshift(...waiting.map((line) => line.text))
      waiting = []
      file.requests.push(request)
    } else if (block.titled === undefined) file.comments = comments.map((line) => line.text)
    else if (block.title) throw new HttpFault(`Unexpected end of "${block.title}", expected METHOD URL`, block.titled)
    else waiting.push(...comments)
  }
  const [left] = waiting
  if (left) throw new HttpFault('Unexpected comment after the last request, expected it before one', left.number)
  return file
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [{title: '', lines: []}]
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const title = separator.exec(line)?.[1]
    if (title === undefined) blocks.at(-1)?.lines.push({text: line, number: index + 1})
    else blocks.push({title, lines: [], titled: index + 1})
  }
  return blocks
}

function readBlock({title, lines}: Block, variables: Record<string, string>) {
  const comments: Line[] = []
  const seen: {name?: string; named?: number; save?: HttpSave} = {}
  const note = (line: Line) => {
    const told = comment.exec(line.text)?.[1]
    if (told === undefined) return false
    if (naming.test(told)) readName(told, line, seen)
    else if (saving.test(told)) seen.save = readSave(told, line, seen.save, true)
    else comments.push({...line, text: told})
    return true
  }
  let at = 0
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.text.trim() === '' || note(line)) continue
    if (!/^\s*@/.test(line.text)) break
    readVariable(line, variables)
  }
  const start = lines[at]
  if (!start) {
    if (seen.named)
      throw new HttpFault(`Unexpected name ${seen.name} without a request, expected METHOD URL`, seen.named)
    if (seen.save)
      throw new HttpFault(
        'Unexpected >> without a request, expected METHOD URL',
        comments[0]?.number ?? lines[0]?.number ?? 1,
      )
    return {comments}
  }
  const {method, url} = readRequestLine(start)
  const request: HttpRequest = {title, comments: [], method, url, headers: [], line: start.number}
  for (at += 1; at < lines.length && /^\s*[?&]/.test(lines[at]?.text ?? ''); at += 1)
    request.url += lines[at]?.text.trim()
  for (; at < lines.length && lines[at]?.text.trim() !== ''; at += 1) {
    const line = lines[at] as Line
    if (/^[<>]/.test(line.text)) break
    if (!note(line)) request.headers.push(readHeader(line))
  }
  const body = readBody(lines.slice(at), note, (line) => {
    seen.save = readSave(line.text, line, seen.save, false)
  })
  if (seen.name) request.name = seen.name
  request.comments = comments.map((line) => line.text)
  if (body) request.body = body
  if (seen.save) request.save = seen.save
  return {request, comments}
}

function readName(told: string, line: Line, seen: {name?: string; named?: number}) {
  const name = naming.exec(told)?.[1] ?? ''
  const column = line.text.indexOf('@name') + 1
  if (!/^\w+$/.test(name)) {
    const better = requestName(name)
    throw new HttpFault(
      `Unexpected name "${name}", expected letters, digits and _${better ? `, such as ${better}` : ''}`,
      line.number,
      column,
    )
  }
  if (seen.name !== undefined) throw new HttpFault(`Unexpected second name ${name}, expected one`, line.number, column)
  seen.name = name
  seen.named = line.number
}

function readVariable(line: Line, variables: Record<string, string>) {
  const [, name, value] = variable.exec(line.text) ?? []
  if (name === undefined || value === undefined) {
    throw new HttpFault(`Unexpected ${line.text.trim()}, expected @name = value`, line.number)
  }
  if (Object.hasOwn(variables, name)) throw new HttpFault(`Unexpected second @${name}, expected one`, line.number)
  variables[name] = value
}

function readRequestLine({text, number}: Line): {method: string; url: string} {
  const [, method = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(text) ?? []
  const [, url = '', version] = /^(.*?)(?:\s+(HTTP\/\S*))?$/.exec(rest) ?? []
  if (!methods.includes(method)) {
    throw new HttpFault(`Unexpected ${method}, expected METHOD URL with one of ${methods.join(', ')}`, number)
  }
  if (url === '')
    throw new HttpFault(`Unexpected end of the line, expected a URL after ${method}`, number, text.length + 1)
  const gap = url.replace(/\{\{.*?\}\}/g, (reference) => '_'.repeat(reference.length)).search(/\s/)
  if (gap >= 0) throw new HttpFault('Unexpected space in the URL, expected %20', number, text.indexOf(url) + gap + 1)
  if (version !== undefined && !/^HTTP\/(1\.[01]|2)$/.test(version)) {
    throw new HttpFault(`Unexpected ${version}, expected HTTP/1.1`, number, text.lastIndexOf(version) + 1)
  }
  return {method, url}
}

function readHeader({text, number}: Line): [string, string] {
  const [, name, value] = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*:\s*(.*?)\s*$/.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new HttpFault(`Unexpected ${text.trim()}, expected "Name: value", or an empty line before the body`, number)
  }
  return [name, value]
}

function readBody(lines: Line[], note: (line: Line) => boolean, save: (line: Line) => void): HttpBody | undefined {
  const kept: Line[] = []
  for (const line of lines) {
    if (/^>>/.test(line.text)) save(line)
    else if (/^\s*(#|\/\/)/.test(line.text)) note(line)
    else if (/^(> ?\{%|< ?\{%|<>)/.test(line.text)) {
      throw new HttpFault(`Unexpected ${line.text.slice(0, 3).trim()}, expected no scripts and no history`, line.number)
    } else kept.push(line)
  }
  while (kept.at(-1)?.text.trim() === '') kept.pop()
  while (kept[0]?.text.trim() === '') kept.shift()
  const [first, second] = kept
  if (!first) return undefined
  const [, filled, file] = /^<(@?)\s+(.+?)\s*$/.exec(first.text) ?? []
  if (file === undefined) {
    if (/^<@?\s*$/.test(first.text))
      throw new HttpFault('Unexpected end of the line, expected a file after <', first.number)
    return {text: kept.map((line) => line.text).join('\n')}
  }
  const more = kept.slice(1).find((line) => line.text.trim() !== '') ?? second
  if (more) throw new HttpFault(`Unexpected text after < ${file}, expected nothing but the file`, more.number)
  return filled ? {file, filled: true} : {file}
}

function readSave(told: string, line: Line, before: HttpSave | undefined, noted: boolean): HttpSave {
  const [, mark, rest = ''] = saving.exec(told) ?? []
  const file = rest.trim()
  if (!file)
    throw new HttpFault('Unexpected end of the line, expected a file after >>', line.number, line.text.length + 1)
  if (before) throw new HttpFault(`Unexpected second >> ${file}, expected one`, line.number)
  return {file, ...(mark && {overwrite: true}), ...(noted && {noted: true})}
}
