import type {Parts} from './request.ts'
import {lines, word} from './shell.ts'

/** The request as a curl command for POSIX shells; the token is in `OS_TOKEN`. */
export function curl({method, address, headers, token, body}: Parts): string {
  const asked = method === 'GET' && body === undefined ? [] : ['-X', method]
  // curl sends a body as a form of a web page unless it is told a type, or that there is none.
  const untyped = body !== undefined && !headers.some(([name]) => name.toLowerCase() === 'content-type')
  const glob = /[[\]{}]/.test(address) ? ['--globoff'] : []
  const command = lines([
    ['curl -sS', ...glob, ...asked, quoted(address)].join(' '),
    ...headers.map(([name, value]) =>
      name.toLowerCase() === 'x-auth-token' ? `-H "${name}: $OS_TOKEN"` : `-H ${quoted(`${name}: ${value}`)}`,
    ),
    ...(untyped ? [`-H 'Content-Type:'`] : []),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ])
  const needsToken = token !== undefined && headers.some(([name]) => name.toLowerCase() === 'x-auth-token')
  return needsToken ? `OS_TOKEN=${word(token)}\n${command}` : command
}

/** In quotes even where none are needed: addresses and headers look alike in all examples. */
const quoted = (text: string): string => {
  const plain = word(text)
  return plain === text ? `'${text}'` : plain
}
