import {expect, test} from 'vitest'
import {addressFor, textsIn} from './foreign-address.ts'

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
