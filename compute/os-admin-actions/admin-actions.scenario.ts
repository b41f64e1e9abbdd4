import type {Story} from '../../contract/story.ts'
import {gone, started} from '../servers/refused.scenario.ts'
import {injectNetworkInfo, resetNetwork, resetServerState} from './admin-actions.ts'

export const story: Story = async (teller) => {
  const {send, refuse, call} = teller
  const path = await started(teller)
  const each = [
    ['admin-actions-reset-server-state', resetServerState, {'os-resetState': {state: 'active'}}],
    ['admin-actions-inject-network-info', injectNetworkInfo, {injectNetworkInfo: null}],
    ['admin-actions-reset-network', resetNetwork, {resetNetwork: null}],
  ] as const
  await call(resetServerState, {path, as: 'admin', body: {'os-resetState': {state: 'error'}}})
  for (const [name, operation, body] of each) {
    await send(name, operation, {path, as: 'admin', body, only: 'request', file: name})
    await refuse(name, 410, 'Gone', operation, {path, as: 'admin', body})
    await refuse(name, 404, 'InstanceNotFound', operation, {path: gone, as: 'admin', body})
    await refuse(name, 403, 'PolicyNotAuthorized', operation, {path, body})
  }
  await refuse('admin-actions-reset-server-state', 400, 'InvalidBody', resetServerState, {
    path,
    as: 'admin',
    body: {'os-resetState': {state: 'paused'}},
  })
}
