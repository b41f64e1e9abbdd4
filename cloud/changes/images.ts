import {asOne, type Rows} from './rows.ts'

/** How a server becomes an image, and is made again of one. */
const live = ['active', 'stopped', 'paused', 'suspended'] as const
const keep = {from: live, lock: 'ignored', to: 'same'} as const
const told = 'instance.snapshot'
const upload = [
  {task: 'image_pending_upload', seconds: 1},
  {task: 'image_uploading', seconds: 2, does: 'store image'},
] as const

export const images = {
  createImage: {
    ...keep,
    by: [
      {task: 'image_snapshot_pending', seconds: 1},
      ...asOne('compute_snapshot_instance', told, [{task: 'image_snapshot', seconds: 1}, ...upload]),
    ],
    action: 'createImage',
  },
  /** Of volumes only snapshots are made, and the image lists them. */
  'createImage of volumes': {
    ...keep,
    by: [{task: null, seconds: 0, does: 'snapshot volumes', event: 'api_snapshot_instance'}],
    action: 'createImage',
    called: 'createImage',
  },
  createBackup: {
    ...keep,
    by: asOne('compute_backup_instance', told, [
      {task: 'image_backup', seconds: 1},
      upload[0],
      {...upload[1], does: 'store backup'},
    ]),
    action: 'createBackup',
  },
} as const satisfies Rows
