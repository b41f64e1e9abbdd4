import {asOne, onHost, type Rows} from './rows.ts'

/** What is done to a server where it is: it runs, or does not, or stands still. */
const reboot = 'compute_reboot_instance'

export const power = {
  start: {
    from: ['stopped'],
    needsHost: true,
    by: onHost('powering-on', 'compute_start_instance', 'instance.power_on', 2),
    to: 'active',
    action: 'start',
  },
  stop: {
    from: ['active', 'error'],
    needsHost: true,
    by: onHost('powering-off', 'compute_stop_instance', 'instance.power_off', 2),
    to: 'stopped',
    action: 'stop',
  },
  /** What a host is told that its server did by itself: nothing is asked, and no lock is in the way. */
  'powered on': {
    from: ['stopped'],
    lock: 'ignored',
    by: onHost('powering-on', 'compute_power_update', 'instance.power_on'),
    to: 'active',
    action: 'start',
  },
  'powered off': {
    from: ['active'],
    lock: 'ignored',
    by: onHost('powering-off', 'compute_power_update', 'instance.power_off'),
    to: 'stopped',
    action: 'stop',
  },
  reboot: {
    from: ['active'],
    by: [
      {task: 'rebooting', seconds: 1, event: reboot},
      ...asOne(reboot, 'instance.reboot', [
        {task: 'reboot_pending', seconds: 1},
        {task: 'reboot_started', seconds: 2},
      ]),
    ],
    to: 'active',
    tells: 'instance.reboot',
    action: 'reboot',
  },
  'reboot hard': {
    from: ['active', 'stopped', 'paused', 'suspended', 'error'],
    during: [
      null,
      'rebooting',
      'reboot_pending',
      'reboot_started',
      'resuming',
      'rebooting_hard',
      'unpausing',
      'pausing',
      'suspending',
    ],
    by: [
      {task: 'rebooting_hard', seconds: 1, event: reboot},
      ...asOne(reboot, 'instance.reboot', [
        {task: 'reboot_pending_hard', seconds: 1},
        {task: 'reboot_started_hard', seconds: 3},
      ]),
    ],
    to: 'active',
    tells: 'instance.reboot',
    action: 'reboot',
    called: 'reboot',
  },
  pause: {
    from: ['active'],
    by: onHost('pausing', 'compute_pause_instance', 'instance.pause'),
    to: 'paused',
    action: 'pause',
  },
  unpause: {
    from: ['paused'],
    by: onHost('unpausing', 'compute_unpause_instance', 'instance.unpause'),
    to: 'active',
    action: 'unpause',
  },
  suspend: {
    from: ['active'],
    unshared: true,
    by: onHost('suspending', 'compute_suspend_instance', 'instance.suspend', 2),
    to: 'suspended',
    fails: 'error',
    action: 'suspend',
  },
  resume: {
    from: ['suspended'],
    by: onHost('resuming', 'compute_resume_instance', 'instance.resume', 2),
    to: 'active',
    fails: 'error',
    action: 'resume',
  },
  rescue: {
    from: ['active', 'stopped', 'error'],
    by: [
      {
        task: 'rescuing',
        seconds: 2,
        does: 'launch',
        event: 'compute_rescue_instance',
        starts: 'instance.rescue',
        ends: 'instance.rescue',
        audits: 'last',
      },
    ],
    to: 'rescued',
    fails: 'error',
    action: 'rescue',
  },
  unrescue: {
    from: ['rescued'],
    by: onHost('unrescuing', 'compute_unrescue_instance', 'instance.unrescue', 2),
    to: 'active',
    fails: 'error',
    action: 'unrescue',
  },
  trigger_crash_dump: {
    from: ['active', 'paused', 'rescued', 'resized', 'error'],
    needsHost: true,
    by: [
      {
        task: null,
        seconds: 0,
        event: 'compute_trigger_crash_dump',
        starts: 'instance.trigger_crash_dump',
        ends: 'instance.trigger_crash_dump',
      },
    ],
    to: 'same',
    action: 'trigger_crash_dump',
  },
  changePassword: {
    from: ['active'],
    lock: 'taken for a state',
    by: [{task: 'updating_password', seconds: 0, event: 'compute_set_admin_password'}],
    to: 'same',
    action: 'changePassword',
    answers: {
      name: 'InstancePasswordSetFailed',
      message: ({id}, message) => `Failed to set admin password on ${id} because ${message}`,
    },
  },
} as const satisfies Rows
