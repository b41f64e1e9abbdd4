import {oneOf} from '../transition.ts'
import type {Rows} from './rows.ts'

const whenever = {from: 'any', during: 'any', unlaunched: true} as const

/** What is written about a server, whatever else is done to it. */
export const asides = {
  lock: {
    ...whenever,
    lock: 'ignored',
    by: [{task: null, seconds: 0, does: 'lock', says: 'instance.lock', event: 'api_lock'}],
    to: 'same',
    action: 'lock',
  },
  unlock: {
    ...whenever,
    lock: 'ignored',
    by: [{task: null, seconds: 0, does: 'unlock', says: 'instance.unlock', event: 'api_unlock'}],
    to: 'same',
    action: 'unlock',
  },
  /** What is being done is forgotten. */
  resetState: {
    ...whenever,
    lock: 'ignored',
    by: [],
    to: oneOf(['active', 'error'], (_, {state}) => (state === 'error' ? 'error' : 'active')),
    keepsPower: true,
    action: 'resetState',
  },
  injectNetworkInfo: {...whenever, by: [], to: 'same'},
} as const satisfies Rows
