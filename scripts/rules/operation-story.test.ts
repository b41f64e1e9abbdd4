import {expect, test} from 'vitest'
import type {Resource} from '../../contract/resource.ts'
import {retold} from '../../contract/story.ts'
import {foundOf, resourceOf, told} from './given.ts'

const keypairs = resourceOf('os-keypairs')
const silences = async (resource: Resource) => (await foundOf(resource)).filter(({code}) => code === 'operation/story')

test('an operation that no story sends is found at each version at which it changes', async () => {
  const about = (await silences({...keypairs, story: async () => {}}))
    .map(told)
    .filter((line) => line.includes('createKeypair'))
  expect(about[0]).toBe(
    "operation/story 1:1 Unexpected silence about createKeypair at 2.1, expected send('…', createKeypair) in the story of os-keypairs",
  )
  expect(about.map((line) => /at (2\.\d+)/.exec(line)?.[1])).toEqual(['2.1', '2.2', '2.10', '2.92'])
})

test('a story that falls silent before the last change is found', async () => {
  const findings = await silences(
    retold(keypairs, (teller) => ({
      ...teller,
      send: (name, operation, given) =>
        name === 'keypairs-get' ? teller.call(operation, given) : teller.send(name, operation, given),
    })),
  )
  expect(findings.map(told)).toContain(
    "operation/story 1:1 Unexpected silence about showKeypair at 2.2, expected send('…', showKeypair) in the story of os-keypairs",
  )
})
