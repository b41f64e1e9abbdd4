import {since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {images, networks, nowhere, volumes} from '../servers/bodies.ts'
import {showServer} from '../servers/read.ts'
import {refusals, started} from '../servers/refused.scenario.ts'
import {rescueServer, unrescueServer} from './rescue.ts'

const fromVolume = {
  imageRef: '',
  block_device_mapping_v2: [{uuid: volumes.root, source_type: 'volume', destination_type: 'volume', boot_index: 0}],
}

const connected = {metadata: {role: 'web'}, networks: [{uuid: networks.inside}]}
const also = ['2.87'] as const
const rescued = (path: {server_id: string}) => ({path, body: {rescue: {adminPass: 'MySecretPass'}}}) as const
const unrescued = (path: {server_id: string}) => ({path, body: {unrescue: null}}) as const

/** How a server looks meanwhile and afterwards, which changes often. */
const seen: Story = async (teller) => {
  const {send, call, tick} = teller
  const path = await started(teller, connected)
  await call(rescueServer, rescued(path))
  tick(5)
  await send('server-get-rescue', showServer, {path, also, only: 'response', file: 'server-get-resp-rescue'})
  await call(unrescueServer, unrescued(path))
  tick(5)
  await send('server-get-unrescue', showServer, {path, also, only: 'response', file: 'server-get-resp-unrescue'})
}

const rescues: Story = async (teller) => {
  const {send, refuse, call, tick} = teller
  const path = await started(teller, connected)
  const locked = await started(teller)
  const onVolume = await started(teller, fromVolume)
  await call(lockServer, {path: locked, body: {lock: null}})
  const withImage = (rescue_image_ref: string) => ({rescue: {adminPass: 'MySecretPass', rescue_image_ref}})
  const rescue = rescued(path)
  const unrescue = unrescued(path)

  await send('server-rescue', rescueServer, {...rescue, also, only: 'request'})
  tick(5)
  await refusals(teller, 'server-rescue', rescueServer, rescue, {locked})
  await send('server-unrescue', unrescueServer, {...unrescue, also, only: 'request'})
  tick(5)
  await refusals(teller, 'server-unrescue', unrescueServer, unrescue, {locked})

  await send('server-rescue-with-image-ref', rescueServer, {
    path,
    body: withImage(images.rescue),
    also,
    only: 'request',
    file: 'server-rescue-req-with-image-ref',
  })
  tick(5)
  await call(unrescueServer, unrescue)
  tick(5)
  await send('server-rescue-password', rescueServer, {...rescue, also, only: 'response', file: 'server-rescue'})
  await refuse('server-rescue', 400, 'InstanceNotRescuable', rescueServer, rescued(onVolume))
  await refuse('server-rescue', 400, 'UnsupportedRescueImage', rescueServer, {path: onVolume, body: withImage(nowhere)})
  await refuse('server-rescue-volume', 400, 'InstanceNotRescuable', rescueServer, {
    path: onVolume,
    body: withImage(images.rescue),
    when: until('2.87', true),
  })
  await send('server-rescue-volume', rescueServer, {
    path: onVolume,
    body: withImage(images.rescue),
    when: since('2.87', true),
  })
  tick(5)

  await refuse('server-rescue', 400, 'InvalidBody', rescueServer, {path, body: {rescue: {password: 'MySecretPass'}}})
}

export const story = [seen, rescues]
