import {expect, test} from 'vitest'
import type {Operation} from '../../contract/operation.ts'
import {emitsUnseen} from './emits-unseen.ts'
import {resourceOf, world} from './given.ts'

const resource = resourceOf('os-keypairs')
const operation = resource.operations.showKeypair as Operation

test('a notification that is listed and that no story sends is found', () => {
  const subject = {name: 'showKeypair', resource, path: 'keypairs.ts', line: 7}
  const listed = {...subject, operation: {...operation, emits: ['keypair.show']}}
  expect([...emitsUnseen.check(listed, world, new Set())].map(({message}) => message)).toEqual([
    'Unexpected notification keypair.show in the emits of showKeypair, expected one that the story of os-keypairs lets it send',
  ])
  expect([...emitsUnseen.check({...subject, operation}, world, new Set())]).toEqual([])
})
