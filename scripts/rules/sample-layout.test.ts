import {expect, test} from 'vitest'
import {foundIn, sampleOf, told} from './given.ts'

const {path, text} = sampleOf('api_samples/os-keypairs/keypairs-get-resp.json')

test('an indent of two spaces is found on its line, and nothing else is said of the same values', () => {
  expect(foundIn({[path]: text.replace('\n    "keypair"', '\n  "keypair"')}).map(told)).toEqual([
    'sample/layout 2:3 Unexpected indent of 2, expected 4 spaces',
  ])
})

test('a missing newline at the end is found', () => {
  expect(foundIn({[path]: text.trimEnd()}).map(({code}) => code)).toEqual(['sample/layout'])
})
