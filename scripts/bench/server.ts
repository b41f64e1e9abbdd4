import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {Cloud} from '../../cloud/cloud.ts'
import {serveReference} from '../host.ts'

/** The two servers of the measurement: the reference, and one that only returns the bytes that it is given. */
const [kind, sample = 'null'] = process.argv.slice(2)

if (kind === 'reference') {
  const {port} = await serveReference({cloud: new Cloud(), port: 0})
  process.send?.(port)
} else {
  const known = JSON.parse(sample) as Record<string, {status: number; headers: Record<string, string>; body: string}>
  const server = createServer((request, response) => {
    request.resume()
    request.once('end', () => {
      const {status, headers, body} = known[request.method ?? 'GET'] ?? {status: 404, headers: {}, body: ''}
      const {date, connection, 'keep-alive': keep, 'transfer-encoding': coding, ...rest} = headers
      response.writeHead(status, rest).end(body)
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}
