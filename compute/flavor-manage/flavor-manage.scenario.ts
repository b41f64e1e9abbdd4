import {since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {createFlavor, deleteFlavor, updateFlavor} from './flavor-manage.ts'

const as = 'admin'

export const story: Story = async ({send, refuse}) => {
  const flavor = {
    name: 'c1.small',
    ram: 2048,
    vcpus: 2,
    disk: 20,
    id: '10',
    rxtx_factor: until('2.102', 2.0),
    description: since('2.55', 'For web servers that mostly wait'),
  }
  const small = {path: {flavor_id: '10'}, as} as const
  const nosuch = {path: {flavor_id: 'nosuch'}, as} as const
  const words = {body: {flavor: {description: 'For web servers, and for builds at night'}}}

  await send('flavor-create-post', createFlavor, {as, body: {flavor}})
  await send('flavor-update', updateFlavor, {...small, ...words})

  await refuse('flavor-create-post', 409, 'FlavorExists', createFlavor, {as, body: {flavor: {...flavor, id: '11'}}})
  await refuse('flavor-create-post', 409, 'FlavorIdExists', createFlavor, {
    as,
    body: {flavor: {...flavor, name: 'c1.other'}},
  })
  await refuse('flavor-create-post', 400, 'InvalidBody', createFlavor, {as, body: {flavor: {...flavor, vcpus: 0}}})
  await refuse('flavor-create-post', 403, 'PolicyNotAuthorized', createFlavor, {body: {flavor}})

  await refuse('flavor-update', 404, 'VersionNotFoundForAPIMethod', updateFlavor, {...small, ...words})
  await refuse('flavor-update', 404, 'FlavorNotFound', updateFlavor, {...nosuch, ...words})
  await refuse('flavor-update', 400, 'InvalidBody', updateFlavor, {...small, body: {flavor: {name: 'c1.tiny'}}})
  await refuse('flavor-update', 403, 'PolicyNotAuthorized', updateFlavor, {...small, ...words, as: 'member'})

  await refuse('flavor-delete', 403, 'PolicyNotAuthorized', deleteFlavor, {...small, as: 'member'})
  await refuse('flavor-delete', 404, 'FlavorNotFound', deleteFlavor, nosuch)
  await send('flavor-delete', deleteFlavor, small)
}
