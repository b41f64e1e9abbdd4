import {changing, since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {createServerGroup} from '../os-server-groups/server-groups.ts'
import {nowhere, rich, small, volumes} from './bodies.ts'
import {deleteServer, updateServer} from './change.ts'
import {createServer} from './create.ts'
import {elsewhere} from './elsewhere.scenario.ts'
import {imaging} from './image.scenario.ts'
import {power} from './power.scenario.ts'
import {listServers, listServersDetailed, showServer} from './read.ts'
import {rebuilding} from './rebuild.scenario.ts'
import {creationRefused, refusals} from './refusals.scenario.ts'
import {keyed} from './refused.scenario.ts'
import {resizing} from './resize.scenario.ts'

const told = [
  '2.3',
  '2.9',
  '2.16',
  '2.19',
  '2.47',
  '2.52',
  '2.63',
  '2.69',
  '2.73',
  '2.90',
  '2.94',
  '2.96',
  '2.98',
  '2.100',
] as const

const placed = {
  ...small,
  name: 'placed',
  adminPass: 'a word to forget',
  accessIPv4: '203.0.113.90',
  accessIPv6: '2001:db8::90',
  'OS-DCF:diskConfig': 'AUTO',
  metadata: {role: 'test'},
  security_groups: [{name: 'default'}],
  user_data: rich.user_data,
}

/** A server from its beginning to its end, and how it is shown and found. */
const living: Story = async (teller) => {
  const {send, call, refuse, tick} = teller
  await keyed(teller)
  const {server: neighbour} = await call(createServer, {body: {server: {...small, name: 'neighbour'}}})
  tick(10)
  const grouped = await send('server-groups-post', createServerGroup, {
    body: {server_group: {name: 'pages', policy: 'anti-affinity', rules: {max_server_per_host: 3}}},
    when: since('2.71', true),
  })
  const hints = {same_host: neighbour.id, group: since('2.71', grouped?.server_group.id)}
  const {server} = await send('server-create', createServer, {
    body: {server: rich, 'OS-SCH-HNT:scheduler_hints': hints},
    also: ['2.47', '2.57', '2.66', '2.67', '2.69', '2.71', '2.73', '2.100'],
  })
  const path = {server_id: server.id}
  await send('server-get-building', showServer, {path})
  tick(10)
  await send('server-get', showServer, {path, as: 'admin', also: [...told, '2.66', '2.71']})
  await send('server-get-member', showServer, {path})
  await send('servers-list', listServers, {query: {limit: 1}, also: told})
  await send('servers-details', listServersDetailed, {as: 'admin', query: {limit: 1}, also: told})
  await send('servers-list-status', listServers, {query: {status: ['ACTIVE', 'ERROR'], limit: 1}})
  await send('servers-list-tags', listServers, {query: {'tags-any': 'blue,green'}, when: since('2.26', true)})
  await send('servers-list-page', listServers, {query: {limit: 1, sort_key: 'display_name', sort_dir: 'asc'}})
  for (const [filter, value] of [
    ['ip6', '^fe80'],
    ['key_name', '^desktop$'],
    ['hostname', '^mail'],
  ] as const)
    await send(`servers-list-${filter.replace('_', '-')}`, listServers, {query: {[filter]: value, limit: 1}})
  await send('servers-list-unknown-status', listServers, {query: {status: 'TIRED'}, when: until('2.38', true)})
  const before = {
    query: {'changes-before': '2026-01-01T01:00:00Z', limit: 1},
    when: since('2.66', true),
    only: 'response',
  } as const
  await send('servers-list-changes-before', listServers, {...before, file: 'servers-list-with-changes-before'})
  await send('servers-details-changes-before', listServersDetailed, {
    ...before,
    as: 'admin',
    file: 'servers-details-with-changes-before',
  })

  await send('server-update', updateServer, {
    path,
    as: 'admin',
    body: {
      server: {
        name: 'web-old',
        accessIPv4: '203.0.113.81',
        accessIPv6: '2001:db8::81',
        'OS-DCF:diskConfig': 'MANUAL',
        description: since('2.19', 'Served the pages'),
        hostname: changing({'2.90': 'web-old', '2.94': 'web-old.example.com'}),
        pinned_availability_zone: since('2.104', null),
      },
    },
    also: ['2.47', '2.63', '2.71', '2.73', '2.75', '2.90', '2.94', '2.96', '2.98', '2.100'],
  })
  await send('server-put', updateServer, {path, body: {server: {description: 'Rests'}}, when: since('2.19', true)})

  await send('server-delete', deleteServer, {path})
  tick(10)
  await refuse('server-get', 404, 'InstanceNotFound', showServer, {path})
  await send('servers-list-deleted', listServers, {as: 'admin', query: {deleted: true}})
}

/** Servers that get a network of their own accord, and those that are wished for on a host. */
const placing: Story = async ({send, call, tick}) => {
  const {server: neighbour} = await call(createServer, {body: {server: {...small, name: 'neighbour'}}})
  tick(10)
  const connected = {...placed, availability_zone: 'nova', networks: 'auto'}
  const only = 'request'
  await send('server-create-auto', createServer, {
    body: {
      server: {...connected, personality: [{path: '/etc/motd', contents: 'SGVsbG8K'}]},
      'OS-SCH-HNT:scheduler_hints': {same_host: neighbour.id},
    },
    when: changing({'2.37': true, '2.57': undefined}),
    only,
    file: 'server-create-req-v237',
  })
  await send('server-create-auto-bare', createServer, {
    body: {server: connected},
    when: since('2.57', true),
    only,
    file: 'server-create-req-v257',
  })
  const onHost = {as: 'admin', when: since('2.74', true), only: 'request'} as const
  await send('server-create-with-only-host', createServer, {
    ...onHost,
    file: 'server-create-req-with-only-host',
    body: {server: {...placed, host: 'compute1'}},
  })
  await send('server-create-with-only-node', createServer, {
    ...onHost,
    file: 'server-create-req-with-only-node',
    body: {server: {...placed, hypervisor_hostname: 'compute1.example.com'}},
  })
  await send('server-create-with-host-and-node', createServer, {
    ...onHost,
    file: 'server-create-req-with-host-and-node',
    body: {server: {...placed, host: 'compute1', hypervisor_hostname: 'compute1.example.com'}},
  })
  tick(10)
}

/** Servers of volumes, and those that come to nothing. */
const beginning: Story = async ({send, call, tick, befall}) => {
  await send('server-create-volume', createServer, {
    body: {
      server: {
        ...small,
        name: 'bootable',
        imageRef: '',
        block_device_mapping_v2: [
          {
            uuid: volumes.root,
            source_type: 'volume',
            destination_type: 'volume',
            boot_index: 0,
            delete_on_termination: true,
          },
          {source_type: 'blank', destination_type: 'volume', volume_size: 2, volume_type: since('2.67', 'fast')},
        ],
      },
    },
  })
  await send('server-create-legacy-volume', createServer, {
    body: {server: {...small, name: 'legacy', block_device_mapping: [{volume_id: volumes.shared, device_name: 'vdb'}]}},
    when: since('2.60', true),
  })
  const {server: homeless} = await send('server-create-no-host', createServer, {
    body: {server: {...small, name: 'homeless'}, 'os:scheduler_hints': {same_host: nowhere}},
  })
  tick(10)
  await send('server-get-error', showServer, {path: {server_id: homeless.id}})
  befall({failing: 'create', message: 'The hypervisor is out of file handles.'})
  const {server: unlucky} = await send('server-create-failing', createServer, {
    body: {server: {...small, name: 'unlucky'}},
  })
  tick(10)
  await send('server-get-failed', showServer, {path: {server_id: unlucky.id}})
  await call(deleteServer, {path: {server_id: unlucky.id}})
  tick(10)
}

/** Servers in a cell that does not answer. */
const unreachable: Story = async ({send, call, tick, befall}) => {
  const {server: far} = await call(createServer, {body: {server: {...small, name: 'far', availability_zone: 'annex'}}})
  tick(10)
  befall({cell: 'cell2', up: false})
  const down = {server_id: far.id}
  await send('servers-list-down-cell', listServers)
  await send('servers-details-down-cell', listServersDetailed)
  await send('server-get-down-cell', showServer, {path: down, when: since('2.69', true)})
  befall({cell: 'cell2', up: true})
}

export const story = [
  living,
  placing,
  beginning,
  unreachable,
  creationRefused,
  refusals,
  power,
  resizing,
  elsewhere,
  imaging,
  rebuilding,
] as const
