import {LATEST} from '../../compute/microversions.ts'
import {allVersions} from '../../compute/negotiation.ts'
import {holds} from '../../scripts/pages/range.ts'
import {type Step, Telling} from '../../scripts/pages/story.ts'
import type {Asked} from './example.ts'
import type {Prepared, Timed} from './world.ts'

/** A request of a page's story, and the story. */
export interface InStory {
  /** The name of the page. */
  readonly page: string
  readonly steps: readonly Step[]
  readonly index: number
  readonly version: string
}

/** The cloud of a page: each request is sent in its place in the story, behind those before it as the reader changed them. */
export class StoryWorld {
  readonly #steps: readonly Step[]
  readonly #edits = new Map<number, Asked>()
  readonly version: string
  #telling: Telling
  /** How many of the steps have been told. */
  #told = 0

  constructor({steps, version}: Pick<InStory, 'steps' | 'version'>) {
    this.#steps = steps
    this.version = version
    this.#telling = this.#begun()
  }

  /** Tells the story up to a step, and gives its request. */
  async prepare(index: number): Promise<Prepared> {
    await this.#goTo(index)
    return {version: this.#telling.version, request: this.#telling.ask(this.#step(index)).request}
  }

  /** Sends what the reader made of a step, in its place. */
  async send(index: number, request: Asked): Promise<Timed> {
    await this.#goTo(index)
    const step = this.#step(index)
    if (JSON.stringify(request) === JSON.stringify(this.#telling.ask(step).request)) this.#edits.delete(index)
    else this.#edits.set(index, request)
    const begun = performance.now()
    const {response, notifications} = await this.#telling.send(step, this.#edits.get(index))
    this.#told = index + 1
    const {status, headers, body} = response
    return {status, headers, body, notifications, ms: performance.now() - begun}
  }

  /** Forgets what the reader made of a step. */
  reset(index: number): void {
    this.#edits.delete(index)
    if (this.#told > index) this.#restart()
  }

  async #goTo(index: number): Promise<void> {
    if (this.#told > index) this.#restart()
    for (; this.#told < index; this.#told++) {
      const step = this.#step(this.#told)
      if (holds(step, this.#telling.version)) await this.#telling.send(step, this.#edits.get(this.#told))
    }
  }

  #restart(): void {
    this.#telling = this.#begun()
    this.#told = 0
  }

  #begun = () => new Telling(allVersions.find((one) => one === this.version) ?? LATEST)

  #step(index: number): Step {
    const step = this.#steps[index]
    if (!step) throw new Error(`Unexpected request ${index + 1}, expected one of the ${this.#steps.length} of the page`)
    return step
  }
}
