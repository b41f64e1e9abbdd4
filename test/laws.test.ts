import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {LATEST, resources} from '../compute/index.ts'
import {allVersions} from '../compute/negotiation.ts'
import {admits, allows, rules} from '../compute/policies.ts'
import {stage} from '../compute/stage.ts'
import {at, Changing, versionsIn} from '../contract/changing.ts'
import {type Microversion, minor, oldestFirst} from '../contract/microversion.ts'
import {type Operation, requestOf} from '../contract/operation.ts'
import {refusalsAt} from '../contract/refusals.ts'
import type {Resource} from '../contract/resource.ts'
import {type Exchange, play, retold, type Teller} from '../contract/story.ts'
import {families} from '../notifications/index.ts'
import {pathOf, playAll, recordings, samplesOf} from '../scripts/recordings.ts'

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

/**
 * A story as it is told at every version at which anything that it touches may change: told, untold or only to set the
 * scene. A story does not know at which version it is told, nor does a handler: between two of these nothing that is asked
 * or answered can differ but the version itself. That too is looked at: at the newest version, and in the middle of the
 * longest stretch in which nothing is declared to change.
 */
async function toldThroughout(resource: Resource): Promise<Array<[Microversion, readonly Exchange[]]>> {
  const told = new Map<Microversion, readonly Exchange[]>()
  const touched = new Set<Microversion>()
  const noted = retold(resource, (teller) => noting(teller, (what) => addAll(touched, versionsIn(what))))
  const tell = async (version: Microversion) => {
    if (!told.has(version)) told.set(version, await play(noted, version, stage()))
  }
  await tell('2.1')
  await tell(LATEST)
  for (const version of (await playAll(resource)).keys()) await tell(version)
  // More may be touched where more is told.
  for (const version of touched) await tell(version)
  const known = [...told.keys()].map(minor).sort((a, b) => a - b)
  const [longest, start] = known.reduce(
    ([most, from], here, index) => {
      const stretch = here - (known[index - 1] ?? here)
      return stretch > most ? [stretch, known[index - 1] ?? here] : [most, from]
    },
    [0, 1] as readonly [number, number],
  )
  if (longest > 1) await tell(`2.${start + (longest >> 1)}` as Microversion)
  return [...told].sort(([a], [b]) => oldestFirst(a, b))
}

function addAll<T>(set: Set<T>, more: Iterable<T>): void {
  for (const one of more) set.add(one)
}

/** A teller that notes what every step, told or not, is made of. */
const noting = (teller: Teller, note: (what: unknown) => void): Teller => ({
  ...teller,
  send(name, operation, given) {
    note([operation, given])
    return teller.send(name, operation, given)
  },
  call(operation, given) {
    note([operation, given])
    return teller.call(operation, given)
  },
  refuse(name, status, reason, operation, given) {
    note([operation, given])
    return teller.refuse(name, status, reason, operation, given)
  },
})

describe('every story', () => {
  test.each(resources)('of $name gives at every version what its sample in force says', async (resource) => {
    const files = await recordings([resource])
    const texts = new Map<string, string>()
    for (const [version, exchanges] of await toldThroughout(resource))
      for (const exchange of exchanges) {
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
    const once = await playAll(resource)
    // At some versions only some chapters were told; a chapter that is told after another begins its world anew.
    const text = (all: readonly Exchange[], like: readonly Exchange[] = all) =>
      JSON.stringify(
        all
          .filter(({chapter}) => like.some((one) => one.chapter === chapter))
          .map((one) => ({...one, due: undefined, before: one.before.filter((what) => !('anew' in what))})),
      )
    // The newest first: what a telling left behind would show in the next, whatever was told before the first time.
    const newestFirst = [...once].reverse().filter((_, index) => once.size <= 12 || index % 3 === 0)
    for (const [version, exchanges] of newestFirst)
      expect(text(await play(resource, version, stage()), exchanges)).toBe(text(exchanges))
  })

  test('is not told again where only a step changes that is not told there', async () => {
    const tags = resources.find(({name}) => name === 'os-server-tags') as (typeof resources)[number]
    const told = [...(await playAll(tags)).keys()]
    // It shows a server at 2.26; what a server shows changes at 2.47 as well.
    expect(told).toContain('2.26')
    expect(told).not.toContain('2.47')
  })

  test.each(resources)('of $name goes on as it would have from a snapshot of the whole world', async (resource) => {
    const told = (exchanges: readonly Exchange[]) => exchanges.map(({response}) => [response.status, response.body])
    for (const version of ['2.1', '2.66', '2.104'] as const) {
      const whole = await play(resource, version, stage())
      const half = Math.floor(whole.length / 2)
      const first = stage()
      await play(resource, version, first, {until: half})
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
      everyOperation.flatMap(({operation}) =>
        (['2.66', LATEST] as const).flatMap(
          (version) => (at(operation, version) as Operation | undefined)?.emits ?? [],
        ),
      ),
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
