import {expect, test} from 'vitest'
import type {Operation} from '../../contract/operation.ts'
import type {World} from '../validate/world.ts'
import {emitsUndeclared} from './emits-undeclared.ts'
import {resourceOf, world} from './given.ts'

const resource = resourceOf('os-keypairs')
const operation = resource.operations.deleteKeypair as Operation
const problems = (emits: string[], within: World = world) => [
  ...emitsUndeclared.check(
    {name: 'deleteKeypair', operation: {...operation, emits}, resource, path: 'keypairs.ts', line: 7},
    within,
    new Set(),
  ),
]

test('a notification that is sent and not listed is found where the operation is declared', () => {
  expect(problems(['compute.exception', 'keypair.delete.start'])).toEqual([
    {
      message:
        'Unexpected notification keypair.delete.end of deleteKeypair, expected compute.exception, keypair.delete.start: list it in emits',
      line: 7,
      about: 'deleteKeypair/keypair.delete.end',
    },
  ])
})

test('what is listed is not found', () => {
  expect(problems(['compute.exception', 'keypair.delete.start', 'keypair.delete.end'])).toEqual([])
})
