import {describe, expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import {since, until} from '../../contract/changing.ts'
import {tours, unasked} from './requests.ts'
import {asks, fill, freshWords, type Tour, tokenOf, versionsOf} from './tour.ts'

const tour: Tour = {
  resource: 'things',
  steps: [
    {name: 'first', request: 'GET /things'},
    until('2.10', {name: 'old', request: 'GET /things/old'}),
    {name: 'made', request: 'POST /things', as: 'admin', body: {type: since('2.2', 'ssh')}},
    {name: 'root', request: 'GET /', root: true},
  ],
}

test('a tour is played where its resource or its steps change, and at the newest version', () => {
  expect(versionsOf(tour, {field: since('2.35', 1)}, '2.93')).toEqual(['2.1', '2.2', '2.10', '2.35', '2.93'])
  expect(versionsOf(tour, {field: since('2.35', 1)}, '2.9')).toEqual(['2.1', '2.2', '2.9'])
  expect(versionsOf({...tour, once: true}, {}, '2.93')).toEqual(['2.1'])
})

test('steps are left out where they are not', () => {
  expect(asks(tour, '2.1').map(({id}) => id)).toEqual(['things/first', 'things/old', 'things/made', 'things/root'])
  expect(asks(tour, '2.10').map(({path}) => path)).toEqual(['/v2.1/things', '/v2.1/things', '/'])
})

test('a body is as the version has it', () => {
  expect(asks(tour, '2.1').find(({id}) => id === 'things/made')?.body).toEqual({})
  expect(asks(tour, '2.2').find(({id}) => id === 'things/made')?.body).toEqual({type: 'ssh'})
})

test('words are put in, and keep their type where they stand alone', () => {
  expect(fill({'{own}-a': ['{ram}', '{ram} MB', '{nosuch}', 5, null]}, {own: 'x', ram: 7})).toEqual({
    'x-a': [7, '7 MB', '{nosuch}', 5, null],
  })
})

test('each turn has names of its own, and its flavors more memory than those before', () => {
  const [one, other] = [freshWords(1_795_000_000_000, 1), freshWords(1_795_000_000_000, 2)]
  expect(one.own).not.toBe(other.own)
  expect(Number(other.ram)).toBeGreaterThan(Number(one.most))
  expect(Number(other.most)).toBeLessThan(2 ** 31)
})

test('the stranger is in another project, and nobody has no token', () => {
  const words = freshWords(1_795_000_000_000, 1)
  expect(tokenOf('admin', words)).toMatch(/^admin:/)
  expect(tokenOf('stranger', words)?.split(':')[1]).not.toBe(tokenOf('member', words)?.split(':')[1])
  expect(tokenOf('nobody', words)).toBeUndefined()
})

describe('the tours', () => {
  test('are of resources that there are, and of all of them but those that say why not', () => {
    const told = [...tours.map(({resource}) => resource), ...Object.keys(unasked)]
    expect(new Set(told)).toEqual(new Set(resources.map(({name}) => name)))
  })

  test.each(Object.entries(unasked))('leave out %s for a reason in words, and have none of it', (resource, reason) => {
    expect(reason.match(/\p{L}{2,}/gu)?.length ?? 0, reason).toBeGreaterThanOrEqual(8)
    expect(tours.filter((one) => one.resource === resource)).toEqual([])
  })

  test.each(tours.map((one) => [one.resource, one] as const))('of %s name each step once', (_, one) => {
    for (const version of ['2.1', '2.93'] as const) {
      const names = asks(one, version).map(({id}) => id)
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })
})

test('no tour is played twice', () => {
  expect(tours).toHaveLength(new Set(tours).size)
})
