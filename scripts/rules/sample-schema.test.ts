import {expect, test} from 'vitest'
import {foundIn, sampleOf, told} from './given.ts'

const post = sampleOf('api_samples/os-keypairs/v2.10/keypairs-post-req.json')
const get = sampleOf('api_samples/os-keypairs/keypairs-get-resp.json')

test('a value out of its enum is found at the value, with keyword, declaration and the command that mends it', () => {
  const [finding] = foundIn({[post.path]: post.text.replace('"ssh"', '"rsa"')})
  expect(finding).toEqual({
    code: 'sample/schema',
    severity: 'error',
    file: post.path,
    line: 4,
    column: 17,
    message: 'Unexpected "rsa", expected "ssh" or "x509"',
    keyword: 'enum',
    declaredAt: 'compute/index.ts:1',
    mend: 'npm run record -- os-keypairs',
  })
})

test('a missing key is found at the object that lacks it', () => {
  expect(foundIn({[get.path]: get.text.replace(/ +"fingerprint".*\n/, '')}).map(told)).toEqual([
    'sample/schema 2:16 Unexpected end of the object, expected the key "fingerprint"',
  ])
})

test('an unknown key is found at the key, and the nearest known one is named', () => {
  expect(foundIn({[get.path]: get.text.replace('"fingerprint"', '"fingerprimt"')}).map(told)).toContain(
    `sample/schema ${get.text.split('\n').findIndex((line) => line.includes('fingerprint')) + 1}:9 Unexpected key "fingerprimt", expected "fingerprint"`,
  )
})

test('what fits at another version is said to be right there', () => {
  const text = get.text.replace('"name"', '"type": "ssh",\n        "name"')
  expect(foundIn({[get.path]: text})[0]).toMatchObject({code: 'sample/schema', passesAt: '2.2'})
})

test('the example of a refused body must not fit', () => {
  const path = 'api_samples/os-keypairs/errors/keypairs-import-post-400-invalid-body-req.json'
  const {text} = sampleOf('api_samples/os-keypairs/keypairs-import-post-req.json')
  expect(foundIn({[path]: text}).map(told)).toContain(
    'sample/schema 1:1 Unexpected body that fits, expected one that the schema refuses',
  )
})

test('the answer to a refused request carries its status', () => {
  const {path, text} = sampleOf('api_samples/os-keypairs/errors/keypairs-get-404-keypair-not-found-resp.json')
  expect(foundIn({[path]: text.replace('404', '409')}).map(told)).toEqual([
    'sample/schema 3:17 Unexpected 409, expected 404',
  ])
})
