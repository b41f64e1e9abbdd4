import {since} from '../../contract/changing.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import type {Given, Story} from '../../contract/story.ts'
import {images, networks, small} from '../servers/bodies.ts'
import {started} from '../servers/refused.scenario.ts'
import * as aliases from './volumes-boot.ts'

const resize = {resize: {flavorRef: '2'}}

/**
 * Each operation once, and that it is gone from 2.103 on: all else is told of servers, and `test/aliases.test.ts` tells
 * it here. Kept are a list and a creation, whose answers lead to the other address.
 */
export const story: Story = async (teller) => {
  const {send, refuse, call, tick} = teller
  const path = await started(teller)
  const tell = async (name: string, operation: AnyOperation, given: Given) => {
    await send(name, operation, given)
    await refuse(name, 404, 'VersionNotFoundForAPIMethod', operation, {
      ...given,
      when: since('2.103', true),
      only: 'response',
    })
    tick(10)
  }
  const one = (name: string, operation: AnyOperation, more: Given = {}) =>
    tell(name, operation, {path, only: 'request', ...more})
  const act = (name: string, operation: AnyOperation, body: object, only: Given['only'] = 'response') =>
    one(`server-action-${name}`, operation, {body, only})

  await tell('server-create', aliases.createServerAtVolumesBoot, {
    body: {server: {...small, name: 'web', networks: [{uuid: networks.inside}]}},
  })
  await tell('servers-list', aliases.listServersAtVolumesBoot, {query: {limit: 1}})
  await one('servers-details', aliases.listServersDetailedAtVolumesBoot, {query: {limit: 1}})
  await one('server-get', aliases.showServerAtVolumesBoot)
  await one('server-update', aliases.updateServerAtVolumesBoot, {body: {server: {name: 'web-old'}}})
  await act('stop', aliases.stopServerAtVolumesBoot, {'os-stop': null})
  await act('start', aliases.startServerAtVolumesBoot, {'os-start': null})
  await act('reboot', aliases.rebootServerAtVolumesBoot, {reboot: {type: 'HARD'}})
  await act('trigger-crash-dump', aliases.triggerCrashDumpAtVolumesBoot, {trigger_crash_dump: null})
  await act('resize', aliases.resizeServerAtVolumesBoot, resize)
  await act('revert-resize', aliases.revertResizeAtVolumesBoot, {revertResize: null})
  await call(aliases.resizeServerAtVolumesBoot, {path, body: resize})
  tick(10)
  await act('confirm-resize', aliases.confirmResizeAtVolumesBoot, {confirmResize: null})
  await act('create-image', aliases.createImageAtVolumesBoot, {createImage: {name: 'web-golden'}}, 'request')
  await act('rebuild', aliases.rebuildServerAtVolumesBoot, {rebuild: {imageRef: images.cirros}}, 'request')
  await one('server-delete', aliases.deleteServerAtVolumesBoot)
}
