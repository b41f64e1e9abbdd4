import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Cloud} from '../cloud/cloud.ts'
import {application} from '../compute/application.ts'
import {resources} from '../compute/index.ts'
import {allVersions} from '../compute/negotiation.ts'
import {at, Changing} from '../contract/changing.ts'
import {faultSchema} from '../contract/faults.ts'
import {type AnyOperation, type Operation, requestOf} from '../contract/operation.ts'
import type {Schema} from '../contract/schema.ts'
import {problem} from '../contract/validation.ts'

const project = '6f70656e737461636b20342065766572'

/** A world in which somebody has a keypair and a server that runs; its id is the same in each. */
async function furnished(): Promise<{cloud: Cloud; id: string}> {
  const cloud = new Cloud()
  for (const user of ['admin', 'demo']) cloud.keypairs.add(user, 'laptop', 'ssh')
  const response = await application({cloud})(
    new Request('http://nova.example.com/v2.1/servers', {
      method: 'POST',
      headers: {'X-Auth-Token': `demo:${project}`},
      body: JSON.stringify({server: {name: 'web', imageRef: cloud.images.named('cirros').id, flavorRef: '1'}}),
    }),
  )
  const {server} = (await response.json()) as {server: {id: string}}
  cloud.clock.tick(10)
  return {cloud, id: server.id}
}
const {id} = await furnished()

const operations = resources.flatMap(({operations}) => Object.entries(operations))
const form = (operation: AnyOperation) =>
  (operation instanceof Changing ? operation.entries.find(([, one]) => one)?.[1] : operation) as Operation

/** Values of the kind that a schema asks for, sound more often than not: what a careless client sends. */
function valuesOf(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
  const anything = fc.oneof(fc.jsonValue({maxDepth: 2}), fc.string(), fc.integer(), fc.constant(null))
  if (!schema || depth > 5) return anything
  return fc.oneof({weight: 9, arbitrary: sound(schema, depth)}, {weight: 1, arbitrary: anything})
}

function sound(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const deeper = (inner: unknown) => valuesOf(inner as Schema, depth + 1)
  if (schema.allOf) return sound((schema.allOf as Schema[])[1] ?? {}, depth)
  if (schema.anyOf) return fc.oneof(...(schema.anyOf as Schema[]).map(deeper))
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]))
  if ('const' in schema) return fc.constant(schema.const)
  const type = [schema.type].flat()[0]
  if (type === 'object') {
    const properties = Object.fromEntries(
      Object.entries((schema.properties ?? {}) as Record<string, unknown>).map(([name, inner]) => [
        name,
        deeper(inner),
      ]),
    )
    const [pattern] = Object.entries((schema.patternProperties ?? {}) as Record<string, unknown>)
    const known = fc.record(properties, {requiredKeys: (schema.required ?? []) as string[]})
    return pattern
      ? fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z:_]{1,12}$/), fc.string()), deeper(pattern[1]), {maxKeys: 3})
      : known
  }
  if (type === 'array') return fc.array(deeper(schema.items), {maxLength: 3})
  if (type === 'integer' || type === 'number')
    return fc.oneof(fc.integer({min: -1, max: 4000}), fc.double({noNaN: true, noDefaultInfinity: true}))
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return fc.oneof(fc.stringMatching(/^[a-zA-Z0-9 ._-]{0,20}$/), fc.string({unit: 'grapheme', maxLength: 300}))
}

const requests = fc
  .record({
    index: fc.integer({min: 0, max: operations.length - 1}),
    version: fc.constantFrom(...allVersions),
    user: fc.constantFrom('admin', 'demo'),
  })
  .chain(({index, version, user}) => {
    const [name, operation] = operations[index] as [string, AnyOperation]
    const {method, path} = requestOf(form(operation))
    const here = (at(operation, version) ?? at(form(operation), version)) as Operation
    const parts = fc.constantFrom(id, id, id, '1', '6', 'laptop', 'laptop', 'nosuch', 'hw:cpu_policy', 'é', 'a/b', '..')
    const parameters = fc.dictionary(
      fc.constantFrom(...Object.keys((here.query?.properties ?? {}) as object), 'colour'),
      fc.oneof(fc.string({maxLength: 20}), fc.constantFrom('1', 'none', 'name', 'asc', 'laptop')),
      {maxKeys: 3},
    )
    const body =
      method === 'GET' || method === 'DELETE' ? fc.constant(undefined) : valuesOf(here.body as Schema | undefined)
    return fc.record({
      name: fc.constant(name),
      root: fc.constant(form(operation).root === true),
      version: fc.constant(version),
      user: fc.constant(user),
      method: fc.constant(method),
      path: fc.array(parts, {minLength: 2, maxLength: 2}).map((values) => {
        let next = 0
        return path.replace(/\{\w+\}/g, () => encodeURIComponent(values[next++ % 2] ?? ''))
      }),
      parameters,
      body,
    })
  })

describe('whatever is asked', () => {
  test('no request yields a 5xx, an undeclared refusal or an answer outside its schema', async () => {
    const seen = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(requests, {minLength: 1, maxLength: 6}), async (asked) => {
        const broken: unknown[] = []
        const {cloud} = await furnished()
        const answer = application({cloud, checks: true, history: true, broken: (error) => broken.push(error)})
        for (const {name, root, version, user, method, path, parameters, body} of asked) {
          const text = body === undefined ? undefined : JSON.stringify(body)
          const response = await answer(
            new Request(`http://nova.example.com${root ? '' : '/v2.1'}${path}?${new URLSearchParams(parameters)}`, {
              method,
              headers: {'X-Auth-Token': `${user}:${project}`, 'OpenStack-API-Version': `compute ${version}`},
              body: text,
            }),
          )
          seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
          expect(broken.map(String), name).toEqual([])
          expect(response.status, name).toBeLessThan(500)
          const content = await response.text()
          if (response.status >= 400 && response.headers.get('content-type') === 'application/json; charset=UTF-8')
            expect(problem(faultSchema, JSON.parse(content))).toBeUndefined()
        }
      }),
      {numRuns: 400},
    )
    // The requests are no use if they are all refused alike.
    for (const status of [200, 202, 204, 400, 403, 404, 409])
      expect(seen.get(status) ?? 0, `answers with ${status} among ${JSON.stringify([...seen])}`).toBeGreaterThan(0)
  })

  test('the same requests in the same order give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(requests, {minLength: 1, maxLength: 4}), async (asked) => {
        const run = async () => {
          const answer = application({cloud: (await furnished()).cloud})
          const given: unknown[] = []
          for (const {root, version, user, method, path, body} of asked) {
            const response = await answer(
              new Request(`http://nova.example.com${root ? '' : '/v2.1'}${path}`, {
                method,
                headers: {'X-Auth-Token': `${user}:${project}`, 'OpenStack-API-Version': `compute ${version}`},
                body: body === undefined ? undefined : JSON.stringify(body),
              }),
            )
            given.push([response.status, [...response.headers], await response.text()])
          }
          return given
        }
        expect(await run()).toEqual(await run())
      }),
      {numRuns: 60},
    )
  })
})
