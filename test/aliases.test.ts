import {expect, test} from 'vitest'
import {operations, resources} from '../compute/index.ts'
import {allVersions} from '../compute/negotiation.ts'
import {stage} from '../compute/stage.ts'
import {originalOf} from '../contract/alias.ts'
import {at} from '../contract/changing.ts'
import type {Microversion} from '../contract/microversion.ts'
import {type AnyOperation, anyForm} from '../contract/operation.ts'
import type {Resource} from '../contract/resource.ts'
import {type Exchange, play, retold, type Teller} from '../contract/story.ts'

/** Of each resource that has aliases: those, by what they stand for. */
const aliased = resources.flatMap((resource) => {
  const aliases = new Map(
    Object.values(resource.operations).flatMap((operation) => {
      const original = originalOf(operation, operations)
      return original ? [[original, operation] as const] : []
    }),
  )
  return aliases.size > 0 ? [{name: resource.name, aliases}] : []
})
type Aliases = ReadonlyMap<AnyOperation, AnyOperation>

const isThere = (operation: AnyOperation, version: Microversion) => at(operation, version) !== undefined

/** A story that asks at the other address wherever there is one. */
const elsewhere = (resource: Resource, aliases: Aliases, version: Microversion): Resource => {
  const other = (operation: AnyOperation) => {
    const known = aliases.get(operation)
    return known && isThere(known, version) ? known : operation
  }
  const asking = (teller: Teller): Teller => ({
    ...teller,
    send: (name, operation, given) => teller.send(name, other(operation), given),
    call: (operation, given) => teller.call(other(operation), given),
    refuse: (name, status, reason, operation, given) => teller.refuse(name, status, reason, other(operation), given),
  })
  return retold(resource, asking)
}

/** What is the same at both addresses: all but where it was asked, and the names of requests. */
const answered = ({name, refusal, response: {status, headers, body}, notifications}: Exchange): string =>
  JSON.stringify([
    [name, refusal, status, headers.location, body],
    notifications.map(({event_type, payload}) => [event_type, payload]),
  ]).replace(/\breq-[0-9a-f-]{36}/g, 'req')

test('there are aliases', () => {
  expect(aliased.map(({name}) => name)).toEqual(['os-volumes_boot'])
})

test.each(aliased)('whatever stories ask of others, their aliases of $name answer the same', async ({aliases}) => {
  const told = resources.filter(({operations}) => Object.values(operations).some((one) => aliases.has(one)))
  const asked = new Set<string>()
  for (const resource of told)
    for (const version of ['2.1', '2.66', '2.102'] as const) {
      const exchanges = await play(resource, version, stage())
      const others = await play(elsewhere(resource, aliases, version), version, stage())
      expect(others).toHaveLength(exchanges.length)
      for (const [index, exchange] of exchanges.entries()) {
        const other = others[index] as Exchange
        if (answered(other) !== answered(exchange)) expect(other, `${resource.name} at ${version}`).toEqual(exchange)
      }
      for (const {operation} of others) asked.add(operation)
    }
  const {nameOf} = stage()
  expect([...asked]).toEqual(expect.arrayContaining([...aliases.values()].map((alias) => nameOf.get(alias))))
})

test.each(
  aliased.flatMap(({aliases}) =>
    [...aliases].map(([original, alias]) => ({original, alias, request: anyForm(alias).request})),
  ),
)('$request is declared as what it stands for, but for its address and its words', ({original, alias}) => {
  const own = ['request', 'title', 'description', 'aliasOf']
  for (const version of allVersions) {
    const [here, there] = [alias, original].map((one) => at(one, version) as Record<string, unknown> | undefined)
    for (const part of here ? new Set([...Object.keys(here), ...Object.keys(there ?? {})]) : [])
      if (!own.includes(part)) expect(here?.[part] === there?.[part], `${part} at ${version}`).toBe(true)
  }
})
