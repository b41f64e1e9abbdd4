import {Changing, since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'
import {act, ask, clean, make, wait} from './live/server.ts'
import {servers} from './servers.ts'

type Told = Tour['steps'][number]

/** A step of servers at their other address. */
const moved = (step: Told): Told => (step instanceof Changing ? step.map((one) => one && at(one)) : step && at(step))
const at = (step: Step): Step => ({
  ...step,
  request: String(step.request).replace(' /servers', ' /os-volumes_boot'),
})

/** What is refused and not found among servers, asked at their other address. */
export const volumesBoot: Tour = {
  resource: 'os-volumes_boot',
  steps: [
    ...servers.steps.map(moved),
    {name: 'detail-own', request: 'GET /os-volumes_boot/detail?name={own}'},
    {name: 'act-unknown', request: 'POST /os-volumes_boot/nosuch/action', body: {nosuch: null}},
    {name: 'stop-unknown', request: 'POST /os-volumes_boot/nosuch/action', body: {'os-stop': null}},
    {name: 'show-member', request: 'GET /os-volumes_boot/nosuch/metadata'},
  ],
}

const life: Tour['steps'] = [
  make('live-made'),
  wait('live-active', 'ACTIVE'),
  ask('live-show', 'GET'),
  {name: 'live-list', request: 'GET /servers?name={own}&limit=1', as: 'admin'},
  {name: 'live-detail', request: 'GET /servers/detail?name={own}&limit=1', as: 'admin'},
  ask('live-rename', 'PUT', {body: {server: {name: '{own}-new'}}}),
  act('live-stop', 'os-stop'),
  wait('live-stopped', 'SHUTOFF'),
  act('live-stop-again', 'os-stop'),
  act('live-start', 'os-start'),
  wait('live-started', 'ACTIVE'),
  act('live-reboot', 'reboot', {type: 'HARD'}),
  wait('live-rebooted', 'ACTIVE'),
  since('2.17', act('live-crash', 'trigger_crash_dump')),
  act('live-resize', 'resize', {flavorRef: '2'}),
  wait('live-resized', 'VERIFY_RESIZE'),
  act('live-revert', 'revertResize'),
  wait('live-reverted', 'ACTIVE'),
  act('live-confirm', 'confirmResize'),
  act('live-rebuild', 'rebuild', {imageRef: '{image}'}),
  wait('live-rebuilt', 'ACTIVE'),
  act('live-image', 'createImage', {name: ''}),
  ...clean,
]

/** A server that is made, lives and goes at that address. */
export const volumesBootAlive: Tour = {
  resource: 'os-volumes_boot',
  needs: ['image', 'network', 'host'],
  steps: life.map(moved),
}
