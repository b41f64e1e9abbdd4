import type {Incident} from '../../cloud/cloud.ts'
import {ROOT, stage} from '../../compute/stage.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Answered, Asked, Notification, Person} from '../../contract/story.ts'
import {type Answer, fillHttp} from '../http/resolve.ts'
import type {Range} from './range.ts'
import {requestFor} from './request.ts'

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
  /** The values that stand in the request's gaps, by their references. */
  readonly values: Readonly<Record<string, string>>
  readonly response: Answered
  /** What was told of it at once. */
  readonly notifications: readonly Notification[]
}

/** A page's story on a cloud of its own, at one microversion: each request is sent when it is asked for. */
export class Telling {
  readonly version: Microversion
  readonly #stage: ReturnType<typeof stage>
  readonly #answers: Record<string, Answer & {request?: string}> = {}

  /** `checks` holds every answer against its schema. */
  constructor(version: Microversion, checks = true) {
    this.version = version
    this.#stage = stage(undefined, undefined, checks)
  }

  /** The request of a step, with the values of earlier answers in place. */
  ask(step: Step): Pick<Told, 'request' | 'values'> {
    const {tokens} = this.#stage
    const [user_id = '', project_id = ''] = tokens[step.as ?? 'member'].split(':')
    const known = {root: ROOT, project_id, user_id}
    const values: Record<string, string> = {}
    const fill = (text: string) =>
      text.replace(/\{\{\s*(.*?)\s*\}\}/g, (whole, reference: string) => {
        const value = fillHttp(whole, known, this.#answers)
        values[reference] = value
        return value
      })
    return {request: requestFor(step, {root: ROOT, tokens, version: this.version}, fill), values}
  }

  /** Lets happen what comes before a step, and sends it; or instead of its own request another one. */
  async send(step: Step, instead?: Asked): Promise<Told> {
    if (step.after) this.#stage.meanwhile({tick: step.after})
    if (step.meanwhile) this.#stage.meanwhile({befall: step.meanwhile})
    const {request, values} = instead ? {request: instead, values: {}} : this.ask(step)
    const response = await this.#stage.answer(request, false)
    if (step.name) this.#answers[step.name] = {...response, request: request.body}
    const id = response.headers['x-openstack-request-id']
    const {notifications, causes} = this.#stage
    return {request, values, response, notifications: notifications.filter((_, index) => causes[index] === id)}
  }
}
