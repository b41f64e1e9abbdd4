import {expect, test} from 'vitest'
import {retold} from '../../contract/story.ts'
import {foundOf, resourceOf, told} from './given.ts'

const without = async (name: string, reason: string) => {
  const findings = await foundOf(
    retold(resourceOf(name), (teller) => ({
      ...teller,
      refuse: async (...step) => (step[2] === reason ? undefined : teller.refuse(...step)),
    })),
  )
  return findings.filter(({code}) => code === 'refusal/missing').map(told)
}

test('a refusal without an example is found, with the line that its story needs', async () => {
  expect(await without('os-keypairs', 'KeyPairExists')).toEqual([
    "refusal/missing 1:1 Unexpected refusal 409 KeyPairExists of createKeypair without an example from 2.1 on, expected refuse('…', 409, 'KeyPairExists', createKeypair) in the story of os-keypairs",
  ])
})

test('a refusal that begins later is missed where it begins', async () => {
  const found = await without('os-keypairs', 'MarkerNotFound')
  expect(found.map((line) => /from (2\.\d+) on/.exec(line)?.[1])).toEqual(['2.35'])
})

test('that an operation ends, or is gone, wants an example too', async () => {
  expect((await without('os-floating-ip-pools', 'VersionNotFoundForAPIMethod'))[0]).toContain('from 2.36 on')
  expect((await without('os-cloudpipe', 'Gone'))[0]).toContain('refusal 410 Gone of')
})
