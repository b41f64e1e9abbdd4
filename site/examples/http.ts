import type {Parts} from './request.ts'

/** The request as it goes over the wire, but for the length of the body, which whoever sends it counts. */
export function http({method, address, headers, body}: Parts): string {
  const {host, pathname, search} = new URL(address)
  const head = [['Host', host] as const, ...headers].map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${pathname}${search} HTTP/1.1`, ...head, ...(body === undefined ? [] : ['', body])].join('\n')
}
