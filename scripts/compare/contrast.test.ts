import {expect, test} from 'vitest'
import {contrasts} from './contrast.ts'
import type {Normal} from './normalise.ts'

const normal = (more: Partial<Normal> = {}): Normal => ({status: 200, headers: {vary: 'A'}, body: null, ...more})

test('finds nothing between answers that say the same in another order', () => {
  expect(contrasts(normal({body: {a: 1, b: [2]}}), normal({body: {b: [2], a: 1}}))).toEqual([])
})

test('finds another status', () => {
  expect(contrasts(normal(), normal({status: 404}))).toEqual([{facet: 'status', one: '200', other: '404'}])
})

test('finds a header that one of them leaves out', () => {
  expect(contrasts(normal(), normal({headers: {}}))).toEqual([{facet: 'vary', one: 'A', other: 'none'}])
})

test('finds where bodies differ', () => {
  const [one, other] = [{flavor: {swap: '', ram: 5}}, {flavor: {swap: 0, disk: 5}}]
  expect(contrasts(normal({body: one}), normal({body: other}))).toEqual([
    {facet: 'body/flavor/swap', one: '""', other: '0'},
    {facet: 'body/flavor/ram', one: '5', other: 'nothing'},
    {facet: 'body/flavor/disk', one: 'nothing', other: '5'},
  ])
})

test('finds lists of another length', () => {
  expect(contrasts(normal({body: []}), normal({body: [1]}))).toEqual([{facet: 'body', one: '0 items', other: '1 item'}])
})

test('tells text from JSON', () => {
  expect(contrasts(normal({body: '1'}), normal({body: 1}))).toEqual([{facet: 'body', one: '"1"', other: '1'}])
})
