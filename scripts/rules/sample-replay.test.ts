import {expect, test} from 'vitest'
import {foundIn, sampleOf, samples, told} from './given.ts'

const {path, text} = sampleOf('api_samples/os-keypairs/keypairs-get-resp.json')

test('a value that fits, and is not what the reference gives, is found at the value', () => {
  const [line] = text.split('\n').flatMap((line, index) => (line.includes('"laptop"') ? [index + 1] : []))
  expect(foundIn({[path]: text.replace('"laptop"', '"lap"')}).map(told)).toEqual([
    `sample/replay ${line}:17 Unexpected "lap", expected "laptop"`,
  ])
})

test('keys in another order are found', () => {
  const lines = text.split('\n')
  const swapped = lines.with(2, lines[3] as string).with(3, lines[2] as string)
  expect(foundIn({[path]: swapped.join('\n')}).map(({code}) => code)).toEqual(['sample/replay'])
})

test('the same value in another spelling is found on its line', () => {
  const [finding] = foundIn({[path]: text.replace('"laptop"', '"l\\u0061ptop"')})
  expect(finding).toMatchObject({
    code: 'sample/replay',
    line: text.split('\n').findIndex((line) => line.includes('laptop')) + 1,
  })
})

test('of many differences the first five are told, and how many more there are', () => {
  const long = samples.find(({text}) => text.split('"href": "http://').length > 8)
  const changed = long?.text.replaceAll('http://openstack', 'http://closedstack') ?? ''
  const messages = foundIn({[long?.path ?? '']: changed}).map(({message}) => message)
  expect(messages).toHaveLength(6)
  expect(messages.at(-1)).toMatch(/^Unexpected \d+ other differences, expected none$/)
})
