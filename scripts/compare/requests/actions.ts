import {since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'

/** Asks a server that nobody has for something, to see which answer comes first: by action, what it may hold. */
function act(action: string, ...words: readonly unknown[]): Step[] {
  return (['member', 'admin'] as const).flatMap((as) =>
    words.map((word, place) => ({
      name: `${action}-${place}-as-${as}`,
      request: `POST /servers/${nowhere}/action`,
      as,
      body: {[action]: word},
    })),
  )
}
const tour = (resource: string, ...steps: Tour['steps']): Tour => ({resource, steps})
const reasons = [null, {}, {locked_reason: 'why'}, {locked_reason: ''}, {locked_reason: 5}, {reason: 'why'}, 'why', []]
const zones = [
  null,
  {},
  {availability_zone: 'nova'},
  {availability_zone: ''},
  {availability_zone: null},
  {host: 'host1'},
  {host: null},
  {zone: 'nova'},
  'nova',
]
const actions = `/servers/${nowhere}/os-instance-actions`
const list = (name: string, query: string): Step => ({name: `list-${name}`, request: `GET ${actions}?${query}`})

/** What is done to servers, as far as none has to be there: the images and volumes of a cloud are its own, so none can be made on both. */
export const serverActions: readonly Tour[] = [
  tour('os-pause-server', ...act('pause', null, {}, 'now'), ...act('unpause', null, [])),
  tour('os-suspend-server', ...act('suspend', null, {}), ...act('resume', null, 5)),
  tour('os-lock-server', ...act('lock', ...reasons), ...act('unlock', null, {})),
  tour(
    'os-rescue',
    ...act(
      'rescue',
      null,
      {},
      {adminPass: 'word'},
      {adminPass: 5},
      {rescue_image_ref: nowhere},
      {rescue_image_ref: 'image'},
      {colour: 'blue'},
      'now',
    ),
    ...act('unrescue', null, {}),
  ),
  tour('os-shelve', ...act('shelve', null, {}), ...act('shelveOffload', null, {}), ...act('unshelve', ...zones)),
  tour(
    'os-create-backup',
    ...act(
      'createBackup',
      {name: 'b', backup_type: 'daily', rotation: 1},
      {name: ' b ', backup_type: '', rotation: '0', metadata: {colour: 'blue'}},
      {name: 'b', backup_type: 'daily', rotation: -1},
      {name: 'b', backup_type: 'daily', rotation: 'one'},
      {name: '', backup_type: 'daily', rotation: 1},
      {name: 'b', rotation: 1},
      {name: 'b', backup_type: 5, rotation: 1},
      {name: 'b', backup_type: 'daily', rotation: 1, metadata: {colour: 5}},
      {name: 'b', backup_type: 'daily', rotation: 1, more: 1},
      null,
    ),
  ),
  tour(
    'os-preserve-ephemeral-rebuild',
    ...act(
      'rebuild',
      {imageRef: nowhere, preserve_ephemeral: true},
      {imageRef: nowhere, preserve_ephemeral: 'off'},
      {imageRef: nowhere, preserve_ephemeral: 'perhaps'},
      {imageRef: nowhere, preserve_ephemeral: null},
    ),
  ),
  tour('os-deferred-delete', ...act('restore', null, {}), ...act('forceDelete', null, '')),
  tour(
    'os-admin-actions',
    ...act('os-resetState', {state: 'active'}, {state: 'paused'}, {state: null}, {}, null, {state: 'error', more: 1}),
    ...act('injectNetworkInfo', null, {}),
    ...act('resetNetwork', null),
  ),
  tour('os-admin-password', ...act('changePassword', {adminPass: 'word'}, {adminPass: ''}, {adminPass: 5}, {}, null)),
  tour(
    'os-instance-actions',
    {name: 'list', request: `GET ${actions}`},
    list('limit', 'limit=1'),
    list('limit-word', 'limit=many'),
    list('limit-twice', 'limit=1&limit=2'),
    list('marker', 'marker=nosuch'),
    list('since', 'changes-since=2026-01-01T00:00:00Z'),
    list('since-word', 'changes-since=yesterday'),
    list('before', 'changes-before=2026-01-01T00:00:00Z'),
    list('period', 'changes-since=2026-01-02T00:00:00Z&changes-before=2026-01-01T00:00:00Z'),
    list('unknown-query', 'colour=blue'),
    {name: 'show', request: `GET ${actions}/req-nosuch`},
    {name: 'show-query', request: `GET ${actions}/req-nosuch?colour=blue`},
  ),
  tour(
    'servers',
    ...act('os-start', null, {}),
    ...act('os-stop', null, 'now'),
    ...act('reboot', {type: 'HARD'}, {type: 'soft'}, {type: 'WARM'}, {type: null}, {}, null, {type: 'SOFT', more: 1}),
    ...act(
      'rebuild',
      {imageRef: nowhere},
      {imageRef: 'image'},
      {imageRef: nowhere, name: ''},
      {imageRef: nowhere, description: null},
      {imageRef: nowhere, key_name: null},
      {imageRef: nowhere, key_name: ''},
      {imageRef: nowhere, user_data: null},
      {imageRef: nowhere, user_data: 'no base64!'},
      {imageRef: nowhere, personality: [{path: '/a', contents: 'SGVsbG8K'}]},
      {imageRef: nowhere, trusted_image_certificates: []},
      {imageRef: nowhere, trusted_image_certificates: ['word']},
      {imageRef: nowhere, trusted_image_certificates: null},
      {imageRef: nowhere, hostname: 'again'},
      {imageRef: nowhere, hostname: 'again.example.com'},
      {imageRef: nowhere, 'OS-DCF:diskConfig': 'FULL'},
      {imageRef: nowhere, accessIPv4: 'fe80::1'},
      {imageRef: nowhere, metadata: {colour: 5}},
      {},
      null,
    ),
    ...act(
      'createImage',
      {name: 'i'},
      {name: ''},
      {name: 'i', metadata: {colour: 'blue'}},
      {name: 'i', more: 1},
      {},
      null,
    ),
    ...act('trigger_crash_dump', null, {}).map((step) => since('2.17', step)),
  ),
]
