import type {Incident} from '../../cloud/cloud.ts'
import {ROOT, stage} from '../../compute/stage.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Answered, Asked, Notification, Person} from '../../contract/story.ts'
import {type Answer, fillHttp} from '../http/resolve.ts'
import type {Range} from './page.ts'

/** A request that a page tells, before its values are known. It is plain data: a worker can be sent it. */
export interface Step extends Range {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: string
  /** The line of the page on which its fence opens. */
  readonly line: number
  /** What later requests call its answer by. */
  readonly name?: string
  readonly status?: number
  readonly error?: string
  /** The microversion that it is sent at, whatever the reader's. */
  readonly version?: Microversion
  readonly as?: Person
  /** Seconds of the cloud's time that pass before it. */
  readonly after?: number
  readonly meanwhile?: Incident
  readonly answer?: 'body' | 'headers' | 'status' | 'none'
  readonly pick?: readonly string[]
  readonly expect?: unknown
}

/** A step that was told: what was asked and answered. */
export interface Told {
  readonly request: Asked
  readonly response: Answered
  /** What was told of it at once. */
  readonly notifications: readonly Notification[]
}

const base = `${ROOT}/v2.1`

/** A page's story on a cloud of its own, at one microversion: each request is sent when it is asked for. */
export class Telling {
  readonly version: Microversion
  readonly #stage = stage()
  readonly #answers: Record<string, Answer & {request?: string}> = {}

  constructor(version: Microversion) {
    this.version = version
  }

  /** What stands for a request's gaps: `{{project_id}}` and so on. */
  variables({as = 'member'}: Pick<Step, 'as'>): Record<string, string> {
    const [user_id = '', project_id = ''] = this.#stage.tokens[as].split(':')
    return {root: ROOT, project_id, user_id}
  }

  /** Takes a text of a step and gives it with the values that it refers to. */
  fill(text: string, step: Step): string {
    return fillHttp(text, this.variables(step), this.#answers)
  }

  /** The request of a step, with its values in place and the headers that every request has. */
  request(step: Step): Asked {
    const {method, body, as = 'member', version = this.version} = step
    const given = this.fill(step.url, step)
    const isRooted = /^https?:/.test(given)
    const url = isRooted ? given : `${base}${given}`
    const isVersioned = url.startsWith(base)
    const headers = new Map<string, string>(
      Object.entries({
        ...(isVersioned && {
          'X-Auth-Token': this.#stage.tokens[as],
          'OpenStack-API-Version': `compute ${version}`,
        }),
        Accept: 'application/json',
        ...(body !== undefined && {'Content-Type': 'application/json'}),
      }),
    )
    for (const [name, value] of step.headers) {
      const known = [...headers.keys()].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name
      if (value) headers.set(known, this.fill(value, step))
      else headers.delete(known)
    }
    return {
      method,
      url,
      headers: Object.fromEntries(headers),
      ...(body !== undefined && {body: this.fill(body, step)}),
    }
  }

  /** Lets happen what comes before a step, and sends it; or instead of its own request another one. */
  async send(step: Step, request?: Asked): Promise<Told> {
    const {stage} = {stage: this.#stage}
    if (step.after) stage.meanwhile({tick: step.after})
    if (step.meanwhile) stage.meanwhile({befall: step.meanwhile})
    const asked = request ?? this.request(step)
    const response = await stage.answer(asked, false)
    if (step.name) this.#answers[step.name] = {...response, request: asked.body}
    const id = response.headers['x-openstack-request-id']
    const notifications = stage.notifications.filter((_, index) => id !== undefined && stage.causes[index] === id)
    return {request: asked, response, notifications}
  }
}
