import {Cloud} from '../cloud/cloud.ts'
import type {AnyOperation} from '../contract/operation.ts'
import type {Notification, Stage} from '../contract/story.ts'
import {render} from '../notifications/index.ts'
import {question, responder} from './application.ts'
import {resources} from './index.ts'
import {admits} from './policies.ts'

const nameOf: ReadonlyMap<AnyOperation, string> = new Map(
  resources.flatMap(({operations}) =>
    Object.entries(operations).map(([name, operation]) => [operation, name] as const),
  ),
)

/** Where the examples' service answers. */
export const ROOT = 'http://openstack.example.com'

/**
 * A fresh cloud behind the API, to play a story on. What the API itself gets wrong is thrown, not answered; `checks`
 * holds every answer against its schema.
 */
export function stage(cloud = new Cloud(), root = ROOT, checks = true): Stage & {readonly cloud: Cloud} {
  const notifications: Notification[] = []
  const causes: string[] = []
  cloud.listen((happening) => {
    notifications.push(render(happening))
    causes.push(happening.request_id)
  })
  let refused: string | undefined
  const told = {
    checks,
    refused: (name: string) => {
      refused = name
    },
    broken: (error: unknown) => {
      throw error
    },
  }
  const today = responder({cloud, ...told})
  const history = responder({cloud, history: true, ...told})
  const project = cloud.identity.home.id
  return {
    cloud,
    notifications,
    causes,
    admits,
    nameOf,
    root,
    tokens: {admin: `admin:${project}`, member: `demo:${project}`},
    meanwhile: (what) => ('tick' in what ? cloud.clock.tick(what.tick) : cloud.befall(what.befall)),
    arrange: (change) => change(cloud),
    async answer(asked, asItWas) {
      refused = undefined
      const answer = await (asItWas ? history : today)(question(asked))
      return {...answer, refused}
    },
  }
}
