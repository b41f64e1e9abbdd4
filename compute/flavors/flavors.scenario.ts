import type {Story} from '../../contract/story.ts'
import {listFlavorDetails, listFlavors, showFlavor} from './flavors.ts'

export const story: Story = async ({send, refuse}) => {
  await send('flavors-list', listFlavors, {also: ['2.61', '2.75']})
  await send('flavors-list-page', listFlavors, {query: {limit: 2, sort_key: 'memory_mb', minRam: 1024}})
  await send('flavors-detail', listFlavorDetails)
  await send('flavor-get', showFlavor, {path: {flavor_id: '7'}})

  for (const [name, operation] of [
    ['flavors-list', listFlavors],
    ['flavors-detail', listFlavorDetails],
  ] as const) {
    await refuse(name, 400, 'MarkerNotFound', operation, {query: {marker: 'nosuch'}})
    await refuse(name, 400, 'InvalidFilter', operation, {query: {minRam: 'plenty'}})
    await refuse(name, 400, 'InvalidQuery', operation, {query: {sort_dir: 'sideways'}})
    await refuse(name, 400, 'UnknownQuery', operation, {query: {colour: 'blue'}})
  }
  await refuse('flavor-get', 404, 'FlavorNotFound', showFlavor, {path: {flavor_id: 'nosuch'}})
  await refuse('flavor-get', 400, 'UnknownQuery', showFlavor, {path: {flavor_id: '1'}, query: {colour: 'blue'}})
}
