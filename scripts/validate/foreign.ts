import {application} from '../../compute/application.ts'
import {microversions} from '../../compute/microversions.ts'
import {stage} from '../../compute/stage.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Resource} from '../../contract/resource.ts'
import {type Exchange, play} from '../../contract/story.ts'
import {fits} from '../ajv.ts'
import type {Json, JsonText} from '../json/positions.ts'
import {addressFor, textsIn} from './foreign-address.ts'
import {renamed} from './foreign-folders.ts'
import {readJson, type Text} from './sample-file.ts'
import {type Half, schemaAt} from './schemas.ts'
import type {Declared, World} from './world.ts'
import {wrongs} from './wrongs.ts'

/** A sample that others have written, and what the reference has to say to it. */
export interface Foreign {
  /** Relative to its tree: `keypairs/v2.10/keypairs-post-req.json`. */
  readonly path: string
  readonly text: Text
  /** Its JSON, or what is wrong with that. */
  readonly fault: JsonText | Error
  readonly json?: JsonText
  readonly mend?: undefined
  /** The resource to which its folder belongs. */
  readonly resource?: Resource
  /** What its folder says, whether there is such a microversion or not. */
  readonly version: string
  /** Nothing where its name does not say it. */
  readonly half?: Half
  /** The operation of which it is a sample; nothing where none comes into question. */
  readonly declared?: Declared
  /** The step of our story that has the same name, as it is told at this version. */
  readonly twin?: Exchange
  /** What the reference answers to it, where it is a request. */
  readonly answer?: Answer
}
interface Answer {
  readonly status: number
  readonly body: string
  readonly refused?: string
}

/** Takes the files of a tree by their paths in it, and gives each with what the reference has to say to it. */
export async function foreignSubjects(files: ReadonlyMap<string, Text>, world: World): Promise<Foreign[]> {
  const reference = new Reference(world)
  const subjects: Foreign[] = []
  for (const [path, text] of files) subjects.push(await reference.read(path, text))
  return subjects
}

/** The name of our folder for one of theirs. */
export const ourFolder = (folder: string): string =>
  Object.hasOwn(renamed, folder) ? (renamed[folder] as string) : folder

class Reference {
  readonly #world: World
  readonly #told = new Map<string, Promise<Exchange[]>>()

  constructor(world: World) {
    this.#world = world
  }

  async read(path: string, text: Text): Promise<Foreign> {
    const fault = readJson(text)
    const json = fault instanceof Error ? undefined : fault
    const [, folder = '', version = '2.1', name = ''] = /^([^/]+)\/(?:v(2\.\d+)\/)?(.*)$/.exec(path) ?? []
    const resource = this.#world.resources.find((one) => one.name === ourFolder(folder))
    const {step, half} = this.#partsOf(name, resource)
    const known: Foreign = {path, text, fault, json, version, resource, ...(half && {half})}
    if (!json || !resource || !half || !step || !(version in microversions)) return known
    return this.#compare({...known, json, resource, half}, step, version as Microversion)
  }

  /** What the name of a file says: the step of a story, and which half of it. Some steps give their file a name of its own. */
  #partsOf(name: string, resource: Resource | undefined): {step?: string; half?: Half} {
    const told = resource && this.#world.exchanges.get(resource.name)
    const own = told?.find(({file}) => file !== undefined && `${file}.json` === name)
    if (own) return {step: own.name, half: own.only}
    const [, step, suffix] = /^([^/]+)-(req|resp)\.json$/.exec(name) ?? []
    return suffix ? {step, half: suffix === 'req' ? 'request' : 'response'} : {}
  }

  async #compare(
    sample: Foreign & {json: JsonText; resource: Resource; half: Half},
    step: string,
    version: Microversion,
  ): Promise<Foreign> {
    const {resource, half, json} = sample
    const story = await this.#storyOf(resource, version)
    const isTwin = ({name, refusal}: Exchange) => name === step && !refusal
    const twin = story.find(isTwin)
    const named = this.#world.exchanges.get(resource.name)?.find(isTwin)?.operation
    const declared = named ? this.#world.operations.get(named) : this.#likeliest(resource, half, version, json.value)
    const model = twin ?? story.find(({operation, refusal}) => operation === declared?.name && !refusal)
    const answer =
      half === 'request' && model ? await this.#ask(resource, story.indexOf(model), model, json.value) : undefined
    return {...sample, declared, twin, answer}
  }

  #storyOf(resource: Resource, version: Microversion): Promise<Exchange[]> {
    const key = `${resource.name} ${version}`
    const exchanges = this.#told.get(key) ?? play(resource, version, stage())
    this.#told.set(key, exchanges)
    return exchanges
  }

  /** The operation that takes, or answers, such a value: of the resource itself before others, the nearest where none fits. */
  #likeliest(resource: Resource, half: Half, version: Microversion, value: Json): Declared | undefined {
    const all = [...this.#world.operations.values()].flatMap((declared) => {
      const schema = schemaAt(declared.operation, half, version)
      return schema ? [{declared, schema, own: declared.resource.name === resource.name}] : []
    })
    const ownFirst = all.sort((one, other) => Number(other.own) - Number(one.own))
    const fitting = ownFirst.find(({schema}) => fits(schema, value))
    if (fitting) return fitting.declared
    const near = ownFirst.filter(({own}) => own).map((one) => ({...one, far: wrongs(one.schema, value).length}))
    return near.sort((one, other) => one.far - other.far)[0]?.declared
  }

  /** Sends `value` in the place of the body of `model`, the `index`-th request of a story, to the cloud as it then is. */
  async #ask(resource: Resource, index: number, model: Exchange, value: Json): Promise<Answer> {
    const scene = stage()
    const {identity} = scene.cloud
    // The keystone that Nova's own samples were recorded with knew every project.
    identity.restore([...identity.save(), ...textsIn(value).map((id) => ({id, name: id}))])
    await play(resource, model.version, scene, index)
    const {url, method, headers, body = 'null'} = model.request
    const request = new Request(addressFor(url, JSON.parse(body), value), {
      method,
      headers,
      body: JSON.stringify(value),
    })
    let refused: string | undefined
    const answer = application({
      cloud: scene.cloud,
      history: true,
      refused: (name) => {
        refused = name
      },
    })
    const response = await answer(request)
    return {status: response.status, body: await response.text(), refused}
  }
}
