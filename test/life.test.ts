import {execFile, spawn} from 'node:child_process'
import {promisify} from 'node:util'
import {afterEach, expect, test} from 'vitest'
import {callsOf} from '../site/run/calls.ts'
import {life, live, type Place} from './life.ts'

const run = promisify(execFile)
const endings: Array<() => void> = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** The engine that the worker of a page has. */
function worker(): Place {
  const calls = callsOf()
  return {
    async ask(request) {
      const {status, headers, body} = await calls.send('life', request)
      return {status, headers, body}
    },
    befall: (incident) => calls.befall('life', incident),
  }
}

/** The command `serve`, on ports that are free, asked with curl. */
async function port(...options: string[]): Promise<Place> {
  const served = ['scripts/run.mjs', 'serve', '--port', '0', '--control', '0', '--allow-host', 'openstack.example.com']
  const child = spawn(process.execPath, [...served, ...options], {stdio: ['ignore', 'pipe', 'inherit']})
  endings.push(() => child.kill())
  let said = ''
  for await (const text of child.stdout) {
    said += text
    if (said.includes('Control:')) break
  }
  const [api, control] = [...said.matchAll(/127\.0\.0\.1:\d+/g)].map(String)
  return {
    ask: ({method, url, headers, body}) =>
      curl(
        ...['--connect-to', `openstack.example.com:80:${api}`, '-X', method],
        ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
        ...(body === undefined ? [] : ['--data-raw', body]),
        url,
      ),
    befall: (incident) => curl('--fail', '-d', JSON.stringify(incident), `http://${control}/befall`),
  }
}

/** What a server says of the connection, not of the answer. */
const ofTransport = ['connection', 'content-length', 'date', 'keep-alive']

async function curl(...options: string[]) {
  const {stdout} = await run('curl', ['--silent', '--show-error', '--include', ...options])
  const [head = '', ...rest] = stdout.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines
    .map((line) => /^(.*?): *(.*)$/.exec(line)?.slice(1) as [string, string])
    .filter(([name]) => !ofTransport.includes(name.toLowerCase()))
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: rest.join('\r\n\r\n'),
  }
}

test('a whole life goes through curl on the loopback port as it does in the worker of a page, byte for byte', async () => {
  const [there, here] = [await live(await port()), await live(worker())]
  expect(there).toEqual(here)
  expect(there.map(({does}) => does)).toEqual(life.flatMap(({does}) => [does, `wait for ${does}`]))
})

test('where changes take their time, the same life shows what is under way', async () => {
  const slow = await port('--slow', '--speed', '20')
  const lived = await live({...slow, rest: () => new Promise((resolve) => setTimeout(resolve, 200))})
  const shown = lived.flatMap(({does, response: {status, body}}) =>
    does.startsWith('wait') && status === 200 ? [JSON.parse(body).server.status] : [],
  )
  expect(shown).toEqual(expect.arrayContaining(['BUILD', 'ACTIVE', 'RESIZE', 'VERIFY_RESIZE', 'MIGRATING', 'REBUILD']))
})
