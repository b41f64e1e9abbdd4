import {expect, test} from 'vitest'
import {foundIn, sampleOf, told} from './given.ts'

test('a $ref to a fragment that is not there is found at the $ref, with those that are', () => {
  const {path, text} = sampleOf('notification_samples/keypair-create-end.json')
  const findings = foundIn({[path]: text.replace('KeypairPayload.json#', 'KeyPayload.json#')})
  expect(told(findings[0] as never)).toMatch(
    /^notification\/fragment 4:17 Unexpected \$ref "common_payloads\/KeyPayload\.json#", expected .*"common_payloads\/KeypairPayload\.json#"/,
  )
  expect(findings).toHaveLength(1)
})
