import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {HttpFault, type HttpRequest, parseHttp, requestName} from './parse.ts'
import {printHttp} from './print.ts'
import {fillHttp, resolveHttp} from './resolve.ts'

const text = `# Keypairs, one after the other
@host = http://127.0.0.1:8774/v2.1
@token = admin:p

### Import a keypair
# The key is the reader's own.
# @name keypairs_post
# >>! ./v2.10/keypairs-post-resp.json
POST {{host}}/os-keypairs HTTP/1.1
X-Auth-Token: {{token}}
OpenStack-API-Version: compute 2.10
Content-Type: application/json

< ./v2.10/keypairs-post-req.json

### Show it
GET {{host}}/os-keypairs/{{keypairs_post.response.body.keypair.name}}?user_id=1 HTTP/1.1
X-Auth-Token: {{token}}

>> ./v2.10/keypairs-get-resp.json

### Tag it
PUT {{host}}/tags HTTP/1.1

{
    "tags": ["a"],

    "b": 1
}

###
DELETE {{host}}/os-keypairs/k HTTP/1.1
`

const fault = (broken: string): string => {
  try {
    parseHttp(broken)
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error
    return `${error.line}:${error.column} ${error.message}`
  }
  return 'none'
}

describe('parsing', () => {
  const file = parseHttp(text)
  const [post, get, put, drop] = file.requests

  test('a file has comments, variables and requests with their lines', () => {
    expect(file.comments).toEqual(['Keypairs, one after the other'])
    expect(file.variables).toEqual({host: 'http://127.0.0.1:8774/v2.1', token: 'admin:p'})
    expect(file.requests.map(({method, line}) => [method, line])).toEqual([
      ['POST', 9],
      ['GET', 17],
      ['PUT', 23],
      ['DELETE', 32],
    ])
  })

  test('a request has a title, a name, comments, headers, a body and a place for its answer', () => {
    expect(post).toEqual({
      title: 'Import a keypair',
      name: 'keypairs_post',
      comments: ["The key is the reader's own."],
      method: 'POST',
      url: '{{host}}/os-keypairs',
      headers: [
        ['X-Auth-Token', '{{token}}'],
        ['OpenStack-API-Version', 'compute 2.10'],
        ['Content-Type', 'application/json'],
      ],
      body: {file: './v2.10/keypairs-post-req.json'},
      save: {file: './v2.10/keypairs-post-resp.json', overwrite: true, noted: true},
      line: 9,
    })
    expect(get?.save).toEqual({file: './v2.10/keypairs-get-resp.json'})
    expect([get?.body, drop?.title, drop?.body]).toEqual([undefined, '', undefined])
  })

  test('a body can hold empty lines', () => {
    expect(put?.body).toEqual({text: '{\n    "tags": ["a"],\n\n    "b": 1\n}'})
  })

  test('a request needs no ### before it, no HTTP/1.1, and may spread its query over lines', () => {
    const [first] = parseHttp('// @name = one\nGET http://x/a\n  ?b=1\n  &c=2\nA: b\n').requests
    expect(first).toMatchObject({name: 'one', url: 'http://x/a?b=1&c=2', headers: [['A', 'b']]})
  })

  test('comments may stand among headers and after the body', () => {
    const [first] = parseHttp('### t\nPOST http://x\nA: b\n# one\nC: d\n\n{}\n# two\n').requests
    expect(first).toMatchObject({
      headers: [
        ['A', 'b'],
        ['C', 'd'],
      ],
      comments: ['one', 'two'],
      body: {text: '{}'},
    })
  })

  test('variables count for the whole file, wherever they stand', () => {
    expect(parseHttp('### a\n@x = 1\nGET http://x\n\n### b\n@y =\nGET http://y\n').variables).toEqual({x: '1', y: ''})
  })

  test('lines may end the Windows way', () => {
    expect(parseHttp(text.replaceAll('\n', '\r\n'))).toEqual(file)
  })

  test('an empty file has no requests', () => {
    expect(parseHttp('')).toEqual({comments: [], variables: {}, requests: []})
    expect(parseHttp('###\n\n###\n').requests).toEqual([])
  })

  test.each([
    [
      '### a\nFETCH http://x\n',
      '2:1 Unexpected FETCH, expected METHOD URL with one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    ],
    ['### a\n\nGET\n', '3:4 Unexpected end of the line, expected a URL after GET'],
    ['GET http://x/a b HTTP/1.1\n', '1:15 Unexpected space in the URL, expected %20'],
    ['GET http://x HTTP/9\n', '1:14 Unexpected HTTP/9, expected HTTP/1.1'],
    [
      '### a\nGET http://x\nno header\n',
      '3:1 Unexpected no header, expected "Name: value", or an empty line before the body',
    ],
    ['POST http://x\n{"a": 1}\n', '2:1 Unexpected {"a": 1}, expected "Name: value", or an empty line before the body'],
    ['# @name a-b\nGET http://x\n', '1:3 Unexpected name "a-b", expected letters, digits and _, such as a_b'],
    ['# @name a\n# @name b\nGET http://x\n', '2:3 Unexpected second name b, expected one'],
    [
      '# @name a\nGET http://x\n###\n# @name a\nGET http://y\n',
      '5:1 Unexpected second request a, expected one (line 2)',
    ],
    ['### a\n# @name a\n', '2:1 Unexpected name a without a request, expected METHOD URL'],
    ['### a\n\n### b\nGET http://x\n', '1:1 Unexpected end of "a", expected METHOD URL'],
    ['GET http://x\n###\n# left over\n', '3:1 Unexpected comment after the last request, expected it before one'],
    ['@a = 1\n@a = 2\n', '2:1 Unexpected second @a, expected one'],
    ['@a 1\n', '1:1 Unexpected @a 1, expected @name = value'],
    ['POST http://x\n\n< ./a.json\n{}\n', '4:1 Unexpected text after < ./a.json, expected nothing but the file'],
    ['POST http://x\n\n<\n', '3:1 Unexpected end of the line, expected a file after <'],
    ['GET http://x\n\n>>\n', '3:3 Unexpected end of the line, expected a file after >>'],
    ['GET http://x\n\n>> a\n>> b\n', '4:1 Unexpected second >> b, expected one'],
    ['GET http://x\n\n> {% client.log() %}\n', '3:1 Unexpected > {, expected no scripts and no history'],
  ])('%j is refused', (broken, message) => {
    expect(fault(broken)).toBe(message)
  })

  test('any name can be made one that requests can have', () => {
    expect(requestName('keypairs-post')).toBe('keypairs_post')
  })
})

describe('printing', () => {
  const lines = (request: HttpRequest) => ({...request, line: 0})

  test('what is printed already stays as it is', () => {
    expect(printHttp(parseHttp(text))).toBe(text)
  })

  test('requests alone can be printed', () => {
    const {requests} = parseHttp('### a\nGET http://x\n')
    expect(printHttp({requests})).toBe('### a\nGET http://x HTTP/1.1\n')
  })

  test('what is printed is read as the same requests', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
    const sentence = fc.stringMatching(/^[A-Z][a-z ,.]{0,12}[a-z]$/)
    const file = fc.constantFrom('./a.json', './v2.1/b.json', '{{x}}.json')
    const request = fc.record(
      {
        title: fc.option(sentence, {nil: ''}),
        comments: fc.array(sentence, {maxLength: 2}),
        method: fc.constantFrom('GET', 'POST', 'DELETE'),
        url: fc.constantFrom('http://x/{{a}}', '{{host}}/b?c=d', 'http://x'),
        headers: fc.array(fc.tuple(word, fc.option(sentence, {nil: ''})), {maxLength: 3}),
        body: fc.oneof(
          fc.record({text: fc.json().map((one) => JSON.stringify(JSON.parse(one), null, 4))}),
          fc.record({file}),
          fc.record({file, filled: fc.constant(true)}),
        ),
        save: fc.record({file, overwrite: fc.constant(true), noted: fc.constant(true)}, {requiredKeys: ['file']}),
        line: fc.constant(0),
      },
      {requiredKeys: ['title', 'comments', 'method', 'url', 'headers', 'line']},
    )
    fc.assert(
      fc.property(fc.array(request, {maxLength: 4}), fc.array(sentence, {maxLength: 2}), (all, comments) => {
        const requests = all as HttpRequest[]
        const printed = printHttp({requests, comments, variables: {host: 'http://y'}})
        const read = parseHttp(printed)
        expect(read.requests.map(lines)).toEqual(requests)
        expect(read.comments).toEqual(comments)
        expect(printHttp(read)).toBe(printed)
      }),
    )
  })
})

describe('resolving', () => {
  const {requests, variables} = parseHttp(text)
  const get = requests[1] as HttpRequest
  const answers = {
    keypairs_post: {
      status: 201,
      headers: {Location: 'http://x/1', 'X-Compute-Request-Id': 'req-1'},
      body: '{"keypair": {"name": "k", "n": 5, "none": null, "a.b": [{"x:y": true}]}}',
    },
  }
  const fill = (part: string) =>
    fillHttp(part, {...variables, base: '{{host}}/a', one: '{{two}}', two: '{{one}}'}, answers, 7)
  const refusal = (part: string) => {
    try {
      return fill(part)
    } catch (error) {
      return `${(error as HttpFault).line} ${(error as HttpFault).message}`
    }
  }

  test('variables and answers fill the address, the headers and the body', () => {
    expect(resolveHttp(get, variables, answers)).toMatchObject({
      url: 'http://127.0.0.1:8774/v2.1/os-keypairs/k?user_id=1',
      headers: [['X-Auth-Token', 'admin:p']],
      save: {file: './v2.10/keypairs-get-resp.json'},
    })
    expect(resolveHttp({...get, body: {text: '{"a": "{{token}}"}'}}, variables, answers).body).toEqual({
      text: '{"a": "admin:p"}',
    })
    expect(get.url).toContain('{{host}}')
  })

  test.each([
    ['{{ token }}', 'admin:p'],
    ['{{base}}', 'http://127.0.0.1:8774/v2.1/a'],
    ['{{keypairs_post.response.body.keypair.n}}', '5'],
    ['{{keypairs_post.response.body.keypair.none}}', 'null'],
    ['{{keypairs_post.response.body.$.keypair.name}}', 'k'],
    ["{{keypairs_post.response.body.$.keypair['a.b'][0]['x:y']}}", 'true'],
    ['{{keypairs_post.response.body.*}}', answers.keypairs_post.body],
    ['{{keypairs_post.response.headers.x-compute-request-id}}', 'req-1'],
    ['a {{token}} b {{token}}', 'a admin:p b admin:p'],
    ['no reference, $& and {}', 'no reference, $& and {}'],
  ])('%s is %s', (part, value) => {
    expect(fill(part)).toBe(value)
  })

  test('the headers of a Response are found as well', () => {
    const headers = new Headers({Location: '/x'})
    expect(fillHttp('{{a.response.headers.Location}}', {}, {a: {status: 200, headers, body: ''}})).toBe('/x')
  })

  test.each([
    ['{{none}}', '7 Unexpected {{none}}, expected {{host}}, {{token}}, {{base}}, {{one}} or {{two}}'],
    ['{{toString}}', '7 Unexpected {{toString}}, expected {{host}}, {{token}}, {{base}}, {{one}} or {{two}}'],
    ['{{one}}', '7 Unexpected circle one → two → one, expected an end'],
    ['{{x.response.body.id}}', '7 Unexpected {{x.response.body.id}}, expected an answer of keypairs_post'],
    [
      '{{keypairs_post.response.body.keypair.id}}',
      '7 Unexpected id in {{keypairs_post.response.body.keypair.id}}, expected name, n, none or a.b',
    ],
    [
      '{{keypairs_post.response.headers.X}}',
      '7 Unexpected {{keypairs_post.response.headers.X}}, expected a header among Location or X-Compute-Request-Id',
    ],
    [
      '{{keypairs_post.response.body.keypair[x]}}',
      "7 Unexpected [x] in {{keypairs_post.response.body.keypair[x]}}, expected .key, [0] or ['key']",
    ],
  ])('%s is refused', (part, message) => {
    expect(refusal(part)).toBe(message)
  })

  test('an answer that is no JSON has no parts', () => {
    expect(() => fillHttp('{{a.response.body.x}}', {}, {a: {status: 500, headers: {}, body: '<html>'}})).toThrow(
      'Unexpected answer to {{a.response.body.x}}, expected JSON',
    )
  })
})
