import type {Cloud, Incident} from '../../cloud/cloud.ts'
import {type Change, type Params, statusOf, transitionOf, type VmState} from '../../cloud/lifecycle.ts'
import type {Server} from '../../cloud/server.ts'
import {question, responder} from '../../compute/application.ts'
import {small} from '../../compute/servers/bodies.ts'
import {at} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Asked} from './example.ts'
import {ofServer} from './request.ts'

type Setting = Extract<Incident, {option: unknown}>

/** How a change of the table is asked for: the body of the action, or nothing for a deletion, and how the operator has to have set it. */
interface Ask {
  readonly change: Change
  readonly body?: Readonly<Record<string, unknown>>
  readonly params?: Params
  readonly given?: Setting
}

const keepsShelved = (value: number): Setting => ({option: 'shelved_offload_time', value})
const keepsDeleted = (value: number): Setting => ({option: 'reclaim_instance_interval', value})
const error = {state: 'error'}

/** What leads from state to state. The table says from which to which. */
const asks: readonly Ask[] = [
  {change: 'stop', body: {'os-stop': null}},
  {change: 'start', body: {'os-start': null}},
  {change: 'reboot hard', body: {reboot: {type: 'HARD'}}},
  {change: 'pause', body: {pause: null}},
  {change: 'unpause', body: {unpause: null}},
  {change: 'suspend', body: {suspend: null}},
  {change: 'resume', body: {resume: null}},
  {change: 'rescue', body: {rescue: null}},
  {change: 'unrescue', body: {unrescue: null}},
  {change: 'migrate', body: {migrate: null}},
  {change: 'confirmResize', body: {confirmResize: null}},
  {change: 'shelve', body: {shelve: null}, given: keepsShelved(-1)},
  {change: 'shelve and offload', body: {shelve: null}, given: keepsShelved(0)},
  {change: 'shelveOffload', body: {shelveOffload: null}},
  {change: 'unshelve', body: {unshelve: null}},
  {change: 'softDelete', given: keepsDeleted(3600)},
  {change: 'restore', body: {restore: null}},
  {change: 'delete', given: keepsDeleted(0)},
  {change: 'resetState', body: {'os-resetState': error}, params: error},
]

/** The state that a change leads to. */
function endOf({change, params = {}}: Ask): VmState | 'same' {
  const {to} = transitionOf(change)
  return typeof to === 'string' ? to : to.which({resized_from: null} as Server, params)
}

const begins = ({change}: Ask, state: VmState): boolean => {
  const {from} = transitionOf(change)
  return from === 'any' ? state !== 'deleted' && state !== 'building' : from.includes(state)
}

/** Takes two states and gives what leads from one to the other by the fewest changes; nothing where nothing does. */
export function wayTo(wanted: VmState, from: VmState): readonly Ask[] | undefined {
  const known = new Set<VmState | 'same'>(['same', from])
  let ways: ReadonlyArray<{readonly state: VmState; readonly way: readonly Ask[]}> = [{state: from, way: []}]
  while (ways.length > 0) {
    const there = ways.find(({state}) => state === wanted)
    if (there) return there.way
    ways = ways.flatMap(({state, way}) =>
      asks
        .filter((ask) => begins(ask, state))
        .flatMap((ask) => {
          const end = endOf(ask)
          if (end === 'same' || known.has(end)) return []
          known.add(end)
          return [{state: end, way: [...way, ask]}]
        }),
    )
  }
  return undefined
}

/** How many requests may lead to a state before it counts as out of reach. */
const MOST = 8

/**
 * Brings the server of a request into a state, by the requests that lead there: the server that the request is of, or,
 * where that is gone or can't be brought there, a new one. Gives the request, of that server, and what was sent.
 */
export async function startFrom(cloud: Cloud, asked: Asked, version: Microversion, wanted: VmState) {
  const answer = responder({cloud})
  const [, project = cloud.identity.home.id] = asked.headers['X-Auth-Token']?.split(':') ?? []
  const {origin} = new URL(asked.url)
  const sent: string[] = []
  const send = async (user: string, method: string, place: string, body?: object) => {
    const headers = {'X-Auth-Token': `${user}:${project}`, 'OpenStack-API-Version': `compute ${version}`}
    const url = `${origin}/v2.1/servers${place}`
    sent.push(place.endsWith('/action') ? (Object.keys(body ?? {})[0] as string) : `${method} /servers`)
    return answer(question({method, url, headers, ...(body && {body: JSON.stringify(body)})}))
  }
  /** Takes a server to the state, a request at a time; says whether it came there. */
  const lead = async (id: string): Promise<boolean> => {
    for (let count = 0; count < MOST; count++) {
      const server = cloud.servers.find(id)
      if (server?.vm_state === wanted) return true
      const [ask] = (server && wayTo(wanted, server.vm_state)) ?? []
      if (!ask) return false
      const before = ask.given && cloud.options.of(ask.given.option)
      if (ask.given) cloud.befall(ask.given)
      const {status} = ask.body
        ? await send('admin', 'POST', `/${id}/action`, ask.body)
        : await send('admin', 'DELETE', `/${id}`)
      if (ask.given && before !== undefined) cloud.befall({...ask.given, value: before})
      if (status >= 400) return false
      cloud.clock.settle()
    }
    return false
  }

  const own = ofServer.exec(asked.url)?.groups?.id ?? ''
  cloud.clock.settle()
  if (await lead(own)) return {request: asked, sent}
  sent.length = 0
  const {body} = await send('demo', 'POST', '', {server: at({...small, name: 'another'}, version)})
  const {server} = JSON.parse(body)
  if (wanted !== 'building') cloud.clock.settle()
  if (!server || !(await lead(server.id)))
    throw new Error(`Unexpected end at ${sent.join(', ')}, expected a server that is ${statusOf(wanted, null)}`)
  return {request: {...asked, url: asked.url.replace(ofServer, `/servers/${server.id}`)}, sent}
}
