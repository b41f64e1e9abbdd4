import {expect, test} from 'vitest'
import {foundIn, sampleOf, told} from './given.ts'

test('a wrong value beside a $ref is found where it is written', () => {
  const {path, text} = sampleOf('notification_samples/keypair-create-start.json')
  expect(foundIn({[path]: text.replace('"fingerprint": null', '"fingerprint": 5')}).map(told)).toEqual([
    'notification/schema 6:28 Unexpected number 5, expected a string or null',
  ])
})

test('a wrong value in a fragment is found in the fragment, and only there', () => {
  const fragment = sampleOf('notification_samples/common_payloads/KeypairPayload.json')
  const text = fragment.text.replace('"ssh"', '"rsa"')
  const findings = foundIn({
    [fragment.path]: text,
    'notification_samples/keypair-create-start.json': sampleOf('notification_samples/keypair-create-start.json').text,
  })
  expect(findings.map(({code, file, message}) => `${code} ${file} ${message}`)).toEqual([
    `notification/schema ${fragment.path} Unexpected "rsa", expected "ssh" or "x509"`,
  ])
})

test('a misspelt key of the envelope is found', () => {
  const {path, text} = sampleOf('notification_samples/keypair-create-end.json')
  expect(foundIn({[path]: text.replace('"event_type"', '"evnt_type"')}).map(told)).toEqual([
    'notification/schema 1:1 Unexpected end of the object, expected the key "event_type"',
    'notification/schema 2:5 Unexpected key "evnt_type", expected "event_type"',
  ])
})
