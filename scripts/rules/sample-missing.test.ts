import {expect, test} from 'vitest'
import {foundIn, told} from './given.ts'

test('a sample that is not there is missed, with the operation and the version that are due', () => {
  const [finding, ...others] = foundIn({'api_samples/os-keypairs/v2.2/keypairs-get-resp.json': undefined})
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'sample/missing',
    message: 'Unexpected gap, expected a file with the response of showKeypair at 2.2',
    mend: 'npm run record -- os-keypairs',
  })
})

test('the example of a refusal is missed with its status and reason', () => {
  const path = 'api_samples/os-keypairs/errors/keypairs-get-404-keypair-not-found-resp.json'
  expect(foundIn({[path]: undefined}).map(told)).toEqual([
    'sample/missing 1:1 Unexpected gap, expected a file with the response of showKeypair at 2.1, refused with 404 KeypairNotFound',
  ])
})

test('a notification and the requests of a resource are missed too', () => {
  const findings = foundIn({
    'notification_samples/keypair-create-end.json': undefined,
    'api_samples/os-keypairs/requests.http': undefined,
  })
  expect(findings.map(({code}) => code)).toEqual(['sample/missing', 'sample/missing'])
})

test('a file that no story gives is not missed', () => {
  expect(foundIn({'api_samples/os-keypairs/v2.3/keypairs-get-resp.json': undefined})).toEqual([])
})
