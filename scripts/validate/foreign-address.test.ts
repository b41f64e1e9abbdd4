import {expect, test} from 'vitest'
import {addressFor, localised, textsIn} from './foreign-address.ts'

const url = 'http://a.example/v2.1/flavors/1/specs/hw%3Acpu?limit=1'

test('a key of the body that is part of the address follows the body', () => {
  expect(addressFor(url, {'hw:cpu': 'shared'}, {'key/1': 'shared'})).toBe(
    'http://a.example/v2.1/flavors/1/specs/key%2F1?limit=1',
  )
})

test('a value of the body that is part of the address follows the body', () => {
  expect(addressFor(url, {flavor: {id: '1', name: 'a'}}, {flavor: {name: 'a', id: '10'}})).toBe(
    'http://a.example/v2.1/flavors/10/specs/hw%3Acpu?limit=1',
  )
})

test('an address that shares nothing with the body stays as it is', () => {
  expect(addressFor(url, {flavor: {vcpus: 1}}, {flavor: {vcpus: 2}})).toBe(url)
})

test('every text of a value is given', () => {
  expect(textsIn({a: ['b', {c: 'd'}], e: 1, f: null})).toEqual(['b', 'd'])
})

test('ids and addresses of another cloud give way to ours in the same place, and nothing else does', () => {
  const [theirs, ours] = ['70a599e0-31e7-49b7-b260-868f441e862b', '5c6d2a7b9d3e4f8fa1b2c3d4e5f60718']
  const at = (id: string, address: string, name: string) => ({
    server: {id, name, nets: [{uuid: id, fixed_ip: address}]},
  })
  expect(localised(at(theirs, '10.0.0.3', 'a'), at(ours, '192.0.2.9', 'b'))).toEqual(at(ours, '192.0.2.9', 'a'))
  expect(localised(at('nonsense', '10.0.0.300', 'a'), at(ours, '192.0.2.9', 'b'))).toEqual(
    at('nonsense', '10.0.0.300', 'a'),
  )
  expect(localised({id: theirs, more: [theirs, 1, null]}, {more: 'none'})).toEqual({
    id: theirs,
    more: [theirs, 1, null],
  })
})

test('of a list that is longer than ours, what is over is held against our first', () => {
  const [a, b] = ['70a599e0-31e7-49b7-b260-868f441e862b', '5c6d2a7b9d3e4f8fa1b2c3d4e5f60718']
  expect(localised([a, a], [b])).toEqual([b, b])
})
