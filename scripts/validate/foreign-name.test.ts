import {expect, test} from 'vitest'
import {samples} from '../rules/given.ts'
import {halfIn, nameOf, sharedWith} from './foreign-name.ts'

test('a path says the folder, the version, the step and the half', () => {
  expect(nameOf('servers/v2.66/server-get-resp.json')).toEqual({
    path: 'servers/v2.66/server-get-resp.json',
    folder: 'servers',
    version: '2.66',
    base: 'server-get-resp',
    step: 'server-get',
    half: 'response',
  })
  expect(nameOf('servers/server-rescue-req-with-image.json')).toMatchObject({step: 'server-rescue', half: 'request'})
  expect(nameOf('servers/migrate.json')).toEqual({
    path: 'servers/migrate.json',
    folder: 'servers',
    version: '2.1',
    base: 'migrate',
    step: 'migrate',
  })
})

test('a name can say the version where the folder does not', () => {
  expect(nameOf('servers/server-create-req-v237.json')).toMatchObject({version: '2.37', half: 'request'})
  expect(nameOf('servers/v2.40/server-create-req-v237.json').version).toBe('2.40')
  expect(nameOf('servers/vifs-resp-v2.json').version).toBe('2.1')
})

test('every sample of a story is found under the name of its file', () => {
  const kept = samples.filter(({exchange}) => exchange && !exchange.refusal)
  const strays = kept.filter(
    ({path, exchange, half}) => exchange && halfIn(nameOf(path).base.replace(/^.*\//, ''), exchange) !== half,
  )
  expect(kept.length).toBeGreaterThan(100)
  expect(strays.map(({path}) => path)).toEqual([])
})

test('a refusal has no name that others could use', () => {
  const refusal = samples.find(({exchange}) => exchange?.refusal)?.exchange
  expect(refusal && halfIn(`${refusal.name}-req`, refusal)).toBeUndefined()
})

test('a name shares whole words with that of a step', () => {
  const exchange = samples.find(({exchange}) => exchange?.name === 'keypairs-list' && !exchange.refusal)?.exchange
  const shared = (step: string) => exchange && sharedWith(step, exchange)
  expect(['keypairs-list', 'keypairs-list-mine', 'keypairs-listing', 'keypairs'].map(shared)).toEqual([13, 13, 0, 0])
})
