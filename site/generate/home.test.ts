import {expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import type {Resource} from '../../contract/resource.ts'
import {inForce} from '../../scripts/recordings.ts'
import {homeExample} from './home.ts'
import {documented} from './reference.ts'

test('the home page has its call at every microversion at which that changes, and nothing else', async () => {
  const keypairs = resources.find(({name}) => name === 'os-keypairs') as Resource
  const {name, examples} = homeExample([documented(keypairs, await inForce(keypairs))])
  expect(examples.map(({recorded, response}) => [recorded, response.status])).toEqual([
    ['2.1', 200],
    ['2.2', 201],
    ['2.10', 201],
    ['2.92', 201],
  ])
  expect(new Set(examples.map((one) => one.name))).toEqual(new Set([name]))
})
