import {describe, expect, test} from 'vitest'
import {foundOn, front} from './given-page.ts'

/** A page whose only block opens in line 5. */
const withBlock = (meta: string, ...lines: string[]) => `${front}\`\`\`${meta}\n${lines.join('\n')}\n\`\`\`\n`
const key = `AAAAC3NzaC1lZDI1NTE5AAAAI${btoa('a'.repeat(33)).slice(0, 43)}`
const create = ['POST /os-keypairs', '', `{"keypair": {"name": "a", "public_key": "ssh-ed25519 ${key} a"}}`]

describe('page/link', () => {
  test('what is read in the project itself has a title in its text, and its links lead to files', async () => {
    const top = {path: 'README.md'}
    expect(await foundOn('# A\n\nSee [pages](doc/index.md), [there](#a) and [x](https://example.org).\n', top)).toEqual(
      [],
    )
    expect(await foundOn('# A\n\nSee [pages](doc/gone.md).\n', top)).toEqual([
      'page/link 3:5 Unexpected link to doc/gone.md, expected a file of the project',
    ])
    expect(await foundOn('# A\n\n# B\n', top)).toEqual([expect.stringContaining('expected one title')])
  })
})

describe('page/read', () => {
  test('a page whose MDX is broken is found where it breaks', async () => {
    expect(await foundOn(`${front}\n<Since v="2.26">\n`)).toEqual([
      expect.stringMatching(/^page\/read [67]:\d+ Unexpected MDX, expected what can be read: /),
    ])
  })
  test('braces are text in a page that is no MDX', async () => {
    expect(await foundOn(`${front}\nA {brace.\n`, {path: 'doc/user/page.md'})).toEqual([])
  })
})

describe('page/block', () => {
  test.each([
    [
      '',
      'page/block 5:4 Unexpected block without a language that nothing checks, expected http, json, console, or skip="why it is not run"',
    ],
    [
      'python',
      'page/block 5:10 Unexpected block python that nothing checks, expected http, json, console, or skip="why it is not run"',
    ],
    ['json', 'page/block 5:8 Unexpected json that names no schema, expected schema="showServer response"'],
    ['python skip', 'page/block 5:11 Unexpected skip without a reason, expected skip="why"'],
    ['http nam=x', 'page/block 5:9 Unexpected nam, expected name'],
    ['http name=x name=y', 'page/block 5:16 Unexpected second name, expected one'],
    ['http name="a b"', 'page/block 5:9 Unexpected name a b, expected a_b'],
    ['http status=ok', 'page/block 5:9 Unexpected status=ok, expected a whole number'],
    ['http error=Nope', 'page/block 5:9 Unexpected error=Nope without its status, expected status=404 or so beside it'],
    ['http as=root', 'page/block 5:9 Unexpected as=root, expected admin or member'],
    ['http since=2.999', 'page/block 5:9 Unexpected microversion 2.999, expected one of 2.1 to 2.104'],
    ['http meanwhile="rain"', 'page/block 5:9 Unexpected meanwhile="rain", expected "cell2 down" or so'],
    ['http befall=\'{"rain": true}\'', expect.stringContaining('page/block 5:9 Unexpected incident {"rain":true}')],
    ['http befall=\'{"host": "nosuch", "up": false}\'', expect.stringContaining('expected one of compute1, compute2')],
    ['http befall=\'{"host" "a"}\'', expect.stringContaining('page/block 5:25 Unexpected')],
    ['http befall=7', expect.stringContaining('page/block 5:9 Unexpected 7, expected an object such as')],
    [
      'http befall=\'{"cell": "cell2", "up": false}\' meanwhile="cell2 up"',
      'page/block 5:9 Unexpected befall beside meanwhile, expected one of them',
    ],
    ['http expect=\'{"a": }\'', 'page/block 5:23 Unexpected }, expected a value'],
    [
      'http since=2.26 until=2.26',
      'page/block 5:9 Unexpected range from 2.26 to before 2.26, expected one that holds somewhere',
    ],
  ])('```%s', async (meta, found) => {
    expect(await foundOn(withBlock(meta, 'GET /os-keypairs'))).toEqual([found])
  })
  test('a request that is none is found on its line, also in a list', async () => {
    expect(await foundOn(`${front}- one\n\n  \`\`\`http\n  FETCH /flavors\n  \`\`\`\n`)).toEqual([
      expect.stringMatching(/^page\/block 8:3 Unexpected FETCH, expected METHOD URL/),
    ])
  })
  test('a block that is indented has no language to say anything with', async () => {
    expect(await foundOn(`${front}\n    code\n`, {path: 'doc/user/page.md'})).toEqual([
      expect.stringMatching(/^page\/block 6:\d+ Unexpected block without a language/),
    ])
  })
  test('a diagram accounts for itself', async () => {
    expect(await foundOn(withBlock('mermaid', 'graph LR', 'a --> b'))).toEqual([])
  })
})

describe('page/story', () => {
  test('a request is answered, and its values are used later', async () => {
    const use =
      '```http status=409 error=KeyPairExists\nPOST /os-keypairs\n\n{"keypair": {"name": "{{one.response.body.keypair.name}}", "public_key": "{{one.request.body.keypair.public_key}}"}}\n```\n'
    expect(await foundOn(withBlock('http name=one', ...create) + use)).toEqual([])
  })
  test('a refusal that nobody expected is told with its name and its message', async () => {
    expect(await foundOn(withBlock('http', 'GET /os-keypairs/nosuch'))).toEqual([
      'page/story 6:1 Unexpected 404 KeypairNotFound Keypair nosuch not found for user demo, expected a success\nat every microversion',
    ])
  })
  test('a success is found where a refusal was expected, and a refusal of another name', async () => {
    expect(await foundOn(withBlock('http status=404', 'GET /os-keypairs'))).toEqual([
      'page/story 6:1 Unexpected 200, expected 404\nat every microversion',
    ])
    expect(await foundOn(withBlock('http status=404 error=FlavorNotFound', 'GET /os-keypairs/x'))).toEqual([
      'page/story 6:1 Unexpected KeypairNotFound, expected FlavorNotFound\nat every microversion',
    ])
  })
  test('a name that no earlier fence has is found', async () => {
    expect(await foundOn(withBlock('http', 'GET /os-keypairs/{{two.response.body.x}}'))).toEqual([
      expect.stringContaining('page/story 6:1 Unexpected {{two.response.body.x}}, expected an answer of'),
    ])
  })
  test('what is wrong at some microversions only says at which', async () => {
    expect(await foundOn(withBlock('http', 'GET /os-keypairs?colour=blue'))).toEqual([
      expect.stringMatching(/^page\/story 6:1 Unexpected 400 UnknownQuery .*\nat 2\.75 to 2\.104$/),
    ])
    expect(await foundOn(withBlock('http until=2.75', 'GET /os-keypairs?colour=blue'))).toEqual([])
    expect(await foundOn(withBlock('http version=2.35', 'GET /os-keypairs?colour=blue'))).toEqual([])
  })
  test('a gate around a request holds for it', async () => {
    const gated = (v: string) =>
      `${front}<Since v="${v}">\n\n\`\`\`http expect='{"keypair": {"type": "ssh"}}'\nPOST /os-keypairs\n\n${create[2]}\n\`\`\`\n\n</Since>\n`
    expect(await foundOn(gated('2.2'))).toEqual([])
    expect(await foundOn(gated('2.1'))).toEqual([
      'page/story 8:1 Unexpected nothing at keypair.type, expected "ssh"\nat 2.1',
    ])
  })
  test('what follows from a mistake is not told again', async () => {
    const use = '```http\nGET /os-keypairs/{{one.response.body.keypair.name}}\n```\n'
    expect(await foundOn(withBlock('http name=one', 'POST /os-keypairs', '', '{}') + use)).toHaveLength(1)
  })
  test('time passes, and incidents befall the cloud', async () => {
    const body = '{"server": {"name": "web", "imageRef": "", "flavorRef": "1"}}'
    expect(
      await foundOn(withBlock('http status=400 after=10 meanwhile="cell2 down"', 'POST /servers', '', body)),
    ).toEqual([])
  })
  test('what befalls the cloud is what the control port of serve lets befall it', async () => {
    const server = '{"server": {"name": "a", "imageRef": "41b4c92c-badb-4b5c-85f1-c2fc8aa9fbb0", "flavorRef": "1"}}'
    const create = withBlock('http name=one until=2.37', 'POST /servers', '', server)
    const gone = (meta: string) =>
      `\`\`\`http until=2.37 after=10 ${meta}\nDELETE /servers/{{one.response.body.server.id}}\n\`\`\`\n` +
      '\n```http until=2.37 after=10 status=404\nGET /servers/{{one.response.body.server.id}}\n```\n'
    expect(await foundOn(create + gone(''))).toEqual([])
    expect(await foundOn(create + gone(`befall='{"option": "reclaim_instance_interval", "value": 3600}'`))).toEqual([
      expect.stringContaining('Unexpected 200, expected 404'),
    ])
  })
  test('headers of the fence win over those that every request has', async () => {
    expect(await foundOn(withBlock('http status=401', 'GET /os-keypairs', 'x-auth-token:'))).toEqual([])
    expect(await foundOn(withBlock('http', 'GET {{root}}/'))).toEqual([])
  })
})

describe('page/json', () => {
  test('JSON of a request fits its schema at every microversion of its range', async () => {
    const body = '{"keypair": {"name": "a", "public_key": "k", "type": "ssh"}}'
    expect(await foundOn(withBlock('json schema="createKeypair request" since=2.2', body))).toEqual([])
    expect(await foundOn(withBlock('json schema="createKeypair request"', body))).toEqual([
      expect.stringMatching(/^page\/json 6:\d+ Unexpected key "type", expected .* \(at 2\.1\)$/),
    ])
    expect(await foundOn(withBlock('json schema="createKeypair request 2.10"', body))).toEqual([])
  })
  test.each([
    ['createKeypairs request', 'Unexpected operation createKeypairs, expected createKeypair'],
    [
      'createKeypair',
      'Unexpected schema="createKeypair", expected schema="createKeypair request" or schema="createKeypair response"',
    ],
    ['listKeypairs request', 'Unexpected listKeypairs at 2.1, expected a version at which it has a request'],
    ['notification keypair.create.finish', 'Unexpected notification keypair.create.finish, expected '],
  ])('schema="%s" is found', async (schema, message) => {
    expect(await foundOn(withBlock(`json schema="${schema}"`, '{}'))).toEqual([expect.stringContaining(message)])
  })
  test('JSON that is broken is found where it breaks', async () => {
    expect(await foundOn(withBlock('json schema="createKeypair request"', '{', '  "keypair": }'))).toEqual([
      expect.stringMatching(/^page\/json 7:14 /),
    ])
  })
})

describe('page/console', () => {
  test.each([
    '$ npm run validate -- --watch',
    '$ npm ci',
    '$ node scripts/run.mjs validate',
    '$ curl -H "X-Auth-Token: $OS_TOKEN" http://127.0.0.1:8774/v2.1/servers/detail',
    '$ curl -X POST \\\n  -d \'{"keypair": {}}\' "$OS_COMPUTE_API/os-keypairs"',
    '$ openstack --os-compute-api-version 2.90 server create --flavor 1 web\n| id | name |',
  ])('%s is a command that there is', async (line) => {
    expect(await foundOn(withBlock('console', line))).toEqual([])
  })
  test.each([
    ['$ npm run valdate', 'Unexpected npm run valdate, expected a command that there is, such as validate'],
    ['$ node scripts/run.mjs valdate', 'Unexpected valdate, expected a command that there is, such as validate'],
    [
      '$ curl http://127.0.0.1:8774/v2.1/serverz',
      'Unexpected GET /v2.1/serverz, expected the method and the path of an operation',
    ],
    ['$ openstack server fly web', 'Unexpected openstack server fly web, expected a command that there is'],
    ['$ rm -r /', 'Unexpected rm, expected npm, node scripts/run.mjs, curl or openstack'],
    ['npm ci', 'Unexpected block without a command, expected lines that begin with "$ "'],
  ])('%s is found', async (line, message) => {
    expect(await foundOn(withBlock('console', line))).toEqual([expect.stringContaining(message)])
  })
})

describe('page/skipped', () => {
  const text = withBlock('python skip="needs a cloud"', 'print(1)')
  test('more skipped blocks than the list allows are found, and fewer', async () => {
    expect(await foundOn(text)).toEqual([
      'page/skipped 5:1 Unexpected 1 skipped block, expected 0: run it, or say that it can not be',
    ])
    expect(await foundOn(text, {skipped: 'doc/user/page.mdx 1'})).toEqual([])
    expect(await foundOn(text, {skipped: 'doc/user/page.mdx 2'})).toEqual([
      'page/skipped 1:1 Unexpected doc/user/page.mdx 2, expected 1: no more blocks are skipped',
    ])
  })
})
