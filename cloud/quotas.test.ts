import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import {generateKey} from './keys.ts'
import {Quotas, type SomeAmounts} from './quotas.ts'

const project = {project_id: 'home'}
const ada = {project_id: 'home', user_id: 'ada'}
const bea = {project_id: 'home', user_id: 'bea'}
/** Quotas in a world where everybody has so much. */
function quotasWith(used: SomeAmounts = {}): Quotas {
  const quotas = new Quotas()
  quotas.count(() => used)
  return quotas
}

describe('limits', () => {
  test('of a user are those of the project, which are those of the default class, which are the configured', () => {
    const quotas = quotasWith()
    expect(quotas.limits(ada).cores).toBe(20)
    quotas.changeClass('default', {cores: 30})
    expect(quotas.limits(ada).cores).toBe(30)
    quotas.change(project, {cores: 40})
    expect(quotas.limits(ada).cores).toBe(40)
    quotas.change(ada, {cores: 10})
    expect([quotas.limits(ada).cores, quotas.limits(bea).cores, quotas.defaults.cores]).toEqual([10, 40, 30])
  })
  test('of a class other than the default one hold for nobody', () => {
    const quotas = quotasWith()
    quotas.changeClass('gold', {cores: 99})
    expect([quotas.ofClass('gold').cores, quotas.limits(project).cores]).toEqual([99, 20])
  })
  test('of users do not add up to more than the project’s', () => {
    const quotas = quotasWith()
    quotas.change(ada, {instances: 6})
    expect(() => quotas.change(bea, {instances: 5})).toThrow('must be less than or equal to 4.')
    expect(() => quotas.change(bea, {instances: -1})).toThrow('Quota limit -1 for instances must be less than')
    quotas.change(ada, {instances: 10})
    expect(() => quotas.change(project, {instances: 9})).toThrow('already used and reserved 10.')
  })
  test('are not set below what is used, unless forced', () => {
    const quotas = quotasWith({ram: 4096})
    expect(() => quotas.change(project, {ram: 4095})).toThrow(
      'Quota limit 4095 for ram must be greater than or equal to already used and reserved 4096.',
    )
    quotas.change(project, {ram: 4095}, {force: true})
    expect(quotas.limits(project).ram).toBe(4095)
  })
  test('are all changed, or none of them', () => {
    const quotas = quotasWith({ram: 4096})
    expect(() => quotas.change(project, {cores: 1, ram: 1})).toThrow()
    expect(quotas.limits(project).cores).toBe(20)
  })
  test('of addresses belong to the project, whoever they are set for', () => {
    const quotas = quotasWith()
    quotas.change(ada, {fixed_ips: 4})
    expect(quotas.limits(bea).fixed_ips).toBe(4)
  })
  test('are the defaults again when they are reset, for a user alone or with the whole project', () => {
    const quotas = quotasWith()
    quotas.change(project, {cores: 15})
    quotas.change(ada, {cores: 5})
    quotas.change(bea, {cores: 6})
    quotas.reset(ada)
    expect([quotas.limits(ada).cores, quotas.limits(bea).cores]).toEqual([15, 6])
    quotas.reset(project)
    expect([quotas.limits(project).cores, quotas.limits(bea).cores]).toEqual([20, 20])
  })
  test('are kept by name, whatever the name', () => {
    const quotas = quotasWith()
    quotas.change({project_id: 'constructor', user_id: '__proto__'}, {cores: 5})
    expect(quotas.limits({project_id: 'constructor', user_id: '__proto__'}).cores).toBe(5)
    expect(quotas.ofClass('__proto__').cores).toBe(20)
  })
})

describe('what is asked for', () => {
  test('breaks the limits of the project or of the user', () => {
    const quotas = quotasWith({instances: 8, cores: 8})
    quotas.change(ada, {cores: 9})
    expect(quotas.excess(ada, {instances: 2, cores: 1})).toEqual([])
    expect(quotas.excess(ada, {instances: 3, cores: 2, ram: 1})).toEqual([
      {name: 'cores', limit: 9, used: 8, scope: 'user'},
      {name: 'instances', limit: 10, used: 8, scope: 'project'},
    ])
  })
  test('breaks no limit of -1', () => {
    const quotas = quotasWith({instances: 8})
    quotas.change(project, {instances: -1})
    expect(quotas.excess(ada, {instances: 1000})).toEqual([])
    expect(quotas.allow(ada, 'floating_ips', 1000)).toBe(true)
  })
  test('is all granted where nothing is counted', () => {
    const quotas = quotasWith({instances: 8})
    quotas.use('noop')
    expect(quotas.excess(ada, {instances: 1000})).toEqual([])
    quotas.change(project, {instances: 0})
    expect([quotas.limits(project).instances, quotas.usage(project).instances, quotas.reserved]).toEqual([-1, -1, -1])
  })
})

test('how many keypairs a user may have is said by the quota of who makes them', () => {
  const {keypairs, quotas} = new Cloud()
  const {public_key} = generateKey('ssh', 'one')
  quotas.change(ada, {key_pairs: 1})
  keypairs.add('bea', 'first', 'ssh', public_key, ada)
  expect(() => keypairs.add('bea', 'second', 'ssh', public_key, ada)).toThrow('Quota exceeded, too many key pairs.')
  expect(keypairs.add('bea', 'second', 'ssh', public_key, bea).name).toBe('second')
})
