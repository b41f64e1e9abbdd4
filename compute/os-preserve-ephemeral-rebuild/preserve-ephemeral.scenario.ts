import type {Story} from '../../contract/story.ts'
import {images, networks} from '../servers/bodies.ts'
import {rebuildServer} from '../servers/rebuild.ts'
import {started} from '../servers/refused.scenario.ts'

const name = 'server-action-rebuild-preserve-ephemeral'

export const story: Story = async (teller) => {
  const {send, refuse, tick} = teller
  const path = await started(teller, {networks: [{uuid: networks.inside}]})
  const rebuild = {
    imageRef: images.cirros,
    name: 'metal',
    adminPass: 'a word to forget',
    metadata: {meta_var: 'kept'},
    preserve_ephemeral: true,
  }
  await send(name, rebuildServer, {path, body: {rebuild}, only: 'request', file: name})
  tick(10)
  await send(`${name}-answer`, rebuildServer, {path, body: {rebuild}, only: 'response', file: `${name}-resp`})
  tick(10)
  await refuse(name, 400, 'InvalidBody', rebuildServer, {
    path,
    body: {rebuild: {...rebuild, preserve_ephemeral: 'perhaps'}},
  })
}
