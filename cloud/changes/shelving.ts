import {asOne, onHost, type Rows} from './rows.ts'

/** How a server is put away, and taken out again. */
const shelve = asOne('compute_shelve_instance', 'instance.shelve', [
  {task: 'shelving', seconds: 1, audits: 'first'},
  {task: 'shelving_image_pending_upload', seconds: 1},
  {task: 'shelving_image_uploading', seconds: 2, does: 'keep', becomes: 'shelved'},
])
const offload = onHost('shelving_offloading', 'compute_shelve_offload_instance', 'instance.shelve_offload')
const leave = offload.map((step) => ({...step, does: 'offload'}) as const)
const living = {from: ['active', 'stopped', 'paused', 'suspended'], unshared: true} as const

export const shelving = {
  /** For a while it stays on its host. */
  shelve: {
    ...living,
    by: shelve,
    to: 'shelved',
    action: 'shelve',
    later: {option: 'shelved_offload_time', change: 'shelveOffload'},
  },
  'shelve and offload': {
    ...living,
    by: [...shelve, ...leave.map((step) => ({...step, event: 'compute_shelve_instance'}))],
    to: 'shelved_offloaded',
    action: 'shelve',
    called: 'shelve',
  },
  /** Of a server whose root disk is a volume there is nothing to keep. */
  'shelve without image': {
    ...living,
    by: leave.map((step) => ({...step, task: 'shelving', seconds: 2}) as const),
    to: 'shelved_offloaded',
    action: 'shelve',
    called: 'shelve',
  },
  shelveOffload: {from: ['shelved'], by: leave, to: 'shelved_offloaded', action: 'shelveOffload'},
  unshelve: {
    from: ['shelved_offloaded', 'shelved'],
    by: [
      {task: 'unshelving', seconds: 1, event: 'get_image_info'},
      {task: 'unshelving', seconds: 1, event: 'schedule_instances', does: 'place again'},
      ...asOne('compute_unshelve_instance', 'instance.unshelve', [
        {task: 'unshelving', seconds: 1},
        {task: 'spawning', seconds: 2, does: 'unshelve'},
      ]),
    ],
    to: 'active',
    action: 'unshelve',
  },
  'unshelve in place': {
    from: ['shelved'],
    by: [
      {task: 'unshelving', seconds: 1},
      {
        task: 'powering-on',
        seconds: 2,
        does: 'unshelve',
        event: 'compute_start_instance',
        starts: 'instance.power_on',
        ends: 'instance.power_on',
      },
    ],
    to: 'active',
    action: 'unshelve',
    called: 'unshelve',
  },
} as const satisfies Rows
