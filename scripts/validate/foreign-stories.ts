import {Cloud} from '../../cloud/cloud.ts'
import {question, responder} from '../../compute/application.ts'
import {LATEST} from '../../compute/microversions.ts'
import {ROOT, stage} from '../../compute/stage.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Resource} from '../../contract/resource.ts'
import {type Asked, type Exchange, play} from '../../contract/story.ts'
import type {Json} from '../json/positions.ts'
import {addressFor, localised, textsIn} from './foreign-address.ts'

/** What the reference answers to somebody else's request. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly refused?: string
}

/** A body that is to be sent in the place of that of the `index`-th request of a story. */
export interface Instead {
  readonly index: number
  readonly model: Exchange
  readonly value: Json
}

/** The stories of resources, as somebody else's samples are held against them. */
export class ForeignStories {
  readonly #versions: ReadonlyMap<Resource, ReadonlySet<Microversion>>
  readonly #told = new Map<string, Promise<readonly Exchange[]>>()

  /** Takes of each resource the versions of which there are samples. */
  constructor(versions: ReadonlyMap<Resource, ReadonlySet<Microversion>>) {
    this.#versions = versions
  }

  /** What a story gives at one version. */
  at(resource: Resource, version: Microversion): Promise<readonly Exchange[]> {
    const key = `${resource.name} ${version}`
    const exchanges = this.#told.get(key) ?? play(resource, version, fresh())
    this.#told.set(key, exchanges)
    return exchanges
  }

  /** What it gives at all versions of which there are samples, at the first and at the last: not every step is told at each of them. */
  async ever(resource: Resource): Promise<readonly Exchange[]> {
    const versions = new Set<Microversion>(['2.1', LATEST as Microversion, ...(this.#versions.get(resource) ?? [])])
    return (await Promise.all([...versions].map((version) => this.at(resource, version)))).flat()
  }

  /** Tells a story once more, and gives the answers to bodies that are sent in the place of some of its own: each to a copy of the cloud as it then is. */
  async answersTo<Q extends Instead>(
    resource: Resource,
    version: Microversion,
    questions: readonly Q[],
  ): Promise<Map<Q, Answer>> {
    const answers = new Map<Q, Answer>()
    const scene = fresh()
    let index = 0
    const answer = async (asked: Asked, history: boolean) => {
      const here = questions.filter((one) => one.index === index)
      index += 1
      for (const one of here) answers.set(one, await answerTo(one, scene.cloud))
      return scene.answer(asked, history)
    }
    const last = Math.max(...questions.map((one) => one.index))
    await play(resource, version, {...scene, answer}, {until: last + 1})
    return answers
  }
}

/** Whether answers keep to their schemas is asked of our own samples, not here. */
const fresh = () => stage(new Cloud(), ROOT, false)

async function answerTo({model, value}: Instead, cloud: Cloud): Promise<Answer> {
  const {url, method, headers, body = 'null'} = model.request
  const own = JSON.parse(body)
  const ours = localised(value, own)
  const copy = new Cloud()
  copy.restore(cloud.snapshot())
  // The keystone that Nova's own samples were recorded with knew every project.
  copy.identity.restore([...copy.identity.save(), ...textsIn(ours).map((id) => ({id, name: id}))])
  let refused: string | undefined
  const answer = responder({
    cloud: copy,
    history: true,
    refused: (name) => {
      refused = name
    },
  })
  const asked = {method, url: addressFor(url, own, ours), headers, body: JSON.stringify(ours)}
  const {status, body: said} = await answer(question(asked))
  return {status, body: said, refused}
}
