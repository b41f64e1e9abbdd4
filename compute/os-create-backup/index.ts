import type {Resource} from '../../contract/resource.ts'
import {story} from './create-backup.scenario.ts'
import {createBackup} from './create-backup.ts'

export const backups: Resource = {
  name: 'os-create-backup',
  title: 'Backups',
  description:
    'A backup is an image of the disk of a server, of a kind such as `daily`. Nova keeps as many of a kind as each request says, and deletes those that are older.',
  operations: {createBackup},
  story,
}
