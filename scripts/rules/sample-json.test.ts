import {expect, test} from 'vitest'
import {foundIn, told} from './given.ts'

const path = 'api_samples/os-keypairs/keypairs-get-resp.json'

test('broken JSON is found where it breaks, and nothing else is said of it', () => {
  expect(foundIn({[path]: '{\n    "keypair": {,}\n}\n'}).map(told)).toEqual([
    'sample/json 2:17 Unexpected ,, expected a key in double quotes',
  ])
})

test('a second key of the same name is found', () => {
  expect(foundIn({[path]: '{\n    "keypair": 1,\n    "keypair": 2\n}\n'}).map(told)).toEqual([
    'sample/json 3:5 Unexpected second key "keypair", expected one of that name',
  ])
})

test('a file that can not be read as text is found', () => {
  const fault = new Error('Unexpected bytes in it, expected UTF-8 text')
  expect(foundIn({[path]: fault}).map(told)).toEqual([`sample/json 1:1 ${fault.message}`])
})
