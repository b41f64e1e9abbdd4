/**
 * Serves a built site on this machine only, with the headers of its `security-headers.json`:
 * `tsx scripts/static-server.ts [folder] [port] [base path]`.
 */
import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, resolve, sep} from 'node:path'
import {pathToFileURL} from 'node:url'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
}

/** Takes a folder and a path of a URL, and gives the file that answers it, or undefined for one outside the folder. */
export function fileOf(folder: string, pathname: string): string | undefined {
  const root = resolve(folder)
  const path = decoded(pathname)
  if (path === undefined || path.includes('\0')) return undefined
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  return file.startsWith(root + sep) ? file : undefined
}

/** A server that listens: where, and how to end it. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Takes a folder and gives a server of it that listens on a loopback port (0: any free one); `base` is where the site stands. */
export async function serveFolder(folder: string, port: number, base = '/'): Promise<Served> {
  const headers: Record<string, string> = JSON.parse(await readFile(join(folder, 'security-headers.json'), 'utf8'))
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, {Allow: 'GET, HEAD'}).end()
    const file = pathname.startsWith(base) ? fileOf(folder, pathname.slice(base.length - 1)) : undefined
    const body = file && (await read(file))
    if (body) return response.writeHead(200, {'Content-Type': typeOf(file)}).end(body)
    if (file && (await read(join(file, 'index.html')))) return response.writeHead(301, {Location: `${pathname}/`}).end()
    return response.writeHead(404, {'Content-Type': typeOf('.html')}).end(await read(join(folder, '404.html')))
  })
  await new Promise<void>((ready, refuse) => server.once('error', refuse).listen(port, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const typeOf = (file: string): string => types[extname(file) || file] ?? 'application/octet-stream'

const read = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined)

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'build', port = '4173', base = '/'] = process.argv.slice(2)
  await serveFolder(folder, Number(port), base).then(
    ({url}) => console.log(`${url}${base} serves ${folder}`),
    (error: Error) => {
      console.error(`${error.message}\n  a built site is expected in ${folder}\n  npm run build`)
      process.exitCode = 2
    },
  )
}
