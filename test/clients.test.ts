import {execFile, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, request as send} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {resources} from '../compute/index.ts'
import {LATEST} from '../compute/microversions.ts'
import {stage} from '../compute/stage.ts'
import {Changing} from '../contract/changing.ts'
import {type Exchange, play} from '../contract/story.ts'
import {parseHttp} from '../scripts/http/parse.ts'
import {playAll} from '../scripts/recordings.ts'
import {clients} from '../site/examples/clients.ts'
import {type Example, forms, laidOut, type Options, type Shown} from '../site/examples/index.ts'

const has = (program: string) => spawnSync(program, ['--version']).error === undefined
const unless = (here: boolean, program: string) => (here ? '' : ` (not tried: there is no ${program} here)`)
const python = has('python3')
const gofmt = has('gofmt')

const operationNames = resources.flatMap(({operations}) => Object.keys(operations))

/** Every request of every story, once: at each version at which something changes, and at the latest. */
const told: Exchange[] = []
beforeAll(async () => {
  const known = new Set<string>()
  for (const resource of resources) {
    const played = [...(await playAll(resource)).values()].flat()
    for (const exchange of [...played, ...(await play(resource, LATEST, stage()))]) {
      const request = JSON.stringify([exchange.operation, exchange.refusal, exchange.request])
      if (!known.has(request)) told.push(exchange)
      known.add(request)
    }
  }
}, 300_000)

const shown = (exchange: Exchange): Shown => ({...exchange, ...exchange.request})
const textOf = (request: Shown, id: Example['id'], options?: Options): string | undefined =>
  forms(request, options).find((form) => form.id === id)?.text
const all = (id: Example['id']): string[] => [...new Set(told.flatMap((one) => textOf(shown(one), id) ?? []))]

describe('on the wire', () => {
  interface Arrival {
    readonly method: string | undefined
    readonly url: string | undefined
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body: string
  }
  let arrivals: Arrival[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const {method, url} = request
      const headers = request.headers as Record<string, string>
      arrivals.push({method, url, headers, body: Buffer.concat(chunks).toString('base64')})
      response.end('{}')
    })
  })
  let endpoint = ''
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening')
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  async function arriving(act: () => Promise<unknown>): Promise<Arrival[]> {
    arrivals = []
    await act()
    return arrivals
  }

  const sendHttp = async (text: string) => {
    const parsed = parseHttp(text)
    expect(parsed.requests).toHaveLength(1)
    const {method, url, headers, body} = parsed.requests[0] as (typeof parsed.requests)[number]
    const {Host, ...others} = Object.fromEntries(headers)
    const sent = send(`http://${Host}${url}`, {method, headers: others}).end(body?.text)
    const [response] = await once(sent, 'response')
    await once(response.resume(), 'end')
  }
  const runShell = (script: string, env: Record<string, string> = {}) =>
    new Promise<void>((done, fail) => {
      const shell = execFile('sh', {env: {PATH: process.env.PATH, ...env}}, (error) => (error ? fail(error) : done()))
      shell.stdin?.end(script)
    })
  const AsyncFunction = (async () => {}).constructor as new (...text: string[]) => (console: object) => Promise<void>
  const runJavaScript = (text: string) => new AsyncFunction('console', text)({log: () => {}})

  /** What the API looks at, and nothing of what each client adds to it. */
  function asked({method, url, headers, body}: Arrival, request: Shown) {
    const names = new Set(Object.keys(request.headers).map((name) => name.toLowerCase()))
    for (const name of ['host', 'content-type', 'content-length', 'x-auth-token', 'openstack-api-version'])
      names.add(name)
    const kept = [...names].sort().map((name) => [name, headers[name]])
    return {method, url, headers: Object.fromEntries(kept), body: Buffer.from(body, 'base64').toString()}
  }
  function expected({method, url, headers, body = ''}: Shown) {
    const {pathname, search} = new URL(url)
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
    const length = method === 'GET' && !body ? undefined : String(Buffer.byteLength(body))
    return {
      method,
      url: `${pathname}${search}`,
      headers: {
        'content-type': undefined,
        'x-auth-token': undefined,
        'openstack-api-version': undefined,
        ...Object.fromEntries(lower),
        host: endpoint.slice('http://'.length),
        'content-length': length,
      },
      body,
    }
  }

  /** Sends the three forms of all requests, and holds what arrives against the requests themselves. */
  async function expectSame(requests: readonly Shown[]) {
    const options = (request: Shown) => ({endpoint, token: request.headers['X-Auth-Token']})
    const texts = (id: Example['id']) => requests.map((request) => String(textOf(request, id, options(request))))
    const wanted = requests.map(expected).map(settled)
    const http = await arriving(async () => {
      for (const text of texts('http')) await sendHttp(text)
    })
    const curl = await arriving(() => runShell(texts('curl').join('\n')))
    const javascript = await arriving(async () => {
      for (const text of texts('javascript')) await runJavaScript(text)
    })
    for (const [name, arrived] of Object.entries({http, curl, javascript})) {
      expect(arrived, name).toHaveLength(requests.length)
      const got = arrived.map((one, index) => settled(asked(one, requests[index] as Shown)))
      expect(got, name).toEqual(wanted)
    }
  }
  /** Clients differ in whether they say that a request without a body has a length of 0. */
  const settled = <Asked extends {headers: Record<string, string | undefined>}>({headers, ...asked}: Asked) => ({
    ...asked,
    headers: {...headers, 'content-length': headers['content-length'] ?? '0'},
  })

  /** Every request where it is first asked and at the latest version: between, nothing but the version differs. */
  const first = () => {
    const known = new Set<string>()
    return told.filter(({operation, version, request}) => {
      const {'OpenStack-API-Version': _, ...headers} = request.headers
      const asked = JSON.stringify([operation, {...request, headers}])
      const isNew = !known.has(asked)
      known.add(asked)
      return isNew || version === LATEST
    })
  }

  test('HTTP, curl and fetch put every request of every story there as the story has it', async () => {
    const requests = first()
    expect(new Set(requests.map(({version}) => version)).size).toBeGreaterThan(5)
    expect(new Set(requests.map(({operation}) => operation))).toEqual(new Set(operationNames))
    await expectSame(requests.map(shown))
  })

  test('the same when bodies are laid out for readers', async () => {
    const withBody = told.filter(({name, request}) => name && request.body !== undefined)
    const requests = [...new Map(withBody.map((one) => [one.request.body, laidOut(shown(one))])).values()]
    expect(requests.some(({body}) => body?.includes('\n    '))).toBe(true)
    await expectSame(requests)
  })

  const put = (body: string, contentType: string | undefined = 'application/json'): Shown => ({
    operation: 'updateExtraSpec',
    version: '2.61',
    method: 'PUT',
    url: 'http://openstack.example.com/v2.1/flavors/1/os-extra_specs/x?a=%27%22&b=%24HOME&c[1-2]={a,b}',
    headers: {
      'X-Auth-Token': 'admin:p',
      'OpenStack-API-Version': 'compute 2.61',
      Accept: 'application/json',
      ...(contentType && {'Content-Type': contentType}),
    },
    body,
  })

  test('quotes, dollars, backslashes, line ends and letters of any script arrive as they are', async () => {
    const hard = [
      `'`,
      `''`,
      `'"'"'`,
      '$HOME',
      '$(id)',
      '`id`',
      '\\',
      '\\n',
      '\n',
      '!!',
      '%s',
      '@file',
      'é 漢 😀 \u2028 \ufeff',
    ]
    const bodies = hard.flatMap((text) => [text, {[text]: text}, Object.fromEntries([['__proto__', [text]]])])
    await expectSame(bodies.map((body) => put(JSON.stringify(body))))
    await expectSame(bodies.map((body) => put(JSON.stringify(body, null, 4))))
  })

  test('any JSON arrives byte for byte, laid out or not', async () => {
    const body = fc.tuple(fc.jsonValue({stringUnit: 'grapheme'}), fc.constantFrom(0, 2, 4))
    const bodies = fc.array(
      body.map(([value, indent]) => JSON.stringify(value, null, indent)),
      {minLength: 1, maxLength: 8},
    )
    await fc.assert(
      fc.asyncProperty(bodies, (bodies) => expectSame(bodies.map((body) => put(body)))),
      {numRuns: 12},
    )
  })

  test('what is no JSON, or JSON that JavaScript would write another way, arrives byte for byte', async () => {
    const bodies = ['@file', "it's {broken", '{"a": 2.0}', '{"a":1,"a":2}', '12345678901234567890', '{ }', '-0']
    await expectSame(bodies.map((body) => put(body)))
  })

  test('a body of no type arrives without one', async () => {
    const {headers, ...others} = put('{"a":1}')
    const {'Content-Type': _, ...untyped} = headers
    await expectSame([{...others, headers: untyped}])
  })

  test('where no token is given, curl and JavaScript read it from OS_TOKEN', async () => {
    const request = put('{}')
    const before = process.env.OS_TOKEN
    process.env.OS_TOKEN = "o'token"
    const [curl, javascript] = await arriving(async () => {
      await runShell(String(textOf(request, 'curl', {endpoint})), {OS_TOKEN: "o'token"})
      await runJavaScript(String(textOf(request, 'javascript', {endpoint})))
    })
    if (before === undefined) delete process.env.OS_TOKEN
    else process.env.OS_TOKEN = before
    expect([curl?.headers['x-auth-token'], javascript?.headers['x-auth-token']]).toEqual(["o'token", "o'token"])
  })
})

describe('every operation', () => {
  test('has an entry of its own among the clients, and there is no other entry', () => {
    expect(operationNames.filter((name, index) => operationNames.indexOf(name) !== index)).toEqual([])
    expect(Object.keys(clients).sort()).toEqual([...operationNames].sort())
  })

  test.each(operationNames)('%s has a form for each client, or says why there is none', (name) => {
    for (const form of Object.values(clients[name] ?? {})) {
      if (typeof form === 'object' && !(form instanceof Changing)) expect(form.none).toMatch(/^\S.{10,}\.$/)
      else expect(form).toSatisfy((form) => typeof form === 'function' || form instanceof Changing)
    }
  })

  test.each(operationNames)(
    '%s is said in a client’s own words where there is a form, by a request that succeeds',
    (name) => {
      const successes = told.filter((one) => one.operation === name && !one.refusal)
      const raw = {cli: /^$/, python: /^response = /m, go: /^\tresponse, err := client\.Request\(/m}
      for (const id of ['cli', 'python', 'go'] as const) {
        const form = clients[name]?.[id]
        const isThere = typeof form === 'function' || form instanceof Changing
        const own = successes.some((one) => {
          const text = textOf(shown(one), id)
          return text !== undefined && !raw[id].test(text)
        })
        expect(own, `${name} as ${id}`).toBe(isThere)
      }
    },
  )

  test('is in HTTP, curl, Python, Go and JavaScript at every version, whatever is asked', () => {
    for (const one of told) {
      const ids = forms(shown(one)).map(({id}) => id)
      expect(ids.filter((id) => id !== 'cli')).toEqual(['http', 'curl', 'python', 'go', 'javascript'])
    }
  })
})

describe('what a client can not say', () => {
  const list: Shown = {
    operation: 'listKeypairs',
    version: '2.35',
    method: 'GET',
    url: 'http://openstack.example.com/v2.1/os-keypairs',
    headers: {'X-Auth-Token': 't', 'OpenStack-API-Version': 'compute 2.35', Accept: 'application/json'},
  }
  const asking = (query: string, version = '2.35'): Shown => ({
    ...list,
    version,
    url: `${list.url}${query}`,
    headers: {...list.headers, 'OpenStack-API-Version': `compute ${version}`},
  })
  const last = (text: string | undefined) => text?.split('\n').at(-1)

  test('an option that the version does not have leaves the command out', () => {
    expect(textOf(asking('?user_id=ada'), 'cli')).toBe(
      'openstack --os-compute-api-version 2.35 keypair list --user ada',
    )
    expect(textOf(asking('?user_id=ada', '2.10'), 'cli')).toContain('--user ada')
    expect(textOf(asking('?user_id=ada', '2.9'), 'cli')).toBeUndefined()
    expect(textOf(asking('?limit=1', '2.34'), 'cli')).toBeUndefined()
  })

  test.each(['?colour=blue', '?limit=many', '?user_id=ada&user_id=bob', '?marker=-x', '?marker='])(
    'the command has no words for %s',
    (query) => {
      expect(textOf(asking(query), 'cli')).toBeUndefined()
    },
  )

  test('a parameter that Python and Go do not know is sent as it stands', () => {
    expect(textOf(asking('?colour=blue'), 'python')).toContain(
      "conn.compute.get('/os-keypairs?colour=blue', microversion='2.35')",
    )
    expect(textOf(asking('?colour=blue'), 'go')).toContain(
      'client.Request(ctx, "GET", client.ServiceURL("os-keypairs")+"?colour=blue", &gophercloud.RequestOpts{',
    )
  })

  test('a header that clients do not send by themselves is sent by those that can', () => {
    const odd = {...list, headers: {...list.headers, 'X-Trace': 'a"b'}}
    expect(textOf(odd, 'cli')).toBeUndefined()
    expect(textOf(odd, 'python')).toContain(`headers={'X-Trace': 'a"b'}`)
    expect(textOf(odd, 'go')).toContain('"X-Trace": "a\\"b"')
  })

  test.each(['null', '[]', '{}', '{"keypair":null}', '{"keypair":"x"}', '{"keypair":{"name":{"a":1}}}', 'no JSON'])(
    'a body of another shape, %s, is left to those that send anything',
    (body) => {
      const create = {...list, operation: 'createKeypair', method: 'POST', body}
      const headers = {...list.headers, 'Content-Type': 'application/json'}
      const [cli, python, go] = (['cli', 'python', 'go'] as const).map((id) => textOf({...create, headers}, id))
      expect(cli).toBeUndefined()
      expect(last(python)).toBe(body.includes('name') ? 'print(keypair)' : 'print(response.status_code, response.text)')
      expect(go).toContain('client.Request(ctx, "POST", client.ServiceURL("os-keypairs")')
    },
  )

  test('an operation that nobody knows is still asked in five forms', () => {
    expect(forms({...list, operation: 'listComets'}).map(({id}) => id)).toEqual([
      'http',
      'curl',
      'python',
      'go',
      'javascript',
    ])
  })

  test('JavaScript sends no body with a GET', () => {
    expect(textOf({...list, body: '{}'}, 'javascript')).toBeUndefined()
    expect(textOf({...list, body: '{}'}, 'curl')).toContain('-X GET')
  })
})

describe('the languages', () => {
  const parse = `
import ast, json, sys
def said(text):
    found = [k.value for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Call) for k in n.keywords if k.arg == 'json']
    return [ast.literal_eval(one) for one in found]
print(json.dumps([said(text) for text in json.load(sys.stdin)]))
`
  const parsed = (texts: readonly string[]): unknown[][] => {
    const {stdout, stderr, status} = spawnSync('python3', ['-c', parse], {input: JSON.stringify(texts)})
    expect(String(stderr)).toBe('')
    expect(status).toBe(0)
    return JSON.parse(String(stdout))
  }
  const post = (body: string): Shown => ({
    operation: 'listComets',
    version: '2.1',
    method: 'POST',
    url: 'http://openstack.example.com/v2.1/comets',
    headers: {'OpenStack-API-Version': 'compute 2.1', 'Content-Type': 'application/json'},
    body,
  })
  const values = fc.sample(fc.jsonValue({stringUnit: 'binary'}), {numRuns: 300, seed: 7})

  test.skipIf(!python)(`python3 parses every Python form${unless(python, 'python3')}`, () => {
    const texts = all('python')
    expect(parsed(texts)).toHaveLength(texts.length)
  })

  test.skipIf(!python)(`python3 reads any JSON in a Python form as it was${unless(python, 'python3')}`, () => {
    const bodies = values.map((value) => JSON.stringify(value))
    const read = parsed(bodies.map((body) => String(textOf(post(body), 'python'))))
    const there = bodies.flatMap((body, index) => (read[index]?.length ? [[read[index]?.[0], JSON.parse(body)]] : []))
    expect(there.length).toBeGreaterThan(250)
    for (const [got, wanted] of there) expect(got).toEqual(wanted)
  })

  test.skipIf(!gofmt)(`gofmt parses every Go form, and would write it the same${unless(gofmt, 'gofmt')}`, () => {
    const {stdout, stderr} = formatted(all('go'))
    expect(`${stdout}${stderr}`).toBe('')
  })

  test.skipIf(!gofmt)(`gofmt parses any JSON in a Go form${unless(gofmt, 'gofmt')}`, () => {
    expect(String(formatted(values.map((value) => String(textOf(post(JSON.stringify(value)), 'go')))).stderr)).toBe('')
  })

  function formatted(texts: readonly string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'go-forms-'))
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.go`), `${text}\n`)
    const result = spawnSync('gofmt', ['-e', '-d', folder])
    rmSync(folder, {recursive: true})
    return result
  }

  test('sh parses every command', () => {
    const {stderr, status} = spawnSync('sh', ['-n'], {input: [...all('cli'), ...all('curl')].join('\n')})
    expect([String(stderr), status]).toEqual(['', 0])
  })

  test('a command gets the very words that were asked for', () => {
    const descriptions = ["it's", '"$HOME"', '`id` \\', 'a  b', 'é 漢 😀', '$(id)', '*', '~', '#', 'a\nb']
    const texts = descriptions.map((description) =>
      textOf(
        {
          operation: 'updateFlavor',
          version: '2.55',
          method: 'PUT',
          url: 'http://openstack.example.com/v2.1/flavors/c1%20small',
          headers: {'OpenStack-API-Version': 'compute 2.55', 'Content-Type': 'application/json'},
          body: JSON.stringify({flavor: {description}}),
        },
        'cli',
      ),
    )
    const {stdout} = spawnSync('sh', {input: `openstack() { printf '%s\\0' "$@"; }\n${texts.join('\n')}\n`})
    const words = String(stdout).split('\0').slice(0, -1)
    expect(words).toEqual(
      descriptions.flatMap((description) => [
        '--os-compute-api-version',
        '2.55',
        'flavor',
        'set',
        '--description',
        description,
        'c1 small',
      ]),
    )
  })

  test('a key that a command reads from a file is in that file', () => {
    const create = told.find((one) => one.operation === 'createKeypair' && one.request.body?.includes('public_key'))
    const folder = mkdtempSync(join(tmpdir(), 'key-'))
    const script = `openstack() { cat "$6"; }\n${textOf(shown(create as Exchange), 'cli')}`
    const {stdout} = spawnSync('sh', {input: script.replace(/ \\\n {2}/g, ' '), cwd: folder})
    rmSync(folder, {recursive: true})
    expect(String(stdout)).toBe(JSON.parse(create?.request.body ?? '').keypair.public_key)
  })
})
