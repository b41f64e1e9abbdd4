import {expect, test} from 'vitest'
import {foundIn, sampleOf} from './given.ts'

const older = sampleOf('api_samples/os-keypairs/v2.10/keypairs-list-resp.json')
const newer = sampleOf('api_samples/os-keypairs/v2.35/keypairs-list-resp.json')

test('a sample of another version is called so, with the version at which it is right', () => {
  const findings = foundIn({[older.path]: newer.text})
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    code: 'sample/version',
    message: 'Unexpected sample of microversion 2.35, expected that of 2.10',
    passesAt: '2.35',
    keyword: 'additionalProperties',
  })
})

test('of several versions with the same text the newest is named', () => {
  const post = 'keypairs-post-req.json'
  const {text} = sampleOf(`api_samples/os-keypairs/v2.35/${post}`)
  expect(foundIn({[`api_samples/os-keypairs/v2.2/${post}`]: text})[0]?.passesAt).toBe('2.35')
})
