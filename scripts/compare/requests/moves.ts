import {changing, since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'
const people = ['member', 'admin'] as const

/** Asks for a move of a server that nobody has, to see which answer comes first. */
const move = (action: string, ...words: readonly unknown[]): Step[] =>
  people.flatMap((as) =>
    words.map((word, place) => ({
      name: `${action}-${place}-as-${as}`,
      request: `POST /servers/${nowhere}/action`,
      as,
      body: {[action]: word},
    })),
  )

const live = (more: object = {}) => ({
  host: null,
  block_migration: changing({'2.1': false, '2.25': 'auto'}),
  disk_over_commit: changing({'2.1': false, '2.25': undefined}),
  ...more,
})
const one = `/servers/${nowhere}/migrations`
const ask = (name: string, request: string, body?: unknown): Step[] =>
  people.map((as) => ({name: `${name}-as-${as}`, request, as, ...(body === undefined ? {} : {body})}))
const list = (name: string, query: string): Step => ({
  name: `list-${name}`,
  request: `GET /os-migrations?${query}`,
  as: 'admin',
})

/** Moves of servers from host to host, as far as no server has to be there. */
export const moves: readonly Tour[] = [
  {
    resource: 'os-migrate-server',
    steps: [
      ...move(
        'migrate',
        null,
        {},
        {host: null},
        {host: 'nosuch'},
        {host: 'no such'},
        {host: ''},
        {colour: 'blue'},
        'now',
      ),
      ...move(
        'os-migrateLive',
        live(),
        live({host: 'nosuch'}),
        live({host: 'no such'}),
        live({block_migration: 'perhaps'}),
        live({force: true}),
        live({host: 'nosuch', force: 'yes'}),
        live({disk_over_commit: true}),
        {},
        null,
      ),
    ],
  },
  {
    resource: 'os-evacuate',
    steps: move(
      'evacuate',
      {},
      {host: 'nosuch'},
      {host: ''},
      {onSharedStorage: false},
      {onSharedStorage: 'perhaps'},
      {onSharedStorage: true, adminPass: 'word'},
      {adminPass: 5},
      {force: true},
      {host: 'nosuch', force: 'yes'},
      {colour: 'blue'},
      null,
    ),
  },
  {
    resource: 'server-migrations',
    steps: [
      ...ask('list', `GET ${one}`),
      ...ask('list-unknown', `GET ${one}?colour=blue`),
      ...ask('show', `GET ${one}/1`),
      ...ask('show-word', `GET ${one}/first`),
      ...ask('abort', `DELETE ${one}/1`),
      ...ask('force', `POST ${one}/1/action`, {force_complete: null}),
      ...ask('force-words', `POST ${one}/1/action`, {force_complete: {}}),
      ...ask('force-unknown', `POST ${one}/1/action`, {hurry: null}),
    ].map((step) => since('2.24', step)),
  },
  {
    resource: 'os-migrations',
    steps: [
      ...ask('list', 'GET /os-migrations'),
      ...[
        'limit=1',
        'limit=0',
        'limit=-1',
        'limit=many',
        'limit=1&limit=2',
        'marker=nosuch',
        `instance_uuid=${nowhere}`,
        'instance_uuid=no&instance_uuid=such',
        'status=running',
        'migration_type=walk',
        'host=nosuch',
        'source_compute=nosuch',
        'hidden=1',
        'changes-since=2030-01-01T00:00:00Z',
        'changes-since=tomorrow',
        'changes-before=2000-01-01T00:00:00Z',
        'changes-before=yesterday',
        'changes-since=2030-01-01T00:00:00Z&changes-before=2000-01-01T00:00:00Z',
        'user_id=nobody',
        'project_id=nosuch',
        'colour=blue',
      ].map((query, place) => list(String(place), query)),
    ],
  },
]
