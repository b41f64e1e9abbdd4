import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'

const ada = {project_id: 'home', user_id: 'ada', roles: ['member']}
const bea = {project_id: 'home', user_id: 'bea', roles: ['member']}
const stranger = {project_id: 'elsewhere', user_id: 'cleo', roles: ['member']}
const admin = {...stranger, roles: ['admin']}
const apart = {name: 'databases', policy: 'anti-affinity'} as const

describe('server groups', () => {
  test('may have the same name', () => {
    const {serverGroups} = new Cloud()
    expect(serverGroups.add(apart, ada).id).not.toBe(serverGroups.add(apart, ada).id)
  })
  test('are seen by their project and by administrators', () => {
    const {serverGroups} = new Cloud()
    const group = serverGroups.add(apart, ada)
    expect(serverGroups.get(group.id, bea)).toBe(group)
    expect(serverGroups.get(group.id, admin)).toBe(group)
    expect(() => serverGroups.get(group.id, stranger)).toThrow(`Instance group ${group.id} could not be found.`)
    expect(serverGroups.of('elsewhere')).toEqual([])
  })
  test('take rules with anti-affinity only', () => {
    const {serverGroups} = new Cloud()
    const rules = {max_server_per_host: 2}
    expect(serverGroups.add({...apart, rules}, ada).rules).toEqual(rules)
    expect(() => serverGroups.add({name: 'caches', policy: 'affinity', rules}, ada)).toThrow('Only anti-affinity')
    expect(serverGroups.add({name: 'caches', policy: 'affinity', rules: {}}, ada).rules).toEqual({})
  })
  test('are counted for the project and for each user in it', () => {
    const {serverGroups, quotas} = new Cloud()
    quotas.change(bea, {server_groups: 1})
    for (let number = 1; number <= 8; number++) serverGroups.add(apart, ada)
    serverGroups.add(apart, bea)
    expect(() => serverGroups.add(apart, bea)).toThrow('Quota exceeded, too many server groups.')
    serverGroups.add(apart, ada)
    expect(() => serverGroups.add(apart, ada)).toThrow('Quota exceeded, too many server groups.')
    expect([quotas.usage({project_id: 'home'}).server_groups, quotas.usage(bea).server_groups]).toEqual([10, 1])
    expect(serverGroups.add(apart, stranger).project_id).toBe('elsewhere')
  })
  test('refuse for the quota before they refuse for the rules', () => {
    const {serverGroups, quotas} = new Cloud()
    quotas.change({project_id: 'home'}, {server_groups: 0})
    const wish = {name: 'caches', policy: 'affinity', rules: {max_server_per_host: 2}} as const
    expect(() => serverGroups.add(wish, ada)).toThrow('Quota exceeded')
  })
  test('gain and lose members, and make room when they are removed', () => {
    const {serverGroups, quotas} = new Cloud()
    const group = serverGroups.add(apart, ada)
    for (const server of ['one', 'two']) serverGroups.join(group.id, server)
    serverGroups.leave('one')
    expect(serverGroups.get(group.id, ada).members).toEqual(['two'])
    serverGroups.remove(group)
    expect(quotas.usage(ada).server_groups).toBe(0)
  })
  test('tell their rules as text', () => {
    const cloud = new Cloud()
    const told: unknown[] = []
    cloud.listen((happening) => told.push(happening))
    cloud.serverGroups.add({...apart, rules: {max_server_per_host: 2}}, ada)
    expect(told).toMatchObject([
      {event: 'server_group.create', about: {policies: ['anti-affinity'], rules: {max_server_per_host: '2'}}},
    ])
  })
})
