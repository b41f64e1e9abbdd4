import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import type {GroupPolicy} from './server-groups.ts'
import {settled, viewer} from './wishes.fixture.ts'

function grouped(policy: GroupPolicy, rules = {}) {
  const cloud = new Cloud()
  cloud.quotas.change({project_id: 'home'}, {server_group_members: 40, instances: 40, cores: 40})
  const {id} = cloud.serverGroups.add({name: 'web', policy, rules}, viewer)
  const placed = (count: number) =>
    settled(cloud, {min: count, max: count, scheduler_hints: {group: [id]}}).map(({host, vm_state}) => host ?? vm_state)
  return {cloud, id, placed}
}

describe('the servers of a group', () => {
  test('are all on one host where it says affinity', () => {
    const {cloud, placed} = grouped('affinity')
    const [host] = placed(1)
    settled(cloud)
    expect(new Set([...placed(2), host]).size).toBe(1)
  })
  test('have a host each where it says anti-affinity, and fail where there is none left', () => {
    const {placed} = grouped('anti-affinity')
    expect(placed(4).sort()).toEqual(['compute1', 'compute2', 'compute3', 'compute4'])
    expect(placed(1)).toEqual(['error'])
  })
  test('share a host as far as the rule allows', () => {
    const {placed} = grouped('anti-affinity', {max_server_per_host: 2})
    expect(placed(8).filter((host) => host === 'compute4')).toHaveLength(2)
    expect(placed(1)).toEqual(['error'])
  })
  test('go apart and together only as far as it can be where it is said softly', () => {
    expect(new Set(grouped('soft-anti-affinity').placed(4)).size).toBe(4)
    expect(grouped('soft-anti-affinity').placed(5)).not.toContain('error')
    const {cloud, placed} = grouped('soft-affinity')
    const [host] = placed(1)
    settled(cloud, {min: 3, max: 3})
    expect(placed(1)).toEqual([host])
  })
  test('become members at once, and leave when they are gone', () => {
    const {cloud, id, placed} = grouped('affinity')
    const told: string[] = []
    cloud.listen(({event}) => told.push(event))
    placed(1)
    expect(told[0]).toBe('server_group.add_member')
    const [member = ''] = cloud.serverGroups.get(id, viewer).members
    expect(cloud.serverGroups.having(member)?.id).toBe(id)
    cloud.servers.send(cloud.servers.get(member, viewer), 'delete')
    cloud.clock.tick(10)
    expect(cloud.serverGroups.get(id, viewer).members).toEqual([])
  })
  test('are known to a world that was restored', () => {
    const {cloud, placed} = grouped('affinity')
    const [host] = placed(1)
    const other = new Cloud()
    other.restore(cloud.snapshot())
    const group = other.serverGroups.all[0]
    expect(settled(other, {scheduler_hints: {group: [group?.id]}})[0]?.host).toBe(host)
  })
})

describe('room', () => {
  test('is what servers leave that are there, and comes back when they go', () => {
    const cloud = new Cloud()
    cloud.quotas.change({project_id: 'home'}, {instances: -1, cores: -1, ram: -1})
    const zone = {zone: 'annex', min: 64, max: 64}
    const [first, ...rest] = settled(cloud, zone)
    expect(rest.every(({host}) => host === 'compute4')).toBe(true)
    expect(settled(cloud, {zone: 'annex'})[0]).toMatchObject({vm_state: 'error', host: null})
    if (first) cloud.servers.send(first, 'delete')
    cloud.clock.tick(10)
    expect(settled(cloud, {zone: 'annex'})[0]?.host).toBe('compute4')
  })
})

describe('the host that an administrator writes behind a zone', () => {
  const made = (wish: object) => {
    const [server] = settled(new Cloud(), {is_forced: true, ...wish})
    return server?.fault?.message ?? server?.host
  }
  const nodeOf = (host: string) => new Cloud().hosts.named(host)?.node
  test('is taken, whether there is such a zone or not', () => {
    expect(made({zone: 'nosuch', requested_host: 'compute1'})).toBe('compute1')
    expect(made({zone: 'nova', requested_node: nodeOf('compute2')})).toBe('compute2')
  })
  test('is named where there is none, with its node', () => {
    expect(made({zone: 'nova', requested_host: 'nosuch'})).toBe(
      'No valid host was found. No such host - host: nosuch node: None ',
    )
    expect(made({zone: 'nova', requested_host: 'compute1', requested_node: 'nosuch'})).toBe(
      'No valid host was found. No such host - host: compute1 node: nosuch ',
    )
  })
})
