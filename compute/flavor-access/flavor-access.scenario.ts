import {until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {createFlavor} from '../flavor-manage/flavor-manage.ts'
import {addFlavorAccess, listFlavorAccess, removeFlavorAccess} from './flavor-access.ts'

const as = 'admin'
const research = 'fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'

export const story: Story = async ({send, refuse}) => {
  const path = {flavor_id: '10'}
  const add = {as, path, body: {addTenantAccess: {tenant: research}}} as const
  const remove = {as, path, body: {removeTenantAccess: {tenant: research}}} as const
  const nosuch = {path: {flavor_id: 'nosuch'}} as const
  const open = {path: {flavor_id: '1'}} as const

  await send('flavor-create', createFlavor, {
    as,
    body: {flavor: {name: 'lab.small', ram: 2048, vcpus: 2, disk: 20, id: '10', 'os-flavor-access:is_public': false}},
    also: ['2.7'],
    only: 'request',
  })
  await send('flavor-access-add-tenant', addFlavorAccess, {...add, also: ['2.7']})
  await send('flavor-access-list', listFlavorAccess, {as, path})

  await refuse('flavor-access-list', 404, 'FlavorIsPublic', listFlavorAccess, {as, ...open})
  await refuse('flavor-access-list', 404, 'FlavorNotFound', listFlavorAccess, {as, ...nosuch})
  await refuse('flavor-access-list', 403, 'PolicyNotAuthorized', listFlavorAccess, {path})
  await refuse('flavor-access-list', 400, 'UnknownQuery', listFlavorAccess, {as, path, query: {colour: 'blue'}})
  await refuse('flavor-access-add-tenant', 409, 'FlavorAccessExists', addFlavorAccess, add)
  await refuse('flavor-access-add-tenant', 409, 'PublicFlavorAccess', addFlavorAccess, {...add, ...open})
  await refuse('flavor-access-add-tenant', 404, 'FlavorNotFound', addFlavorAccess, {...add, ...nosuch})
  await refuse('flavor-access-add-tenant', 403, 'PolicyNotAuthorized', addFlavorAccess, {...add, as: 'member'})
  await refuse('flavor-access-add-tenant', 400, 'InvalidBody', addFlavorAccess, {
    ...add,
    body: {addTenantAccess: {tenant: ''}},
  })
  await refuse('flavor-access-add-tenant', 400, 'ProjectNotFound', addFlavorAccess, {
    ...add,
    body: {addTenantAccess: {tenant: 'nosuch'}},
  })

  await send('flavor-access-add-tenant-public', addFlavorAccess, {...add, ...open, when: until('2.7', true)})

  await send('flavor-access-remove-tenant', removeFlavorAccess, remove)
  await refuse('flavor-access-remove-tenant', 404, 'FlavorAccessNotFound', removeFlavorAccess, remove)
  await refuse('flavor-access-remove-tenant', 404, 'FlavorNotFound', removeFlavorAccess, {...remove, ...nosuch})
  await refuse('flavor-access-remove-tenant', 403, 'PolicyNotAuthorized', removeFlavorAccess, {...remove, as: 'member'})
  await refuse('flavor-access-remove-tenant', 400, 'InvalidBody', removeFlavorAccess, {
    ...remove,
    body: {removeTenantAccess: {}},
  })
}
