import {since, until} from '../../../../contract/changing.ts'
import type {Step, Tour} from '../../tour.ts'
import {act, ask, connected, life, make, wait} from './server.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'

/** What belongs to a server: words about it, its addresses, disks, ports, consoles and the record of what was done to it. */
export const parts: readonly Tour[] = [
  life('server-metadata', [
    ask('live-none', 'GET /metadata'),
    ask('live-create', 'POST /metadata', {body: {metadata: {role: 'web', stage: 'test'}}}),
    ask('live-list', 'GET /metadata'),
    ask('live-set', 'PUT /metadata/role', {body: {meta: {role: 'data'}}}),
    ask('live-set-other-key', 'PUT /metadata/role', {body: {meta: {stage: 'data'}}}),
    ask('live-show', 'GET /metadata/role'),
    ask('live-show-unknown', 'GET /metadata/nosuch'),
    ask('live-replace', 'PUT /metadata', {body: {metadata: {only: 'this'}}}),
    ask('live-delete-unknown', 'DELETE /metadata/role'),
    ask('live-delete', 'DELETE /metadata/only'),
    ask('live-create-too-many', 'POST /metadata', {
      body: {metadata: Object.fromEntries(Array.from({length: 129}, (_, index) => [`key${index}`, 'x']))},
    }),
    ask('live-create-as-stranger', 'POST /metadata', {body: {metadata: {role: 'web'}}, as: 'stranger'}),
    ask('live-list-as-stranger', 'GET /metadata', {as: 'stranger'}),
    act('live-lock', 'lock'),
    ask('live-create-locked', 'POST /metadata', {body: {metadata: {role: 'web'}}}),
    ask('live-in-the-end', 'GET /metadata'),
    act('live-unlock', 'unlock'),
  ]),
  life(
    'os-server-tags',
    [
      ask('live-none', 'GET /tags'),
      ask('live-add', 'PUT /tags/web'),
      ask('live-add-again', 'PUT /tags/web'),
      ask('live-add-odd', 'PUT /tags/a%2Cb'),
      ask('live-add-long', `PUT /tags/${'w'.repeat(61)}`),
      ask('live-check', 'GET /tags/web'),
      ask('live-check-unknown', 'GET /tags/nosuch'),
      ask('live-replace', 'PUT /tags', {body: {tags: ['blue', 'green']}}),
      ask('live-replace-twice', 'PUT /tags', {body: {tags: ['blue', 'blue']}}),
      ask('live-replace-many', 'PUT /tags', {body: {tags: Array.from({length: 51}, (_, index) => `t${index}`)}}),
      ask('live-list', 'GET /tags'),
      ask('live-server', 'GET'),
      ask('live-delete', 'DELETE /tags/blue'),
      ask('live-delete-again', 'DELETE /tags/blue'),
      ask('live-as-stranger', 'GET /tags', {as: 'stranger'}),
      {name: 'live-found', request: 'GET /servers?tags=green&name={own}'},
      {name: 'live-not-found', request: 'GET /servers?not-tags=green&name={own}'},
      ask('live-delete-all', 'DELETE /tags'),
      ask('live-in-the-end', 'GET /tags'),
    ].map((step) => since('2.26', step)),
  ),
  life('server-ips', [
    ask('live-list', 'GET /ips'),
    ask('live-show-unknown', 'GET /ips/nosuch'),
    ask('live-show', 'GET /ips/private'),
    ask('live-list-as-stranger', 'GET /ips', {as: 'stranger'}),
  ]),
  life('os-server-password', [
    ask('live-show', 'GET /os-server-password'),
    ask('live-clear', 'DELETE /os-server-password'),
    ask('live-show-as-stranger', 'GET /os-server-password', {as: 'stranger'}),
  ]),
  life('os-server-diagnostics', [
    ask('live-show', 'GET /diagnostics', {as: 'admin'}),
    ask('live-show-as-member', 'GET /diagnostics'),
    act('live-stop', 'os-stop'),
    wait('stopped', 'SHUTOFF'),
    ask('live-show-stopped', 'GET /diagnostics', {as: 'admin'}),
  ]),
  life('os-server-topology', [
    since('2.78', ask('live-show', 'GET /topology', {as: 'admin'})),
    since('2.78', ask('live-show-as-member', 'GET /topology')),
    since('2.78', ask('live-show-as-stranger', 'GET /topology', {as: 'stranger'})),
  ]),
  life('os-security-groups', [
    ask('live-list', 'GET /os-security-groups'),
    act('live-add-unknown', 'addSecurityGroup', {name: 'nosuch'}),
    act('live-remove-unknown', 'removeSecurityGroup', {name: 'nosuch'}),
  ]),
  life('os-console-output', [
    act('live-output', 'os-getConsoleOutput', {}),
    act('live-output-short', 'os-getConsoleOutput', {length: 3}),
    act('live-output-none', 'os-getConsoleOutput', {length: 0}),
    act('live-output-null', 'os-getConsoleOutput', {length: null}),
  ]),
  life('os-remote-consoles', [
    act('live-vnc', 'os-getVNCConsole', {type: 'novnc'}),
    act('live-spice', 'os-getSPICEConsole', {type: 'spice-html5'}),
    act('live-serial', 'os-getSerialConsole', {type: 'serial'}),
    ...[
      ['vnc', 'novnc'],
      ['vnc', 'xvpvnc'],
      ['spice', 'spice-html5'],
      ['serial', 'serial'],
      ['mks', 'webmks'],
    ].map(([protocol = '', type = '']) =>
      since(
        '2.6',
        ask(`live-create-${protocol}-${type}`, 'POST /remote-consoles', {body: {remote_console: {protocol, type}}}),
      ),
    ),
  ]),
  life('os-server-external-events', [
    {
      name: 'live-events',
      request: 'POST /os-server-external-events',
      as: 'admin',
      body: {events: [{name: 'network-changed', server_uuid: '{server}'}]},
    },
    {
      name: 'live-events-of-both',
      request: 'POST /os-server-external-events',
      as: 'admin',
      body: {
        events: [
          {name: 'network-changed', server_uuid: '{server}'},
          {name: 'network-changed', server_uuid: nowhere},
        ],
      },
    },
  ]),
  life('os-instance-actions', [
    ask('live-list-new', 'GET /os-instance-actions', {as: 'admin'}),
    act('live-stop', 'os-stop', null, {as: 'member'}),
    wait('stopped', 'SHUTOFF'),
    act('live-start', 'os-start'),
    wait('started', 'ACTIVE'),
    act('live-pause', 'pause'),
    wait('paused', 'PAUSED'),
    act('live-unpause', 'unpause'),
    wait('unpaused', 'ACTIVE'),
    act('live-resize', 'resize', {flavorRef: '2'}),
    wait('resized', 'VERIFY_RESIZE'),
    act('live-confirm', 'confirmResize'),
    wait('confirmed', 'ACTIVE'),
    act('live-lock', 'lock'),
    act('live-unlock', 'unlock'),
    act('live-reboot', 'reboot', {type: 'HARD'}),
    wait('rebooted', 'ACTIVE'),
    ...['unlock', 'lock', 'confirm', 'resize', 'unpause', 'pause', 'start', 'stop', 'create']
      .map(
        (_, index): Step =>
          ask(`live-list-${index}`, 'GET /os-instance-actions', {
            as: 'admin',
            keep: {request: `/instanceActions/${index}/request_id`},
          }),
      )
      .flatMap((list, index) => [
        list,
        ask(`live-show-${index}`, 'GET /os-instance-actions/{request}', {
          as: 'admin',
          awaits: index === 0 ? {'/instanceAction/events/0/result': 'Success'} : {},
        }),
        ...(index === 0 ? [ask('live-show-as-member', 'GET /os-instance-actions/{request}')] : []),
      ]),
    ask('live-list-as-member', 'GET /os-instance-actions'),
    since('2.58', ask('live-list-limit', 'GET /os-instance-actions?limit=2', {as: 'admin'})),
    ask('live-list-as-stranger', 'GET /os-instance-actions', {as: 'stranger'}),
  ]),
  life(
    'os-volume_attachments',
    [
      ask('live-none', 'GET /os-volume_attachments'),
      ask('live-attach-unknown', 'POST /os-volume_attachments', {
        body: {volumeAttachment: {volumeId: '{volume}', device: '/dev/vda1'}},
      }),
      ask('live-attach', 'POST /os-volume_attachments', {
        body: {
          volumeAttachment: {
            volumeId: '{volume}',
            delete_on_termination: since('2.79', false),
          },
        },
      }),
      ask('live-attached', 'GET /os-volume_attachments', {awaits: {'/volumeAttachments/0/volumeId': '{volume}'}}),
      wait('attached', 'ACTIVE'),
      ask('live-show', 'GET /os-volume_attachments/{volume}'),
      ask('live-show-unknown', `GET /os-volume_attachments/${nowhere}`),
      ask('live-attach-again', 'POST /os-volume_attachments', {body: {volumeAttachment: {volumeId: '{volume}'}}}),
      ask('live-update-same', 'PUT /os-volume_attachments/{volume}', {
        as: 'admin',
        body: {volumeAttachment: {volumeId: '{volume}'}},
      }),
      since(
        '2.85',
        ask('live-update', 'PUT /os-volume_attachments/{volume}', {
          body: {volumeAttachment: {volumeId: '{volume}', delete_on_termination: true}},
        }),
      ),
      since('2.85', ask('live-updated', 'GET /os-volume_attachments/{volume}')),
      ask('live-swap-unattached', `PUT /os-volume_attachments/${nowhere}`, {
        as: 'admin',
        body: {volumeAttachment: {volumeId: '{volume}'}},
      }),
      ask('live-list-as-stranger', 'GET /os-volume_attachments', {as: 'stranger'}),
      act('live-pause', 'pause'),
      wait('paused', 'PAUSED'),
      ask('live-detach-unattached', `DELETE /os-volume_attachments/${nowhere}`),
      ask('live-detach', 'DELETE /os-volume_attachments/{volume}'),
      ask('live-detached', 'GET /os-volume_attachments/{volume}', {awaits: {'/itemNotFound/code': 404}}),
      act('live-unpause', 'unpause'),
      wait('unpaused', 'ACTIVE'),
    ],
    'volume',
  ),
  connected('os-attach-interfaces', [
    ask('live-list', 'GET /os-interface'),
    ask('live-connect', 'POST /os-interface', {
      body: {interfaceAttachment: {net_id: '{network}', tag: since('2.49', 'nic1')}},
      keep: {port: '/interfaceAttachment/port_id'},
    }),
    ask('live-connected', 'GET /os-interface'),
    ask('live-show', 'GET /os-interface/{port}'),
    ask('live-show-unknown', `GET /os-interface/${nowhere}`),
    ask('live-connect-unknown', 'POST /os-interface', {body: {interfaceAttachment: {net_id: nowhere}}}),
    ask('live-connect-port-unknown', 'POST /os-interface', {body: {interfaceAttachment: {port_id: nowhere}}}),
    ask('live-connect-port-again', 'POST /os-interface', {body: {interfaceAttachment: {port_id: '{port}'}}}),
    ask('live-ips', 'GET /ips'),
    ask('live-server', 'GET'),
    ask('live-disconnect-unknown', `DELETE /os-interface/${nowhere}`),
    ask('live-disconnect', 'DELETE /os-interface/{port}'),
    ask('live-disconnected', 'GET /os-interface/{port}', {awaits: {'/itemNotFound/code': 404}}),
    ask('live-list-as-stranger', 'GET /os-interface', {as: 'stranger'}),
  ]),
  life('os-virtual-interfaces', [until('2.44', ask('live-list', 'GET /os-virtual-interfaces'))]),
  {
    resource: 'os-multiple-create',
    once: true,
    needs: ['image', 'network'],
    steps: [
      ...[
        {min_count: 2},
        {min_count: 3, max_count: 2},
        {min_count: 0},
        {max_count: 'many'},
        {min_count: '1', max_count: '1', return_reservation_id: 'maybe'},
      ].map((count, index) =>
        index
          ? make(`made-${index}`, {availability_zone: undefined, ...count}, {keep: {}})
          : make('made', {...count, return_reservation_id: false, availability_zone: undefined}),
      ),
      wait('active', 'ACTIVE'),
      {
        name: 'found',
        request: 'GET /servers?name={own}&sort_key=display_name',
        keep: {second: '/servers/0/id', first: '/servers/1/id'},
      },
      {name: 'cleaned-second', request: 'DELETE /servers/{second}'},
      {name: 'cleaned-first', request: 'DELETE /servers/{first}'},
      make('reserved', {min_count: '1', return_reservation_id: true, availability_zone: undefined}, {keep: {}}),
      {
        name: 'found-reserved',
        request: 'GET /servers?name={own}',
        awaits: {'/servers/1/id': null},
        keep: {server: '/servers/0/id'},
      },
      ask('cleaned-reserved', 'DELETE'),
    ],
  },
  {
    resource: 'servers-sort',
    once: true,
    needs: ['image', 'network'],
    steps: [
      make('made-b', {name: '{own}-b', availability_zone: undefined}),
      wait('active-b', 'ACTIVE'),
      make('made-a', {name: '{own}-a', availability_zone: undefined}, {keep: {other: '/server/id'}}),
      {
        name: 'active-a',
        request: 'GET /servers/{other}',
        as: 'admin',
        awaits: {'/server/status': 'ACTIVE', '/server/OS-EXT-STS:task_state': null},
      },
      ...[
        'sort_key=display_name&sort_dir=asc',
        'sort_key=display_name',
        // The first is made first, or in the same second: the names decide then, and say the same.
        'sort_key=created_at&sort_key=display_name&sort_dir=asc&sort_dir=desc',
        'limit=1&sort_key=created_at&sort_key=display_name&sort_dir=desc&sort_dir=asc',
        'sort_key=task_state&sort_key=display_name',
        'sort_key=locked',
        'sort_key=nosuch',
        'sort_dir=up',
        'sort_key=vm_state&sort_key=display_name&sort_dir=desc',
        'sort_key=vm_state&sort_key=display_name&sort_dir=asc',
        'sort_key=vm_state&sort_key=display_name&sort_dir=asc&sort_dir=desc',
      ].map((query, index): Step => ({name: `list-${index}`, request: `GET /servers?name={own}&${query}`})),
      {name: 'list-after', request: 'GET /servers?name={own}&sort_key=display_name&sort_dir=asc&marker={other}'},
      ask('cleaned-b', 'DELETE'),
      {name: 'cleaned-a', request: 'DELETE /servers/{other}'},
    ],
  },
]
