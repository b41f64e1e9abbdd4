import {lay, type Node} from './layout.ts'
import type {Parts} from './request.ts'

const style = {indent: '  ', width: 100}

/** The request as JavaScript for browsers and Node; nothing for a GET with a body, which `fetch` refuses. */
export function javascript(parts: Parts): string | undefined {
  const {method, address, headers, token, body} = parts
  if (body !== undefined && (method === 'GET' || method === 'HEAD')) return undefined
  const isToken = ([name]: readonly [string, string]) => name.toLowerCase() === 'x-auth-token'
  const options: Array<[string, Node]> = [
    ...(method === 'GET' ? [] : [['method: ', string(method)] as [string, Node]]),
    [
      'headers: ',
      {
        open: '{',
        close: '}',
        spreads: true,
        items: headers.map((header) => [key(header[0]), isToken(header) ? 'token' : string(header[1])] as const),
      },
    ],
    ...(body === undefined ? [] : [['body: ', content(parts)] as [string, Node]]),
  ]
  const call: Node = {
    open: 'const response = await fetch(',
    close: ')',
    hugs: true,
    items: [
      ['', string(address)],
      ['', {open: '{', close: '}', spreads: true, items: options}],
    ],
  }
  return [
    ...(headers.some(isToken) ? [`const token = ${token === undefined ? 'process.env.OS_TOKEN' : string(token)}`] : []),
    lay(call, style),
    'console.log(response.status, await response.text())',
  ].join('\n')
}

function content({headers, body = '', json}: Parts): Node {
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const text: Node = json
    ? {
        open: 'JSON.stringify(',
        close: ')',
        hugs: true,
        items: [['', literal(json.value)], ...(json.indent ? [['', `null, ${json.indent}`] as const] : [])],
      }
    : string(body)
  // fetch sends a text as text/plain unless it is told a type; bytes have none.
  return typed ? text : {open: 'new TextEncoder().encode(', close: ')', hugs: true, items: [['', text]]}
}

/** A value out of JSON as JavaScript. */
function literal(value: unknown): Node {
  if (typeof value === 'string') return string(value)
  if (Array.isArray(value)) return {open: '[', close: ']', items: value.map((item) => ['', literal(item)] as const)}
  if (typeof value !== 'object' || value === null) return String(value)
  return {
    open: '{',
    close: '}',
    items: Object.entries(value).map(([name, inside]) => [key(name), literal(inside)] as const),
  }
}

const key = (name: string): string => {
  if (name === '__proto__') return `['__proto__']: `
  return `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : string(name)}: `
}

/** Any text as a string of JavaScript. */
export const string = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(/[\u2028\u2029]/g, (line) => (line === '\u2028' ? '\\u2028' : '\\u2029'))}'`
