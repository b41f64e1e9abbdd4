import type {Story} from '../../contract/story.ts'
import {crowd, ownVolume} from '../servers/bodies.ts'
import {stopServer} from '../servers/power.ts'
import {refusals, started} from '../servers/refused.scenario.ts'
import {createBackup} from './create-backup.ts'

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  const path = await started(teller)
  const onVolume = await started(teller, ownVolume)
  const body = {createBackup: {name: 'Backup 1', backup_type: 'daily', rotation: 1}}

  await send('create-backup', createBackup, {path, body})
  await refusals(teller, 'create-backup', createBackup, {path, body})
  tick(5)
  await send('create-backup-none', createBackup, {
    path,
    body: {createBackup: {...body.createBackup, rotation: '0', metadata: {why: 'before the upgrade'}}},
  })
  tick(5)
  await refuse('create-backup', 400, 'InvalidRequest', createBackup, {path: onVolume, body})
  await refuse('create-backup', 400, 'InvalidBody', createBackup, {
    path,
    body: {createBackup: {...body.createBackup, rotation: -1}},
  })
  await refuse('create-backup', 403, 'OverQuota', createBackup, {
    path,
    body: {createBackup: {...body.createBackup, metadata: crowd}},
  })
  await call(stopServer, {path, body: {'os-stop': null}})
  tick(5)
  befall({failing: 'createBackup', message: 'The image service is full.'})
  await call(createBackup, {path, body})
  tick(5)
}
