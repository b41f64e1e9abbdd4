import {expect, test} from 'vitest'
import {readText} from '../files.ts'
import {foundIn, told} from './given.ts'

const path = 'api_samples/os-keypairs/requests.http'
const text = readText(path)
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length

test('what was recorded is what the story sends', () => {
  expect(foundIn({[path]: text})).toEqual([])
})

test('a method that there is none of is found on its line', () => {
  const changed = text.replace('\nDELETE ', '\nDELETES ')
  expect(foundIn({[path]: changed}).map(told)[0]).toMatch(
    new RegExp(`^http/parse ${lineOf('DELETE ')}:1 Unexpected DELETES, expected METHOD URL`),
  )
})

test('a file that is not there is found at the request that names it', () => {
  const findings = foundIn({[path]: text.replace('./v2.2/keypairs-get-resp.json', './v2.3/keypairs-get-resp.json')})
  expect(findings.map(({code}) => code)).toContain('http/parse')
  expect(findings[0]?.message).toBe(
    'Unexpected file ./v2.3/keypairs-get-resp.json of keypairs_get_2_2, expected one that is there',
  )
})

test('a request to another address than that of the story is found', () => {
  const [finding] = foundIn({[path]: text.replace('/os-keypairs/laptop', '/os-keypairs/desktop')})
  expect(finding).toMatchObject({code: 'http/request', line: lineOf('/os-keypairs/laptop')})
  expect(finding?.message).toMatch(/^Unexpected GET .*desktop.*, expected GET .*laptop/)
})

test('a request too few is found', () => {
  const changed = text.slice(0, text.lastIndexOf('\n###'))
  expect(foundIn({[path]: changed}).map(({code}) => code)).toEqual(['http/request'])
})
