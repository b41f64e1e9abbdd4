import {since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {deleteServer} from '../servers/change.ts'
import {rebootServer, stopServer} from '../servers/power.ts'
import {gone, started} from '../servers/refused.scenario.ts'
import {listInstanceActions, showInstanceAction} from './instance-actions.ts'

const also = ['2.21', '2.51', '2.58', '2.62', '2.66', '2.84'] as const
const paged = {when: since('2.58', true), also} as const
const only = 'response'

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  const path = await started(teller)
  await call(rebootServer, {path, body: {reboot: {type: 'HARD'}}})
  tick(10)
  await call(stopServer, {path, body: {'os-stop': null}})
  tick(10)
  const {instanceActions} = await send('instance-actions-list', listInstanceActions, {path, also})
  const [{request_id}, {request_id: marker}] = instanceActions
  const one = {path: {...path, request_id}} as const
  await send('instance-action-get', showInstanceAction, {...one, as: 'admin', also})
  await send('instance-action-get-non-admin', showInstanceAction, {...one, when: since('2.51', true), also})
  const time = '2026-01-01T00:00:20Z'
  await send('instance-actions-list-with-limit', listInstanceActions, {path, query: {limit: 1}, ...paged})
  await send('instance-actions-list-with-marker', listInstanceActions, {path, query: {marker}, ...paged})
  await send('instance-actions-list-with-changes-since', listInstanceActions, {
    path,
    query: {'changes-since': time},
    ...paged,
    only,
    file: 'instance-actions-list-with-changes-since',
  })
  await send('instance-actions-list-with-changes-before', listInstanceActions, {
    path,
    query: {'changes-before': time},
    when: since('2.66', true),
    also,
    only,
    file: 'instance-actions-list-with-changes-before',
  })

  befall({failing: 'reboot hard', message: 'The guest did not answer'})
  await call(rebootServer, {path, body: {reboot: {type: 'HARD'}}})
  tick(10)
  const {instanceActions: after} = await call(listInstanceActions, {path})
  await send('instance-action-get-error', showInstanceAction, {
    path: {...path, request_id: after[0].request_id},
    as: 'admin',
  })

  await refuse('instance-actions-list', 400, 'InvalidQuery', listInstanceActions, {path, query: {limit: 'many'}})
  await refuse('instance-actions-list', 400, 'UnknownQuery', listInstanceActions, {path, query: {colour: 'blue'}})
  await refuse('instance-actions-list', 400, 'MarkerNotFound', listInstanceActions, {path, query: {marker: 'nosuch'}})
  await refuse('instance-actions-list', 400, 'InvalidPeriod', listInstanceActions, {
    path,
    query: {'changes-since': '2026-01-02T00:00:00Z', 'changes-before': '2026-01-01T00:00:00Z'},
  })
  await refuse('instance-actions-list', 404, 'InstanceNotFound', listInstanceActions, {path: gone})
  await refuse('instance-action-get', 404, 'InstanceNotFound', showInstanceAction, {path: {...gone, request_id}})
  await refuse('instance-action-get', 404, 'ActionNotFound', showInstanceAction, {
    path: {...path, request_id: 'req-nosuch'},
  })
  await refuse('instance-action-get', 400, 'UnknownQuery', showInstanceAction, {...one, query: {colour: 'blue'}})
  await call(deleteServer, {path})
  tick(10)
  await send('instance-actions-list-deleted', listInstanceActions, {path, when: since('2.21', true)})
}
