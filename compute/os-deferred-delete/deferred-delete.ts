import {serverAction} from '../servers/action.ts'

export const restoreServer = serverAction({
  action: 'restore',
  title: 'Restore a deleted server',
  description:
    'Brings back a server that was deleted, where the operator has deleted servers kept for a while (`reclaim_instance_interval`): its status is `SOFT_DELETED` until then.',
  policy: 'os_compute_api:os-deferred-delete:restore',
  change: 'restore',
})

export const forceDeleteServer = serverAction({
  action: 'forceDelete',
  title: 'Delete a server at once',
  description: 'Deletes a server, and keeps nothing for it to be restored from.',
  policy: 'os_compute_api:os-deferred-delete:force',
  change: 'forceDelete',
})
