import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {resources} from '../compute/index.ts'
import {allVersions} from '../compute/negotiation.ts'
import {admits, allows, rules} from '../compute/policies.ts'
import {stage} from '../compute/stage.ts'
import {at, Changing} from '../contract/changing.ts'
import {minor} from '../contract/microversion.ts'
import {type Operation, requestOf} from '../contract/operation.ts'
import {refusalsAt} from '../contract/refusals.ts'
import {type Exchange, play} from '../contract/story.ts'
import {families} from '../notifications/index.ts'
import {pathOf, playAll, playAnew, recordings, samplesOf} from '../scripts/recordings.ts'

const everyOperation = resources.flatMap(({name: resource, operations}) =>
  Object.entries(operations).map(([name, operation]) => ({resource, name, operation})),
)

describe('every operation', () => {
  test.each(everyOperation)(
    '$name of $resource says what it is, at each version at which it is there',
    ({operation}) => {
      for (const version of allVersions) {
        const here = at(operation, version) as Operation | undefined
        if (!here) continue
        expect(here.title).toMatch(/^[A-Z].*[^.]$/)
        expect(here.description).toMatch(/^[A-Z][\s\S]*\.$/)
        expect(requestOf(here).path).toMatch(/^\//)
        const gaps = [...requestOf(here).path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect(Object.keys(here.path ?? {})).toEqual(gaps)
        if (here.policy && !here.retired) expect(Object.keys(rules)).toContain(here.policy)
      }
    },
  )
  test.each(everyOperation)('$name of $resource describes every field of its bodies and parameters', ({operation}) => {
    for (const version of allVersions) {
      const here = at(operation, version) as Operation | undefined
      for (const schema of [here?.query, here?.body, here?.response])
        expect(undescribed(schema as Json | undefined), `at ${version}`).toEqual([])
    }
  })
})

type Json = Record<string, unknown>

/** Paths of the fields that nobody can guess the meaning of: leaves that say nothing, in objects that say nothing. */
function undescribed(schema: Json | undefined, path = '', explained = false): string[] {
  if (!schema || typeof schema !== 'object') return []
  const said = explained || typeof schema.description === 'string'
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Json>)
  const below = [
    ...fields.flatMap(([name, field]) => undescribed(field, `${path}/${name}`, said)),
    ...undescribed(schema.items as Json | undefined, `${path}/*`, said),
    ...((schema.anyOf ?? []) as Json[]).flatMap((form) => undescribed(form, path, said)),
  ]
  const isLeaf = fields.length === 0 && schema.items === undefined && path !== ''
  return isLeaf && !said ? [path] : below
}

test.each(resources)('the page of $name has every operation that its files export', async ({name, operations}) => {
  const folder = new URL(`../compute/${name}/`, import.meta.url)
  const files = readdirSync(folder).filter((file) => /^[a-z0-9_-]+\.ts$/.test(file) && file !== 'index.ts')
  const exported = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>))
  const isOperation = (one: unknown) => {
    const form = anyForm(one)
    return typeof form === 'object' && form !== null && 'request' in form && 'handle' in form
  }
  const all = exported.flatMap((file) => Object.entries(file).filter(([, one]) => isOperation(one)))
  expect(all.map(([name]) => name).sort()).toEqual(Object.keys(operations).sort())
})

const anyForm = (one: unknown) =>
  (one instanceof Changing ? one.entries.find(([, form]) => form !== undefined)?.[1] : one) as object | undefined

describe('every story', () => {
  test.each(resources)('of $name gives at each of all versions what its sample in force says', async (resource) => {
    const files = await recordings([resource])
    const texts = new Map<string, string>()
    for (const version of allVersions)
      for (const exchange of await play(resource, version, stage())) {
        if (exchange.name === undefined) continue
        for (const {half, text} of samplesOf(exchange)) {
          const key: string = `${exchange.name} ${exchange.refusal?.status} ${exchange.refusal?.reason} ${half}`
          const own = half && files.get(pathOf(exchange, half))?.text
          if (own !== undefined) texts.set(key, own)
          if (text !== texts.get(key)) expect.fail(`${key} at ${version} differs from the sample in force:\n${text}`)
        }
      }
  })

  test.each(resources)('of $name is the same each time it is told', async (resource) => {
    const [once, again] = [await playAll(resource), await playAnew(resource)]
    expect(again).not.toBe(once)
    for (const [version, exchanges] of again) expect(JSON.stringify(exchanges)).toBe(JSON.stringify(once.get(version)))
  })

  test.each(resources)('of $name goes on as it would have from a snapshot of the whole world', async (resource) => {
    const told = (exchanges: readonly Exchange[]) => exchanges.map(({response}) => [response.status, response.body])
    for (const version of ['2.1', '2.66', '2.104'] as const) {
      const whole = await play(resource, version, stage())
      const half = Math.floor(whole.length / 2)
      const first = stage()
      await play(resource, version, first, half)
      const second = stage()
      second.cloud.restore(JSON.parse(JSON.stringify(first.cloud.snapshot())))
      const rest: Array<[number, string]> = []
      for (const [index, {request, history, before}] of whole.slice(half).entries()) {
        if (index > 0) for (const what of before) second.meanwhile(what)
        const {status, body} = await second.answer(request, history)
        rest.push([status, body])
      }
      expect(rest).toEqual(told(whole.slice(half)))
    }
  })
})

describe('every notification', () => {
  test('is sent by an operation that says so', () => {
    const declared = new Set(
      everyOperation.flatMap(({operation}) => (at(operation, '2.66') as Operation | undefined)?.emits ?? []),
    )
    expect(families.flatMap(({events}) => Object.keys(events)).sort()).toEqual([...declared].sort())
  })
})

describe('every policy', () => {
  test('can be read', () => {
    const caller = {user_id: 'u', project_id: 'p', roles: []}
    for (const name of Object.keys(rules)) expect(typeof allows(name, caller, {})).toBe('boolean')
  })
})

test('a refusal of an operation has a status and a reason of its own', () => {
  for (const {operation, name} of everyOperation)
    for (const version of allVersions) {
      const keys = refusalsAt(operation, version, admits).map(({status, reason}) => `${status} ${reason}`)
      expect(new Set(keys).size, `${name} at ${version}`).toBe(keys.length)
    }
})

test('the versions go from 2.1 to the newest without a gap', () => {
  expect(allVersions.map(minor)).toEqual(allVersions.map((_, index) => index + 1))
})
