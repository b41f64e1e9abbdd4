import {expect, test} from 'vitest'
import {tokensOf} from './colours.ts'

const words = (text: string, language: string) =>
  tokensOf(text, language).map(({kind, start, end}) => [kind, text.slice(start, end)])

test('JSON has names, strings, numbers and words', () => {
  expect(words('{"a": "b", "c": [1, null]}', 'json')).toEqual([
    ['property', '"a"'],
    ['string', '"b"'],
    ['property', '"c"'],
    ['number', '1'],
    ['keyword', 'null'],
  ])
})

test('a request has JSON behind its empty line, and nothing of it before', () => {
  expect(words('POST /v2.1/x HTTP/1.1\nHost: here\n\n{"a": "b: c"}', 'http')).toEqual([
    ['keyword', 'POST'],
    ['property', 'Host'],
    ['property', '"a"'],
    ['string', '"b: c"'],
  ])
})

test('a command has its options', () => {
  expect(words("openstack keypair create --type ssh 'my key'", 'shell')).toEqual([
    ['keyword', 'openstack'],
    ['property', '--type'],
    ['string', "'my key'"],
  ])
})

test('a language that nobody described has no colours', () => {
  expect(tokensOf('x = 1', 'text')).toEqual([])
})
