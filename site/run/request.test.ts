import {expect, test} from 'vitest'
import {atVersion, draftOf, projectOf, requestOf, speakAs, speakerOf, withHeader} from './request.ts'

const root = 'http://openstack.example.com'
const asked = {
  method: 'POST',
  url: `${root}/v2.1/os-keypairs?a=b%20c`,
  headers: {'X-Auth-Token': 'admin:p', 'OpenStack-API-Version': 'compute 2.10', Accept: 'application/json'},
  body: '{"keypair":{"name":"laptop"}}',
}

test('a draft shows the path without the host, and the body over several lines', () => {
  const {path, headers, body} = draftOf(asked)
  expect(path).toBe('/v2.1/os-keypairs?a=b%20c')
  expect(headers).toBe('X-Auth-Token: admin:p\nOpenStack-API-Version: compute 2.10\nAccept: application/json')
  expect(body).toBe('{\n  "keypair": {\n    "name": "laptop"\n  }\n}')
})

test('a draft that nobody changed asks what was recorded', () => {
  expect(requestOf(draftOf(asked), root)).toEqual({...asked, body: draftOf(asked).body})
})

test('a body that is no JSON stays as it is', () => {
  expect(draftOf({...asked, body: '{"keypair"'}).body).toBe('{"keypair"')
})

test('a body stays at home where the method has none', () => {
  expect(requestOf({...draftOf(asked), method: 'GET'}, root)).not.toHaveProperty('body')
})

test('an address of another host goes to the reference', () => {
  expect(requestOf({...draftOf(asked), path: 'https://elsewhere.example/v2.1/flavors?limit=1'}, root)).toMatchObject({
    url: `${root}/v2.1/flavors?limit=1`,
  })
})

test('an address that cannot be read is named', () => {
  expect(requestOf({...draftOf(asked), path: 'http://['}, root)).toEqual({
    fault: 'Unexpected address http://[, expected a path such as /v2.1/flavors',
  })
})

test('a line that is no header is named', () => {
  expect(requestOf({...draftOf(asked), headers: 'Accept: a\n\nX Y: b'}, root)).toEqual({
    fault: 'Unexpected "X Y: b" in line 3 of the headers, expected Name: value',
  })
})

test('a microversion replaces the one that the headers name, and adds none', () => {
  expect(atVersion('Accept: a\nopenstack-api-version: compute 2.1', '2.92')).toBe(
    'Accept: a\nOpenStack-API-Version: compute 2.92',
  )
  expect(atVersion('Accept: a', '2.92')).toBe('Accept: a')
})

test('the token says who speaks', () => {
  expect(['X-Auth-Token: admin:p', 'x-auth-token: demo:p', 'Accept: a', 'X-Auth-Token: ada:p'].map(speakerOf)).toEqual([
    'admin',
    'member',
    'nobody',
    'other',
  ])
  expect(projectOf('X-Auth-Token: ada:p')).toBe('p')
})

test('another speaker takes the place of the first', () => {
  expect(speakAs('X-Auth-Token: admin:p\nAccept: a', 'member', 'p')).toBe('X-Auth-Token: demo:p\nAccept: a')
  expect(speakAs('X-Auth-Token: admin:p\nAccept: a', 'nobody', 'p')).toBe('Accept: a')
  expect(speakAs('Accept: a', 'admin', 'p')).toBe('X-Auth-Token: admin:p\nAccept: a')
})

test('a header that is not there cannot be taken away', () => {
  expect(withHeader('Accept: a', 'X-Y', undefined)).toBe('Accept: a')
})
