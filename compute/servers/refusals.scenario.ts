import type {Failure} from '../../contract/operation.ts'
import type {Given, Teller} from '../../contract/story.ts'
import {lockServer, unlockServer} from '../os-lock-server/lock.ts'
import {anyNetwork, images, networks, nowhere, ports, small, volumes} from './bodies.ts'
import {deleteServer, updateServer} from './change.ts'
import {createServer} from './create.ts'
import {listServers, listServersDetailed, showServer} from './read.ts'
import {started as running, smallDisks} from './refused.scenario.ts'

const blank = {source_type: 'blank', destination_type: 'local'}
const root = {uuid: images.cirros, source_type: 'image', destination_type: 'local', boot_index: 0}
const volume = (uuid: string) => ({uuid, source_type: 'volume', destination_type: 'volume', boot_index: 0})
const started = (...devices: object[]) => ({imageRef: '', block_device_mapping_v2: devices})
const beside = (...devices: object[]) => ({block_device_mapping_v2: [root, ...devices]})
const two = {min_count: 2}

/** What is asked beside the least that a server needs, and why it is refused. */
const wishes: ReadonlyArray<readonly [Failure, string, object]> = [
  [400, 'InvalidBody', {flavorRef: null}],
  [400, 'InvalidCount', {min_count: 3, max_count: 2}],
  [400, 'InvalidInput', {availability_zone: 'nova:compute1:node:more'}],
  [400, 'MixedBlockDeviceMappings', {block_device_mapping: [{volume_id: volumes.root}], ...beside()}],
  [400, 'MissingImage', {imageRef: undefined}],
  [400, 'InvalidNetworks', {networks: [{}]}],
  [400, 'FlavorNotFound', {flavorRef: 'nosuch'}],
  [400, 'ImageNotFound', {imageRef: nowhere}],
  [400, 'ImageNotActive', {imageRef: images.upload}],
  [400, 'AmbiguousHostnameForMultipleInstances', {...two, hostname: 'twin'}],
  [400, 'InvalidRequest', {availability_zone: 'nowhere'}],
  [
    400,
    'CertificateValidationFailed',
    {...started(volume(volumes.root)), trusted_image_certificates: ['0b5d2c72-12cc-4ba6-a8d7-3ff5cc1d8cb8']},
  ],
  [400, 'AutoDiskConfigDisabledByImage', {imageRef: images.appliance, 'OS-DCF:diskConfig': 'AUTO'}],
  [400, 'SecurityGroupNotFound', {security_groups: [{name: 'nosuch'}]}],
  [400, 'KeypairNotFound', {key_name: 'nosuch'}],
  [400, 'NetworkNotFound', {networks: [{uuid: nowhere}]}],
  [400, 'PortNotFound', {networks: [{port: nowhere}]}],
  [400, 'PortRequiresFixedIP', {networks: [{port: ports.bare}]}],
  [400, 'FixedIpAlreadyInUse', {networks: [{uuid: networks.inside, fixed_ip: '192.0.2.10'}]}],
  [400, 'InvalidFixedIpAndMaxCountRequest', {...two, networks: [{uuid: networks.inside, fixed_ip: '192.0.2.200'}]}],
  [400, 'MultiplePortsNotApplicable', {...two, networks: [{port: ports.spare}]}],
  [400, 'FlavorMemoryTooSmall', {imageRef: images.fedora}],
  [400, 'FlavorDiskTooSmall', {imageRef: images.fedora, flavorRef: 'flat'}],
  [400, 'InvalidBDM', started({source_type: 'blank', destination_type: 'volume', boot_index: 0})],
  [400, 'InvalidBDMFormat', started({...blank, uuid: nowhere, boot_index: 0})],
  [400, 'InvalidBDMBootSequence', started({...volume(volumes.root), boot_index: 1})],
  [
    400,
    'InvalidBDMImage',
    started({uuid: nowhere, source_type: 'image', destination_type: 'volume', volume_size: 1, boot_index: 0}),
  ],
  [400, 'InvalidBDMVolumeNotBootable', started(volume(volumes.plain))],
  [400, 'InvalidBDMVolume', started(volume(nowhere))],
  [
    400,
    'InvalidBDMSnapshot',
    started({uuid: nowhere, source_type: 'snapshot', destination_type: 'volume', boot_index: 0}),
  ],
  [400, 'InvalidBDMEphemeralSize', beside({...blank, volume_size: 1})],
  [400, 'InvalidBDMSwapSize', beside({...blank, guest_format: 'swap', volume_size: 1})],
  [400, 'InvalidBDMLocalsLimit', beside(blank, blank, blank)],
  [400, 'InvalidBDMDiskBus', beside({...blank, disk_bus: 'teleport'})],
  [400, 'InvalidVolume', started(volume(volumes.broken))],
  [400, 'MultiattachNotSupportedOldMicroversion', started(volume(volumes.shared))],
  [
    400,
    'VolumeTypeNotFound',
    started({
      uuid: images.cirros,
      source_type: 'image',
      destination_type: 'volume',
      volume_size: 1,
      boot_index: 0,
      volume_type: 'nosuch',
    }),
  ],
  [403, 'PolicyNotAuthorized', {availability_zone: 'nova:compute1'}],
  [403, 'OverQuota', {min_count: 11}],
  [403, 'ExternalNetworkAttachForbidden', {networks: [{uuid: networks.outside}]}],
  [403, 'BootFromVolumeRequiredForZeroDiskFlavor', {flavorRef: 'diskless'}],
]

/** Every wish for a new server that is refused. */
export async function creationRefused(teller: Teller): Promise<void> {
  const {refuse, call, tick, befall} = teller
  await smallDisks(teller)
  const create = (status: Failure, reason: string, wish: object, more: Given & {hints?: object} = {}) =>
    refuse('server-create', status, reason, createServer, {
      ...more,
      body: {server: {...small, ...wish}, 'os:scheduler_hints': more.hints},
    })
  for (const [status, reason, wish] of wishes) await create(status, reason, wish)
  await create(400, 'InstanceGroupNotFound', {}, {hints: {group: nowhere}})
  await create(400, 'InvalidDestination', {availability_zone: 'nova:compute1', host: 'compute1'}, {as: 'admin'})
  await create(400, 'ComputeHostNotFound', {host: 'nosuch'}, {as: 'admin'})

  await call(createServer, {body: {server: {...small, name: 'ported', networks: [{port: ports.spare}]}}})
  tick(10)
  await create(409, 'PortInUse', {networks: [{port: ports.spare}]})
  befall({network: 'empty'})
  await create(400, 'NetworkRequiresSubnet', {networks: [{uuid: networks.empty}]})
  befall({network: 'lab', subnet: '198.51.100.'})
  await create(409, 'NetworkAmbiguous', anyNetwork)
}

/** Everything else that is refused. */
export async function refusals(teller: Teller): Promise<void> {
  const {refuse, call} = teller
  const path = await running(teller)
  for (const [name, operation] of [
    ['servers-list', listServers],
    ['servers-details', listServersDetailed],
  ] as const) {
    await refuse(name, 400, 'MarkerNotFound', operation, {query: {marker: nowhere}})
    await refuse(name, 400, 'InvalidInput', operation, {query: {sort_key: 'display_name', sort_dir: 'sideways'}})
    await refuse(name, 400, 'InvalidStatus', operation, {query: {status: 'TIRED'}})
    await refuse(name, 400, 'InvalidPeriod', operation, {
      query: {'changes-since': '2026-01-02T00:00:00Z', 'changes-before': '2026-01-01T00:00:00Z'},
    })
    await refuse(name, 400, 'InvalidFilter', operation, {as: 'admin', query: {services: 'any'}})
    await refuse(name, 400, 'InvalidBoolean', operation, {query: {all_tenants: 'perhaps'}})
    await refuse(name, 403, 'PolicyNotAuthorized', operation, {query: {all_tenants: 'true'}})
    await refuse(name, 403, 'DeletedForbidden', operation, {query: {status: 'DELETED'}})
    await refuse(name, 403, 'SortForbidden', operation, {query: {sort_key: 'host'}})
    await refuse(name, 400, 'InvalidQuery', operation, {query: {limit: 'many'}})
    await refuse(name, 400, 'UnknownQuery', operation, {query: {colour: 'blue'}})
  }
  const gone = {server_id: nowhere}
  await refuse('server-get', 400, 'UnknownQuery', showServer, {path, query: {colour: 'blue'}})
  await refuse('server-update', 404, 'InstanceNotFound', updateServer, {path: gone, body: {server: {name: 'ghost'}}})
  await refuse('server-update', 400, 'InvalidBody', updateServer, {path, body: {server: {name: ''}}})
  await refuse('server-update', 409, 'ZoneConflict', updateServer, {
    path,
    body: {server: {pinned_availability_zone: 'edge'}},
  })
  await call(lockServer, {path, body: {lock: null}})
  await refuse('server-delete', 409, 'InstanceIsLocked', deleteServer, {path})
  await call(unlockServer, {path, body: {unlock: null}})
  await refuse('server-delete', 404, 'InstanceNotFound', deleteServer, {path: gone})
}
