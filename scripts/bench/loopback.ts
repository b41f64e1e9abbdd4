import {type ChildProcess, fork, spawn} from 'node:child_process'
import {Agent, request} from 'node:http'
import {median} from './cost.ts'
import type {Row} from './row.ts'

const token = 'admin:6f70656e737461636b20342065766572'

interface Load {
  readonly what: string
  readonly requests: (round: number) => ReadonlyArray<{method: string; path: string; body?: string}>
}

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPYXlQ5Vm4gM8dHhWgEV6Wnm5BqkVvxrEhLHKQfn4vxM bench@example.com'
const loads: readonly Load[] = [
  {what: 'GET /flavors', requests: () => [{method: 'GET', path: '/v2.1/flavors'}]},
  {
    what: 'import + delete a keypair',
    requests: (round) => [
      {
        method: 'POST',
        path: '/v2.1/os-keypairs',
        body: JSON.stringify({keypair: {name: `k${round}`, public_key: publicKey}}),
      },
      {method: 'DELETE', path: `/v2.1/os-keypairs/k${round}`},
    ],
  },
]

/** Requests per second of the reference, next to a bare `node:http` server that returns the same bytes. */
export async function benchLoopback(): Promise<Row[]> {
  const rows: Row[] = [await benchStart()]
  for (const load of loads) {
    const ours = await open('reference')
    const sample = await replies(ours.port, load)
    const bare = await open('bare', sample)
    const pairs: Array<{speed: number; bareSpeed: number}> = []
    await drive(ours.port, load, 0.5)
    await drive(bare.port, load, 0.5)
    for (let turn = 0; turn < 5; turn++)
      pairs.push({speed: await drive(ours.port, load, 1), bareSpeed: await drive(bare.port, load, 1)})
    rows.push(
      {what: `${load.what}: reference`, value: median(pairs.map(({speed}) => speed)), unit: 'req/s'},
      {
        what: `${load.what}: bare node:http, same bytes`,
        value: median(pairs.map(({bareSpeed}) => bareSpeed)),
        unit: 'req/s',
      },
      {
        what: `${load.what}: reference next to bare`,
        value: median(pairs.map(({speed, bareSpeed}) => speed / bareSpeed)),
        unit: '×',
        aim: {least: 0.5},
      },
    )
    ours.process.kill()
    bare.process.kill()
  }
  return rows
}

/** From starting `serve` to the first answer. */
async function benchStart(): Promise<Row> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const started = performance.now()
    const child = spawn(process.execPath, ['scripts/run.mjs', 'serve', '--port', '0'])
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        const [found] = /http:\/\/[\d.:]+/.exec(String(chunk)) ?? []
        if (found) resolve(found)
      })
      child.once('close', () => reject(new Error('Unexpected end of serve, expected its address')))
    })
    await fetch(`${url}/v2.1/flavors`, {headers: {'X-Auth-Token': token}})
    times.push(performance.now() - started)
    child.kill()
  }
  return {what: 'serve: start to first answer', value: median(times), unit: 'ms', aim: {most: 400}}
}

function open(kind: 'reference' | 'bare', sample?: unknown): Promise<{port: number; process: ChildProcess}> {
  const child = fork('scripts/run.mjs', ['scripts/bench/server.ts', kind, JSON.stringify(sample ?? null)])
  return new Promise((resolve, reject) => {
    child.once('message', (port) => resolve({port: Number(port), process: child}))
    child.once(
      'exit',
      (code) => code && reject(new Error(`Unexpected end of the ${kind} server, expected it to listen`)),
    )
  })
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const agent = new Agent({keepAlive: true, maxSockets: 16})

function send(port: number, {method, path, body}: {method: string; path: string; body?: string}): Promise<Answer> {
  const headers = {
    'X-Auth-Token': token,
    ...(body === undefined ? {} : {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)}),
  }
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, method, path, headers, agent}, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.once('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body: text}))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

async function replies(port: number, load: Load): Promise<Record<string, Answer>> {
  const known: Record<string, Answer> = {}
  for (const asked of load.requests(0)) known[asked.method] = await send(port, asked)
  const wrong = Object.values(known).find(({status}) => status >= 400)
  if (wrong) throw new Error(`Unexpected ${wrong.status} ${wrong.body}, expected a success`)
  return known
}

/** Requests per second, from eight clients that each wait for their answer. */
async function drive(port: number, load: Load, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  let [count, round] = [0, 1]
  const client = async () => {
    while (performance.now() < end)
      for (const asked of load.requests(round++)) {
        await send(port, asked)
        count++
      }
  }
  await Promise.all(Array.from({length: 8}, client))
  return (1000 * count) / (performance.now() - started)
}
