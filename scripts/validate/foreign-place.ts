import type {Microversion} from '../../contract/microversion.ts'
import {anyForm, requestOf} from '../../contract/operation.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Exchange} from '../../contract/story.ts'
import {fits} from '../ajv.ts'
import type {Json} from '../json/positions.ts'
import type {Gaps} from './foreign-gaps.ts'
import {type ForeignName, halfIn, sharedWith} from './foreign-name.ts'
import type {ForeignStories} from './foreign-stories.ts'
import {type Half, schemaAt} from './schemas.ts'
import type {Declared, World} from './world.ts'
import {wrongs} from './wrongs.ts'

/** What somebody else's sample is one of. */
export interface Place {
  readonly half?: Half
  readonly declared?: Declared
  /** The step of our story that has the same name, at its version. */
  readonly twin?: Exchange
  /** What it is of that is not covered yet. */
  readonly gap?: string
}

interface Known {
  readonly operations: World['operations']
  readonly gaps: Gaps
  readonly stories: ForeignStories
  /** The keys of the requests of the same tree, by folder and step. */
  readonly requests: ReadonlyMap<string, readonly string[]>
}

/** Tells of which operation samples are: by the names under which ours are recorded, else by what they hold. */
export class Places {
  readonly #known: Known
  readonly #actions: ReadonlyMap<string, Declared>

  constructor(known: Known) {
    this.#known = known
    this.#actions = actionsOf(known.operations)
  }

  /** Takes a sample, and gives of which operation it is, and which half. */
  async of(resource: Resource, version: Microversion, name: ForeignName, value: Json): Promise<Place> {
    const {stories} = this.#known
    const here = recordedAs(name.base, await stories.at(resource, version))
    if (here) return this.#recorded(here.exchange, here.half, here.exchange)
    const action = this.#ofAction(name, value)
    if (action) return action
    const ever = await stories.ever(resource)
    const elsewhere = recordedAs(name.base, ever)
    if (elsewhere) return this.#recorded(elsewhere.exchange, elsewhere.half)
    return this.#ofGap(name) ?? this.#likeliest(resource, version, name, value, ever)
  }

  #recorded({operation}: Exchange, half: Half, twin?: Exchange): Place {
    return {half, declared: this.#known.operations.get(operation), twin}
  }

  /** An action is known by its key, and the answer to one by the request of the same name. */
  #ofAction({folder, step, half}: ForeignName, value: Json): Place | undefined {
    const asked = half === 'response' ? undefined : this.#actionIn(keysOf(value), 'request')
    if (asked || half === 'request') return asked
    return this.#actionIn(this.#known.requests.get(`${folder}/${step}`) ?? [], 'response')
  }

  #ofGap({path}: ForeignName): Place | undefined {
    const gap = this.#known.gaps.sample(path)
    return gap === undefined ? undefined : {gap}
  }

  #actionIn(keys: readonly string[], half: Half): Place | undefined {
    const action = keys.find((key) => this.#actions.has(key))
    if (action !== undefined) return {half, declared: this.#actions.get(action)}
    const gap = keys.find((key) => this.#known.gaps.hasAction(key))
    return gap === undefined ? undefined : {half, gap}
  }

  /**
   * The operation whose recorded name is the longest that this one begins with; else one that takes, or answers, such a
   * value, of the resource itself before others; else that of the resource which has the least to say against it.
   */
  #likeliest(
    resource: Resource,
    version: Microversion,
    name: ForeignName,
    value: Json,
    ever: readonly Exchange[],
  ): Place {
    const alike = mostAlike(name.step, ever)
    const half = name.half ?? (alike?.file && halfIn(alike.file, alike))
    if (!half) return {}
    const all = [...this.#known.operations.values()].flatMap((declared) => {
      const schema = schemaAt(declared.operation, half, version)
      return schema ? [{declared, schema}] : []
    })
    const own = all.filter(({declared}) => declared.resource.name === resource.name)
    const called = all.find(({declared}) => declared.name === alike?.operation)
    const fitting = called ?? [...own, ...all].find(({schema}) => fits(schema, value) && !isOpen(schema))
    if (fitting) return {half, declared: fitting.declared}
    const far = own.map((one) => ({...one, far: wrongs(one.schema, value).length}))
    return {half, declared: far.sort((one, other) => one.far - other.far)[0]?.declared}
  }
}

/** Whether a schema lets anything through: what fits it says nothing. */
const isOpen = (schema: object) => fits(schema, {'no key of anybody': null})

/** The keys of an object. */
export const keysOf = (value: Json | undefined): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []

const actionsOf = (operations: World['operations']): Map<string, Declared> =>
  new Map(
    [...operations.values()].flatMap((declared): Array<[string, Declared]> => {
      const {action} = requestOf(anyForm(declared.operation))
      return action === undefined ? [] : [[action, declared]]
    }),
  )

/** The exchange that a file of this name is kept of: one that gives it this very name comes before one whose own name leads to it. */
function recordedAs(base: string, exchanges: readonly Exchange[]): {exchange: Exchange; half: Half} | undefined {
  const called = exchanges.filter(({file}) => file === base)
  for (const exchange of [...called, ...exchanges]) {
    const half = halfIn(base, exchange)
    if (half) return {exchange, half}
  }
  return undefined
}

function mostAlike(step: string, exchanges: readonly Exchange[]): Exchange | undefined {
  const shared = exchanges.map((exchange) => ({exchange, letters: sharedWith(step, exchange)}))
  const [first] = shared.sort((one, other) => other.letters - one.letters)
  return first && first.letters > 0 ? first.exchange : undefined
}
