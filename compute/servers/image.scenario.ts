import {since} from '../../contract/changing.ts'
import type {Teller} from '../../contract/story.ts'
import {crowd, ownVolume} from './bodies.ts'
import {deleteServer} from './change.ts'
import {createImage} from './image.ts'
import {refusals, started} from './refused.scenario.ts'

/** Images that are made of servers, with servers of their own. */
export async function imaging(teller: Teller): Promise<void> {
  const {send, refuse, call, tick} = teller
  const path = await started(teller)
  const onVolume = await started(teller, ownVolume)
  const given = {path, body: {createImage: {name: 'web-golden', metadata: {stage: 'test'}}}}
  const name = 'server-action-create-image'

  await send(name, createImage, {...given, only: 'request', file: name})
  await refusals(teller, name, createImage, given)
  tick(10)
  await send(`${name}-volume`, createImage, {path: onVolume, body: {createImage: {name: 'of volumes'}}})
  await refuse(name, 400, 'InvalidBody', createImage, {path, body: {createImage: {name: ''}}})
  const wordy = {createImage: {name: 'wordy', metadata: crowd}}
  await refuse(name, 403, 'OverQuota', createImage, {path, body: wordy})
  await send(`${name}-answer`, createImage, {...given, only: 'response', file: `${name}-resp`})
  tick(10)
  await call(createImage, {path, body: wordy, when: since('2.39', true)})
  tick(10)
  for (const one of [path, onVolume]) await call(deleteServer, {path: one})
  tick(10)
}
