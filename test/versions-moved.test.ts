import {existsSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {microversions, resources} from '../compute/index.ts'
import {admits} from '../compute/policies.ts'
import {stage} from '../compute/stage.ts'
import {at} from '../contract/changing.ts'
import {type Microversion, minor} from '../contract/microversion.ts'
import type {AnyOperation, Operation} from '../contract/operation.ts'
import type {Resource} from '../contract/resource.ts'
import {type Exchange, play} from '../contract/story.ts'
import {rewords} from '../scripts/drift/changes.ts'
import {keyOf} from '../scripts/drift/difference.ts'
import {matcher, readList} from '../scripts/drift/explained.ts'
import {readFacts} from '../scripts/drift/facts.ts'
import {besides, numbersOf, type VersionNumber} from '../scripts/drift/moved.ts'
import {contrastOperations, pairs} from '../scripts/drift/operations.ts'
import {samplesOf} from '../scripts/recordings.ts'

const versions = Object.keys(microversions) as Microversion[]
const numbers = numbersOf(resources)
const operationsOf = (some: readonly Resource[]): AnyOperation[] =>
  some.flatMap(({operations}) => Object.values(operations))
const formAt = (operation: AnyOperation, version: Microversion) => at(operation, version) as Operation | undefined

/** Versions at which an operation is there, and lacks what each has to say. */
const gaps = (operation: AnyOperation): Microversion[] =>
  versions.filter((version) => {
    const form = formAt(operation, version)
    const strictness = form?.query ? (form.query as {additionalProperties?: boolean}).additionalProperties : false
    return form && [form.title, form.description, form.success, strictness].includes(undefined)
  })

/** Versions at which an operation is described in other words though it is the same. */
const idleWords = (operation: AnyOperation): Microversion[] =>
  versions.slice(1).filter((version) => rewords(operation, version))

test.each(
  resources.flatMap(({operations}) => Object.entries(operations).map(([name, operation]) => ({name, operation}))),
)('$name is complete at each version, and is described in other words only where it changes', ({operation}) => {
  expect(gaps(operation)).toEqual([])
  expect(idleWords(operation)).toEqual([])
})

/** Whether two exchanges agree in everything that is kept of them: in what `kept` reads, or else in what it gives. */
function agree(one: Exchange, other: Exchange | undefined): boolean {
  if (!other) return false
  const isSame =
    one.name === other.name &&
    one.due === other.due &&
    one.as === other.as &&
    one.refusal?.reason === other.refusal?.reason &&
    one.request.method === other.request.method &&
    one.request.url === other.request.url &&
    one.request.body === other.request.body &&
    one.response.status === other.response.status &&
    one.response.headers['content-type'] === other.response.headers['content-type'] &&
    one.response.body === other.response.body
  return isSame || kept(one) === kept(other)
}

/** What is kept of an exchange: the samples in force have to say it, and where it is due so does `requests.http`. */
function kept({name, due, refusal, as, ...exchange}: Exchange): string {
  if (name === undefined) return ''
  const samples = samplesOf({name, due, refusal, as, ...exchange}).map(({half, text}) => [half, text])
  const {request, response} = exchange
  return JSON.stringify([name, refusal, samples, due && [as, request.method, request.url, response.status]])
}
const told = new Map<string, Promise<readonly Exchange[]>>()
/** A story as the declarations have it tell itself. */
function tell(resource: Resource, version: Microversion): Promise<readonly Exchange[]> {
  const key = `${resource.name} ${version}`
  const exchanges = told.get(key) ?? play(resource, version, stage())
  told.set(key, exchanges)
  return exchanges
}

/** Whether a story says something else at `version` than before: it breaks off at the first answer that is different. */
async function differs(resource: Resource, version: Microversion, before: readonly Exchange[]): Promise<boolean> {
  const scene = stage()
  let [index, count] = [0, 0]
  const answer: typeof scene.answer = async (request, history) => {
    const expected = before[index++]
    const answered = await scene.answer(request, history)
    if (!expected?.name) return answered
    if (answered.status < 400 === !expected.refusal && answered.body === expected.response.body) return answered
    throw new Error('heard')
  }
  try {
    await play(
      resource,
      version,
      {...scene, answer},
      {
        seen: (exchange) => {
          if (!agree(exchange, before[count++])) throw new Error('heard')
        },
      },
    )
    return count !== before.length
  } catch {
    return true
  }
}

/** Whether the recordings notice that a number says `to`: at the version that is different now, or the next. */
async function isHeard({resources, from, moved}: VersionNumber, to: Microversion): Promise<boolean> {
  const [first, second] = minor(from) < minor(to) ? [from, to] : [to, from]
  for (const resource of resources)
    for (const version of [first, second]) {
      const before = await tell(resource, version)
      if (await moved(to, () => differs(resource, version, before))) return true
    }
  return false
}

/** Whether an operation is wrong in itself when a number says `to`. */
const isSeen = ({operations, moved}: VersionNumber, to: Microversion): Promise<boolean> =>
  moved(to, () => [...operations].some((one) => idleWords(one).length > 0 || gaps(one).length > 0))

const upstream = '../shared/upstream'
const facts = existsSync(`${upstream}/head/operations.json`) ? readFacts(upstream).facts : undefined

/** Every difference from Nova's facts that the operations of some resources have and nobody explained. */
function drift(of: readonly Resource[]): string {
  if (!facts) return ''
  const {find} = matcher(readList('scripts/explained/drift.txt', {reasons: true}))
  const found = contrastOperations(pairs(operationsOf(of), facts), facts, versions, admits).map(keyOf)
  return found.filter((key) => !find(key)).join('\n')
}

describe('a version number that is moved by one', () => {
  const list = readList('scripts/explained/drift-only.txt', {reasons: true})
  const onlyDrift = matcher(list)

  test.each(resources.map((resource) => ({name: resource.name, resource})))(
    'is noticed in $name',
    async ({resource}) => {
      const unnoticed: string[] = []
      for (const number of numbers.filter(({resources: [first]}) => first === resource))
        for (const to of besides(number.from, versions)) {
          const key = `${resource.name} ${number.place} as ${to}`
          if ((await isSeen(number, to)) || (await isHeard(number, to))) continue
          if (!onlyDrift.find(key)) unnoticed.push(key)
          const before = drift(number.resources)
          if (facts && (await number.moved(to, () => drift(number.resources))) === before)
            unnoticed.push(`${key}, and drift does not notice either`)
        }
      expect(unnoticed).toEqual([])
    },
    300_000,
  )

  test('is listed as noticed by drift only as long as it is', () => {
    expect([...list.faults, ...onlyDrift.unused()]).toEqual([])
  })
})
