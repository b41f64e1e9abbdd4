import {until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {
  createExtraSpecs,
  deleteExtraSpec,
  listExtraSpecs,
  showExtraSpec,
  updateExtraSpec,
} from './flavor-extra-specs.ts'

const as = 'admin'

export const story: Story = async ({send, refuse}) => {
  const flavor = {flavor_id: '1'}
  const path = {...flavor, key: 'hw:cpu_policy'}
  const nosuch = {flavor_id: 'nosuch', key: 'hw:cpu_policy'}
  const missing = {...flavor, key: 'nosuch'}
  const specs = {as, path: flavor, body: {extra_specs: {'hw:cpu_policy': 'shared', 'hw:numa_nodes': '2'}}} as const
  const policy = {as, path, body: {'hw:cpu_policy': 'dedicated'}} as const
  const blue = {query: {colour: 'blue'}}

  await send('flavor-extra-specs-create', createExtraSpecs, specs)
  await send('flavor-extra-specs-list', listExtraSpecs, {path: flavor})
  await send('flavor-extra-specs-update', updateExtraSpec, policy)
  await send('flavor-extra-specs-get', showExtraSpec, {path})

  await refuse('flavor-extra-specs-list', 404, 'FlavorNotFound', listExtraSpecs, {path: nosuch})
  await refuse('flavor-extra-specs-list', 400, 'UnknownQuery', listExtraSpecs, {path: flavor, ...blue})
  await refuse('flavor-extra-specs-get', 404, 'FlavorNotFound', showExtraSpec, {path: nosuch})
  await refuse('flavor-extra-specs-get', 404, 'FlavorExtraSpecsNotFound', showExtraSpec, {path: missing})
  await refuse('flavor-extra-specs-get', 400, 'UnknownQuery', showExtraSpec, {path, ...blue})

  const create = (extra_specs: object) => ({...specs, body: {extra_specs}})
  await refuse('flavor-extra-specs-create', 403, 'PolicyNotAuthorized', createExtraSpecs, {...specs, as: 'member'})
  await refuse('flavor-extra-specs-create', 404, 'FlavorNotFound', createExtraSpecs, {...specs, path: nosuch})
  await refuse('flavor-extra-specs-create', 400, 'InvalidBody', createExtraSpecs, create({'hw/cpu': 'shared'}))
  await send('flavor-extra-specs-create-unchecked', createExtraSpecs, {
    ...create({'hw:cpu_policy': 'fast'}),
    when: until('2.86', true),
  })
  await refuse('flavor-extra-specs-create', 400, 'ValidationError', createExtraSpecs, create({'hw:cpu_policy': 'fast'}))

  await refuse('flavor-extra-specs-update', 403, 'PolicyNotAuthorized', updateExtraSpec, {...policy, as: 'member'})
  await refuse('flavor-extra-specs-update', 404, 'FlavorNotFound', updateExtraSpec, {...policy, path: nosuch})
  await refuse('flavor-extra-specs-update', 400, 'InvalidBody', updateExtraSpec, {...policy, body: {}})
  await refuse('flavor-extra-specs-update', 400, 'BodyUriMismatch', updateExtraSpec, {
    ...policy,
    body: {'hw:numa_nodes': '4'},
  })
  await refuse('flavor-extra-specs-update', 400, 'ValidationError', updateExtraSpec, {
    ...policy,
    body: {'hw:cpu_policy': 'fast'},
  })

  await refuse('flavor-extra-specs-delete', 403, 'PolicyNotAuthorized', deleteExtraSpec, {path})
  await refuse('flavor-extra-specs-delete', 404, 'FlavorNotFound', deleteExtraSpec, {as, path: nosuch})
  await refuse('flavor-extra-specs-delete', 404, 'FlavorExtraSpecsNotFound', deleteExtraSpec, {as, path: missing})
  await send('flavor-extra-specs-delete', deleteExtraSpec, {as, path})
}
