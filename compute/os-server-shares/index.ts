import type {Resource} from '../../contract/resource.ts'
import {story} from './server-shares.scenario.ts'
import {attachShare, detachShare, listServerShares, showServerShare} from './shares.ts'

export const serverShares: Resource = {
  name: 'os-server-shares',
  title: 'Server shares',
  description:
    'A share is a directory that several servers can have at once: the service for shared file systems keeps it, and the Compute service lets a server in and hands the directory to the guest, which mounts it by its tag.',
  operations: {listServerShares, attachShare, showServerShare, detachShare},
  story,
}
