import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'
const send = (name: string, events: unknown, more: Partial<Step> = {}): Step => ({
  name: `send-${name}`,
  request: 'POST /os-server-external-events',
  as: 'admin',
  body: {events},
  ...more,
})
const event = (more: object = {}) => ({name: 'network-changed', server_uuid: nowhere, ...more})
const names = [
  'network-vif-plugged',
  'network-vif-unplugged',
  'network-vif-deleted',
  'volume-extended',
  'power-update',
  'accelerator-request-bound',
  'volume-reimaged',
  'test-event',
  '',
  5,
]
const odd: readonly object[] = [
  {status: 'odd'},
  {status: null},
  {tag: null},
  {tag: ''},
  {tag: 'a'.repeat(255)},
  {tag: 'a'.repeat(256)},
  {server_uuid: 'nosuch'},
  {server_uuid: null},
  {colour: 'blue'},
]

/** Events of servers that are not there: what is taken of each, and what is refused of all. */
export const externalEvents: Tour = {
  resource: 'os-server-external-events',
  steps: [
    send('one', [event()]),
    send('as-member', [event()], {as: 'member'}),
    send('several', [event({status: 'failed', tag: 'a'}), event({status: 'in-progress'}), event()]),
    ...names.map((name, index) => send(`name-${index}`, [event({name, tag: 'a'})])),
    ...odd.map((more, index) => send(`odd-${index}`, [event(more)])),
    send('none', []),
    send('no-list', event()),
    send('null', null),
    send('no-server', [{name: 'network-changed'}]),
    {...send('nothing', undefined), body: {}},
    send('query', [event()], {request: 'POST /os-server-external-events?colour=blue'}),
  ],
}
