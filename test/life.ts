import type {Incident} from '../cloud/cloud.ts'
import {anyNetwork, images, small, volumes} from '../compute/servers/bodies.ts'
import {at} from '../contract/changing.ts'
import type {Microversion} from '../contract/microversion.ts'
import type {Answered, Asked, Person} from '../contract/story.ts'
import {type Answer, fillHttp} from '../scripts/http/resolve.ts'

/** Something that is done to a server, and what it is waited for until. Values of earlier answers stand in `{{…}}`. */
interface Step {
  readonly does: string
  readonly request: string
  readonly body?: unknown
  readonly as?: Person
  readonly status: number
  /** What befalls the cloud before. */
  readonly befall?: Incident
  /** The status that the server shows when it is done; 404: it is gone. */
  readonly until: string | 404
  /** What the server shows then beside its status, by its names. */
  readonly shows?: Readonly<Record<string, unknown>>
}

const VERSION: Microversion = '2.104'
const server = '/servers/{{create.response.body.server.id}}'
const HOST = 'OS-EXT-SRV-ATTR:host'
const action = (does: string, body: object, until: string, more: Partial<Step> = {}): Step => ({
  does,
  request: `POST ${server}/action`,
  body,
  status: 202,
  until,
  ...more,
})

/** The life of a server, from its first request to its last. */
export const life: readonly Step[] = [
  {
    does: 'create',
    request: 'POST /servers',
    body: {server: at({...small, ...anyNetwork, name: 'lives'}, VERSION)},
    status: 202,
    until: 'ACTIVE',
  },
  action('stop', {'os-stop': null}, 'SHUTOFF'),
  action('start', {'os-start': null}, 'ACTIVE'),
  action('resize', {resize: {flavorRef: '2'}}, 'VERIFY_RESIZE'),
  action('confirm', {confirmResize: null}, 'ACTIVE', {status: 204}),
  action('rebuild', {rebuild: {imageRef: images.cirros}}, 'ACTIVE'),
  action('snapshot', {createImage: {name: 'as it was'}}, 'ACTIVE'),
  action('rescue', {rescue: null}, 'RESCUE', {status: 200}),
  action('unrescue', {unrescue: null}, 'ACTIVE'),
  action('shelve', {shelve: null}, 'SHELVED_OFFLOADED'),
  action('unshelve', {unshelve: null}, 'ACTIVE'),
  {
    does: 'attach',
    request: `POST ${server}/os-volume_attachments`,
    body: {volumeAttachment: {volumeId: volumes.plain}},
    status: 202,
    until: 'ACTIVE',
    shows: {'os-extended-volumes:volumes_attached': [{id: volumes.plain, delete_on_termination: false}]},
  },
  action('live-migrate', {'os-migrateLive': {host: null, block_migration: 'auto'}}, 'ACTIVE', {as: 'admin'}),
  action('evacuate', {evacuate: {}}, 'SHUTOFF', {
    as: 'admin',
    status: 200,
    befall: {host: `{{seen.response.body.server['${HOST}']}}`, up: false},
  }),
  {does: 'delete', request: `DELETE ${server}`, status: 204, until: 404},
]

/** Where the life is lived: what answers requests, and lets things befall. */
export interface Place {
  ask(request: Asked): Promise<Pick<Answered, 'status' | 'headers' | 'body'>>
  befall(incident: Incident): Promise<unknown>
  /** Lets a while pass before the server is looked at again. */
  rest?(): Promise<unknown>
}

/** What was asked and answered, in order. */
export type Lived = ReadonlyArray<{
  readonly does: string
  readonly request: Asked
  readonly response: Pick<Answered, 'status' | 'headers' | 'body'>
}>

const ROOT = 'http://openstack.example.com'
const PROJECT = '6f70656e737461636b20342065766572'

/** Lives the life in a place, and gives all that was said; throws where an answer, or a server, is not what it should be. */
export async function live({ask, befall, rest}: Place): Promise<Lived> {
  const lived: Array<Lived[number]> = []
  const answers: Record<string, Answer> = {}
  const fill = <T>(value: T): T => JSON.parse(fillHttp(JSON.stringify(value), {}, answers)) as T
  const say = async (does: string, line: string, as: Person, body?: unknown) => {
    const [method = '', path = ''] = fill(line).split(' ')
    const request = {
      method,
      url: `${ROOT}/v2.1${path}`,
      headers: {
        'X-Auth-Token': `${as === 'admin' ? 'admin' : 'demo'}:${PROJECT}`,
        'OpenStack-API-Version': `compute ${VERSION}`,
        Accept: 'application/json',
        ...(body !== undefined && {'Content-Type': 'application/json'}),
      },
      ...(body !== undefined && {body: JSON.stringify(fill(body))}),
    }
    const response = await ask(request)
    lived.push({does, request, response})
    return response
  }
  const arrive = async ({does, until, shows = {}}: Step) => {
    for (let looks = 1; ; looks++) {
      const seen = await say(`wait for ${does}`, `GET ${server}`, 'admin')
      if (seen.status === until) return
      const now = seen.status === 200 ? JSON.parse(seen.body).server : {}
      if (now.status === until && isIn(shows, now) && now['OS-EXT-STS:task_state'] === null) {
        answers.seen = seen
        return
      }
      if (!rest || looks > 100)
        throw new Error(`Unexpected ${seen.status} ${seen.body} after ${does}, expected ${until}`)
      await rest()
    }
  }
  for (const step of life) {
    if (step.befall) await befall(fill(step.befall))
    const answer = await say(step.does, step.request, step.as ?? 'member', step.body)
    if (answer.status !== step.status)
      throw new Error(`Unexpected ${answer.status} ${answer.body} to ${step.does}, expected ${step.status}`)
    answers[step.does] = answer
    await arrive(step)
  }
  return lived
}

const isIn = (part: Readonly<Record<string, unknown>>, whole: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(part).every(([name, value]) => JSON.stringify(whole[name]) === JSON.stringify(value))
