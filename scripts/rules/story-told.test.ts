import {expect, test} from 'vitest'
import {foundOf, resourceOf} from './given.ts'

test('a story that can not be told is found, and nothing is said to be missing because of it', async () => {
  const story = async () => {
    throw new Error('Unexpected rain, expected sun')
  }
  const findings = await foundOf({...resourceOf('os-keypairs'), story})
  expect(findings.map(({code, message}) => `${code} ${message}`)).toEqual(['story/told Unexpected rain, expected sun'])
})
