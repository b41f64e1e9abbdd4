import type {Teller} from '../../contract/story.ts'
import {createFlavor} from '../flavor-manage/flavor-manage.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {images} from './bodies.ts'
import {homeless, refusalOfShares, refusals, started} from './refused.scenario.ts'
import {confirmResize, resizeServer, revertResize} from './resize.ts'
import {whereabouts} from './whereabouts.scenario.ts'

const hosts = ['compute1', 'compute2', 'compute3', 'compute4']

/** Servers that get another flavor, and keep it or not. */
export async function resizing(teller: Teller): Promise<void> {
  const {send, call, refuse, tick, befall} = teller
  const path = await started(teller)
  const locked = await started(teller)
  const hostless = await homeless(teller)
  await call(lockServer, {path: locked, body: {lock: null}})
  const {here} = await whereabouts(teller, path)
  const resize = {path, body: {resize: {flavorRef: '2'}}}
  const confirm = {path, body: {confirmResize: null}}
  const revert = {path, body: {revertResize: null}}
  const only = 'request'

  await refusals(teller, 'server-action-confirm-resize', confirmResize, confirm, {locked})
  await refusals(teller, 'server-action-revert-resize', revertResize, revert, {locked})
  for (const [id, flavor] of [
    ['lab.diskless', {ram: 512, vcpus: 1, disk: 0}],
    ['lab.huge', {ram: 512, vcpus: 64, disk: 1}],
    ['lab.narrow', {ram: 2048, vcpus: 1, disk: 10}],
  ] as const)
    await call(createFlavor, {as: 'admin', body: {flavor: {id, name: id, ...flavor}}})
  for (const [status, reason, flavorRef] of [
    [400, 'FlavorNotFound', 'nosuch'],
    [400, 'CannotResizeToSameFlavor', '1'],
    [400, 'CannotResizeDisk', 'lab.diskless'],
    [403, 'OverQuota', 'lab.huge'],
  ] as const)
    await refuse('server-action-resize', status, reason, resizeServer, {path, body: {resize: {flavorRef}}})
  const appliance = await started(teller, {imageRef: images.appliance})
  const fedora = await started(teller, {imageRef: images.fedora, flavorRef: '2'})
  for (const [reason, path, flavorRef] of [
    ['AutoDiskConfigDisabledByImage', appliance, '2'],
    ['FlavorMemoryTooSmall', fedora, '1'],
    ['FlavorDiskTooSmall', fedora, 'lab.narrow'],
  ] as const)
    await refuse('server-action-resize', 400, reason, resizeServer, {
      path,
      body: {resize: {flavorRef, 'OS-DCF:diskConfig': 'AUTO'}},
    })
  await refuse('server-action-resize', 400, 'InvalidBody', resizeServer, {path, body: {resize: {}}})
  befall({host: here, up: false})
  await refuse('server-action-resize', 409, 'ServiceUnavailable', resizeServer, resize)
  befall({host: here, up: true})

  await send('server-action-resize', resizeServer, {
    path,
    body: {resize: {flavorRef: '2', 'OS-DCF:diskConfig': 'AUTO'}},
    file: 'server-action-resize',
    only,
  })
  await refusals(teller, 'server-action-resize', resizeServer, resize, {locked, hostless})
  tick(10)
  await send('server-action-revert-resize', revertResize, {...revert, file: 'server-action-revert-resize', only})
  tick(10)
  await call(resizeServer, resize)
  tick(10)
  const {here: now} = await whereabouts(teller, path)
  befall({host: now, up: false})
  await refuse('server-action-confirm-resize', 409, 'ServiceUnavailable', confirmResize, confirm)
  befall({host: now, up: true})
  await send('server-action-confirm-resize', confirmResize, {...confirm, file: 'server-action-confirm-resize', only})
  await refuse('server-action-confirm-resize', 400, 'MigrationNotFound', confirmResize, confirm)
  await refuse('server-action-revert-resize', 400, 'MigrationNotFound', revertResize, revert)
  tick(10)
  for (const host of hosts) befall({host, up: host === now})
  await call(resizeServer, {path, body: {resize: {flavorRef: '1'}}})
  tick(10)
  for (const host of hosts) befall({host, up: true})
  befall({failing: 'resize', message: 'The disk could not be copied.'})
  await call(resizeServer, {path, body: {resize: {flavorRef: '1'}}})
  tick(10)
  await refusalOfShares(teller, 'server-action-resize', resizeServer, resize)
}
