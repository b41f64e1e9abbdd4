import {asOne, type Rows} from './rows.ts'

/** How a server becomes an image, and is made again of one. */
const live = ['active', 'stopped', 'paused', 'suspended'] as const
const keep = {from: live, lock: 'ignored', to: 'same'} as const
const told = 'instance.snapshot'
const upload = [
  {task: 'image_pending_upload', seconds: 1},
  {task: 'image_uploading', seconds: 2, does: 'store image'},
] as const

const again = 'compute_rebuild_instance'
const rebuild = [
  {
    task: 'rebuilding',
    seconds: 1,
    does: 'ask for its host',
    at: 'conductor',
    event: 'rebuild_server',
    says: 'instance.rebuild_scheduled',
  },
  {
    task: 'rebuilding',
    seconds: 1,
    event: again,
    starts: 'instance.rebuild',
    audits: 'first',
    detaches: 'all but the root',
  },
  {task: 'rebuild_block_device_mapping', seconds: 1, event: again},
  {task: 'rebuild_spawning', seconds: 2, does: 'launch', event: again},
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
  rebuild: {
    from: ['active', 'error'],
    unshared: true,
    by: [...rebuild.slice(0, -1), {...rebuild[3], ends: 'instance.rebuild'}],
    to: 'active',
    fails: 'error',
    tells: 'instance.rebuild',
    action: 'rebuild',
  },
  /** It comes up, and is stopped again. */
  'rebuild stopped': {
    from: ['stopped'],
    unshared: true,
    by: [
      ...rebuild.slice(0, -1),
      {...rebuild[3], becomes: 'active'},
      {
        task: 'powering-off',
        seconds: 1,
        event: 'compute_stop_instance',
        starts: 'instance.power_off',
        ends: 'instance.power_off',
        says: 'instance.rebuild.end',
      },
    ],
    to: 'stopped',
    fails: 'error',
    tells: 'instance.rebuild',
    action: 'rebuild',
    called: 'rebuild',
  },
} as const satisfies Rows
