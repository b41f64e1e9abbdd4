import {Cloud, type Snapshot} from '../cloud/cloud.ts'
import type {AnyOperation} from '../contract/operation.ts'
import type {Meanwhile, Notification, Stage} from '../contract/story.ts'
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

let fresh: Snapshot | undefined
/** Lets happen to a cloud what happens between two requests of a story. */
export function befall(cloud: Cloud, what: Meanwhile): void {
  if ('tick' in what) cloud.clock.tick(what.tick)
  else if ('befall' in what) cloud.befall(what.befall)
  else {
    fresh ??= new Cloud().snapshot()
    cloud.restore(fresh)
  }
}

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
    meanwhile: (what) => befall(cloud, what),
    arrange: (change) => change(cloud),
    async answer(asked, asItWas) {
      refused = undefined
      const answer = await (asItWas ? history : today)(question(asked))
      return {...answer, refused}
    },
  }
}
