import {expect, test} from 'vitest'
import {foundIn, sampleOf, told} from './given.ts'

const {text} = sampleOf('api_samples/os-keypairs/v2.2/keypairs-get-resp.json')
const complaint = (path: string) => foundIn({[path]: text}).map(told)

test('a sample at a version at which nothing changes is left over, and the one that holds there is named', () => {
  const [finding] = foundIn({'api_samples/os-keypairs/v2.3/keypairs-get-resp.json': text})
  expect(finding).toMatchObject({
    code: 'sample/orphan',
    message:
      'Unexpected sample, expected none: nothing changes here, and api_samples/os-keypairs/v2.2/keypairs-get-resp.json holds',
    passesAt: '2.2',
    mend: 'npm run record',
  })
})

test('a name that no story knows is left over, and the nearest is named', () => {
  expect(complaint('api_samples/os-keypairs/v2.2/keypairs-gat-resp.json')).toEqual([
    'sample/orphan 1:1 Unexpected file, expected one that a story gives, such as keypairs-get-resp.json',
  ])
})

test('a folder of no resource is left over, and the nearest is named', () => {
  expect(complaint('api_samples/os-keypair/keypairs-get-resp.json')).toEqual([
    'sample/orphan 1:1 Unexpected folder os-keypair, expected os-keypairs',
  ])
})

test('a folder of a version that does not exist is left over', () => {
  expect(complaint('api_samples/os-keypairs/v2.9999/keypairs-get-resp.json')).toEqual([
    'sample/orphan 1:1 Unexpected folder v2.9999, expected a microversion that there is',
  ])
})

test('a notification that nothing sends is left over', () => {
  expect(complaint('notification_samples/keypair-create-middle.json')).toEqual([
    'sample/orphan 1:1 Unexpected file, expected one that a story gives, such as keypair-create-end.json',
  ])
})
