import {changing, since} from '../../contract/changing.ts'
import type {Given, Story} from '../../contract/story.ts'
import {lockServer} from '../os-lock-server/lock.ts'
import {volumes} from '../servers/bodies.ts'
import {refusalOfShares, refusals, started} from '../servers/refused.scenario.ts'
import {shelveOffloadServer, shelveServer} from './shelve.ts'
import {unshelveServer} from './unshelve.ts'

/** The ways to say where an unshelved server is to be: the name of the sample, since when, and by whom. */
const wishes: ReadonlyArray<readonly [name: string, given: Given, wish: object]> = [
  ['os-unshelve-az', {when: since('2.77', true), also: ['2.91']}, {availability_zone: 'nova'}],
  ['os-unshelve-host', {when: since('2.91', true), as: 'admin'}, {host: 'compute2'}],
  ['os-unshelve-az-host', {when: since('2.91', true), as: 'admin'}, {availability_zone: 'nova', host: 'compute2'}],
  ['os-unshelve-unpin-az', {when: since('2.91', true)}, {availability_zone: null}],
  [
    'os-unshelve-host-and-unpin-az',
    {when: since('2.91', true), as: 'admin'},
    {availability_zone: null, host: 'compute3'},
  ],
]

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  const path = await started(teller)
  const locked = await started(teller)
  const onVolume = await started(teller, {
    imageRef: '',
    block_device_mapping_v2: [{uuid: volumes.root, source_type: 'volume', destination_type: 'volume', boot_index: 0}],
  })
  await call(lockServer, {path: locked, body: {lock: null}})
  const shelve = {path, body: {shelve: null}} as const
  const offload = {path, as: 'admin', body: {shelveOffload: null}} as const
  const unshelve = {path, body: {unshelve: null}} as const
  const only = 'request'

  await refuse('os-unshelve', 409, 'InstanceInvalidState', unshelveServer, unshelve)
  await refuse('os-unshelve', 404, 'InstanceNotFound', unshelveServer, {...unshelve, path: {server_id: volumes.root}})
  await refuse('os-unshelve', 409, 'InstanceIsLocked', unshelveServer, {...unshelve, path: locked})
  await send('os-shelve', shelveServer, {...shelve, only, file: 'os-shelve', also: ['2.77', '2.91']})
  tick(10)
  await refusals(teller, 'os-shelve', shelveServer, shelve, {locked})
  await refuse('os-unshelve', 400, 'InvalidBody', unshelveServer, {path, body: {unshelve: {zone: 'nova'}}})
  await refuse('os-unshelve', 400, 'InvalidRequest', unshelveServer, {
    path,
    body: {unshelve: {availability_zone: 'nowhere'}},
  })
  await refuse('os-unshelve', 400, 'ComputeHostNotFound', unshelveServer, {
    path,
    as: 'admin',
    body: {unshelve: {host: 'nowhere'}},
  })
  await refuse('os-unshelve', 409, 'UnshelveHostNotInAZ', unshelveServer, {
    path,
    as: 'admin',
    body: {unshelve: {availability_zone: 'nova', host: 'compute3'}},
  })
  await refuse('os-unshelve', 403, 'PolicyNotAuthorized', unshelveServer, {path, body: {unshelve: {host: 'compute2'}}})
  await send('os-unshelve', unshelveServer, {...unshelve, only, file: 'os-unshelve', also: ['2.77', '2.91']})
  tick(10)
  for (const [name, given, wish] of wishes) {
    await call(shelveServer, {...shelve, when: given.when})
    tick(10)
    await send(name, unshelveServer, {...given, path, body: {unshelve: wish}, only, file: name})
    tick(10)
  }

  await call(shelveServer, {path: onVolume, body: {shelve: null}})
  befall({option: 'shelved_offload_time', value: 3600})
  await call(shelveServer, shelve)
  tick(10)
  await refuse('os-unshelve', 409, 'UnshelveInstanceInvalidState', unshelveServer, {
    path,
    body: {unshelve: {availability_zone: 'nova'}},
  })
  await refuse('os-shelve-offload', 403, 'PolicyNotAuthorized', shelveOffloadServer, {...offload, as: 'member'})
  await send('os-shelve-offload', shelveOffloadServer, {...offload, only, file: 'os-shelve-offload'})
  tick(10)
  await refusals(teller, 'os-shelve-offload', shelveOffloadServer, offload)
  await call(unshelveServer, unshelve)
  tick(10)
  await call(shelveServer, shelve)
  tick(10)
  await call(unshelveServer, {
    path,
    body: {unshelve: changing({'2.1': {availability_zone: 'nowhere'}, '2.77': null})},
  })
  tick(10)
  await refusalOfShares(teller, 'os-shelve', shelveServer, shelve)
}
