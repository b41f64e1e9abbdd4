import {changing} from '../../../../contract/changing.ts'
import type {Json} from '../../../json/positions.ts'
import type {Need, Step, Tour} from '../../tour.ts'

const server = '/servers/{server}'
/** No network at all; until 2.37 nobody could ask for none. */
const unconnected = changing({'2.1': [{uuid: '{network}'}], '2.37': 'none'})

/** Takes a name, a request behind the server's address and what is special about it, and gives the step. */
export function ask(name: string, request: string, more: Partial<Step> = {}): Step {
  const [method, path = ''] = request.split(' ')
  return {name, request: `${method} ${server}${path}`, ...more}
}

/** Makes a server of the image, of the smallest flavor. */
export const make = (name = 'made', more: object = {}, step: Partial<Step> = {}): Step => ({
  name,
  request: 'POST /servers',
  body: {
    server: {
      name: '{own}',
      imageRef: '{image}',
      flavorRef: '1',
      networks: unconnected,
      availability_zone: 'nova:{host}',
      ...more,
    },
  },
  as: 'admin',
  keep: {server: '/server/id'},
  ...step,
})

/** Looks at the server until nothing is under way and it has a status. */
export const wait = (name: string, status: string, more: Partial<Step> = {}): Step =>
  ask(name, 'GET', {as: 'admin', awaits: {'/server/status': status, '/server/OS-EXT-STS:task_state': null}, ...more})

/** Asks for an action, as an administrator unless said otherwise. */
export const act = (name: string, action: string, word: Json = null, more: Partial<Step> = {}): Step =>
  ask(name, 'POST /action', {as: 'admin', body: {[action]: word}, ...more})

/** Takes the server away, and waits until it is gone. */
export const clean: readonly Step[] = [
  ask('cleaned', 'DELETE', {as: 'admin'}),
  ask('gone', 'GET', {as: 'admin', awaits: {'/itemNotFound/code': 404}}),
]

const tour = (resource: string, made: Step, steps: Tour['steps'], needs: readonly Need[]): Tour => ({
  resource,
  needs: ['image', 'network', 'host', ...needs],
  steps: [made, wait('active', 'ACTIVE'), ...steps, ...clean],
})

/** A tour of a server: it is made, becomes active, lives through the steps and goes. */
export const life = (resource: string, steps: Tour['steps'], ...needs: readonly Need[]): Tour =>
  tour(resource, make(), steps, needs)

/** A tour of a server that is in the network, at every version. */
export const connected = (resource: string, steps: Tour['steps']): Tour =>
  tour(resource, make('made', {networks: [{uuid: '{network}'}]}), steps, [])
