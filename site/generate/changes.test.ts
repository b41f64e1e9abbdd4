import {expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import {microversions} from '../../compute/microversions.ts'
import {inForce} from '../../scripts/recordings.ts'
import {withOperations} from './changes.ts'
import {documented} from './reference.ts'

const all = await Promise.all(resources.map(async (resource) => documented(resource, await inForce(resource))))
const told = withOperations(microversions, all)

test('a version links to what it brings and what it changes, at that version', () => {
  const text = told['2.55']?.text
  expect(text).toContain(
    'New: [Update the description of a flavor](/api/flavor-manage/?microversion=2.55#update-flavor).',
  )
  expect(text).toContain('[Show a flavor](/api/flavors/?microversion=2.55#show-flavor)')
})

test('what is gone is linked where it last was', () => {
  expect(told['2.36']?.text).toContain('/api/os-floating-ip-pools/?microversion=2.35#list-floating-ip-pools')
})

test('a version that changes none of them keeps its text', () => {
  expect(told['2.1']?.text).toBe(microversions['2.1'].text)
})
