import {changing, since, until} from '../../contract/changing.ts'
import type {Failure} from '../../contract/operation.ts'
import type {Teller} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {detachVolume} from '../os-volume_attachments/change.ts'
import {crowd, images, networks, nowhere, ownVolume, rich, volumes} from './bodies.ts'
import {deleteServer} from './change.ts'
import {stopServer} from './power.ts'
import {showServer} from './read.ts'
import {rebuildServer} from './rebuild.ts'
import {keyed, refusalOfShares, refusals, smallDisks, started} from './refused.scenario.ts'

const certificates = ['0b5d2c72-12cc-4ba6-a8d7-3ff5cc1d8cb8']
/** Where Nova has a sample. */
const also = ['2.26', '2.47', '2.57', '2.63', '2.71', '2.73', '2.75', '2.90', '2.94', '2.96', '2.98', '2.100'] as const
const name = 'server-action-rebuild'

/** What is asked for beside the image, and why it is refused. */
const wishes: ReadonlyArray<readonly [Failure, string, object]> = [
  [400, 'InvalidBody', {imageRef: 'cirros'}],
  [400, 'ImageNotFound', {imageRef: nowhere}],
  [400, 'ImageNotActive', {imageRef: images.upload}],
  [400, 'KeypairNotFound', {key_name: 'nosuch'}],
  [400, 'AutoDiskConfigDisabledByImage', {imageRef: images.appliance, 'OS-DCF:diskConfig': 'AUTO'}],
  [400, 'FlavorMemoryTooSmall', {imageRef: images.fedora}],
  [403, 'OverQuota', {metadata: crowd}],
]

/** Servers that are made again, with servers of their own. */
export async function rebuilding(teller: Teller): Promise<void> {
  const {send, refuse, call, tick, befall} = teller
  const plain = {uuid: volumes.plain, source_type: 'volume', destination_type: 'volume'}
  const [root] = rich.block_device_mapping_v2
  await keyed(teller)
  const path = await started(teller, {availability_zone: 'nova', networks: [{uuid: networks.inside}]})
  const holding = await started(teller, {block_device_mapping_v2: [root, plain]})
  const onVolume = await started(teller, ownVolume)
  const rebuild = {
    path,
    body: {
      rebuild: {
        imageRef: images.cirros,
        name: 'web-again',
        adminPass: 'a word to forget',
        metadata: {meta_var: 'again'},
        'OS-DCF:diskConfig': 'AUTO',
        accessIPv4: '203.0.113.91',
        accessIPv6: '2001:db8::91',
        personality: until('2.57', [{path: '/etc/motd', contents: 'SGVsbG8K'}]),
        description: since('2.19', 'Serves the pages again'),
        key_name: since('2.54', 'laptop'),
        user_data: since('2.57', rich.user_data),
        trusted_image_certificates: since('2.63', certificates),
        hostname: changing({'2.90': 'web-again', '2.94': 'web-again.example.com'}),
      },
    },
  }
  const bare = (wish: object = {}) => ({body: {rebuild: {imageRef: images.cirros, ...wish}}})

  await send(name, rebuildServer, {...rebuild, also, only: 'request', file: name})
  await refusals(teller, name, rebuildServer, {path, ...bare()})
  tick(10)
  const {key_name, ...others} = rebuild.body.rebuild
  await send(`${name}-answer`, rebuildServer, {
    path,
    body: {rebuild: others},
    as: 'admin',
    also,
    only: 'response',
    file: `${name}-resp`,
  })
  tick(10)
  for (const [status, reason, wish] of wishes) await refuse(name, status, reason, rebuildServer, {path, ...bare(wish)})
  for (const [reason, wish] of [
    ['CertificateValidationFailed', {trusted_image_certificates: certificates}],
    ['ImageUnacceptable', {}],
  ] as const)
    await refuse(name, 400, reason, rebuildServer, {path: onVolume, ...bare(wish)})
  await send(`${name}-volume`, rebuildServer, {path: onVolume, ...bare(), when: since('2.93', true)})
  tick(10)

  await call(rebuildServer, {path: holding, ...bare()})
  tick(10)
  await call(detachVolume, {path: {...holding, volume_id: volumes.plain}})
  await refuse(name, 400, 'InvalidVolume', rebuildServer, {path: holding, ...bare()})
  tick(10)
  await call(stopServer, {path, body: {'os-stop': null}})
  tick(10)
  await send(`${name}-other-image`, rebuildServer, {path, ...bare({imageRef: images.appliance})})
  tick(10)
  await send('server-get-rebuilt', showServer, {path})
  befall({failing: 'rebuild stopped', message: 'The image could not be read.'})
  await call(rebuildServer, {path, ...bare()})
  tick(10)
  await call(lockServer, {path, body: {lock: null}})
  await refuse(name, 409, 'InstanceIsLocked', rebuildServer, {path, ...bare()})
  await refusalOfShares(teller, name, rebuildServer, {path, ...bare()}, 400)
  for (const one of [path, onVolume]) await call(deleteServer, {as: 'admin', path: one})
  tick(10)

  await smallDisks(teller)
  for (const [flavorRef, status, reason, wish] of [
    ['flat', 400, 'FlavorDiskTooSmall', {imageRef: images.fedora}],
    ['diskless', 403, 'BootFromVolumeRequiredForZeroDiskFlavor', {}],
  ] as const) {
    const small = await started(teller, {flavorRef}, 'admin')
    await refuse(name, status, reason, rebuildServer, {path: small, ...bare(wish)})
    await call(deleteServer, {as: 'admin', path: small})
    tick(10)
  }
}
