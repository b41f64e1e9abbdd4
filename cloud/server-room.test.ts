import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import {settled, viewer} from './wishes.fixture.ts'

describe('quotas of servers', () => {
  test('count what the servers of a project, and of a user, have', () => {
    const cloud = new Cloud()
    const [one] = settled(cloud, {min: 2, max: 2, flavorid: '2'})
    expect(cloud.quotas.usage(viewer)).toMatchObject({instances: 2, cores: 2, ram: 4096})
    expect(cloud.quotas.usage({...viewer, user_id: 'other'})).toMatchObject({instances: 0, cores: 0, ram: 0})
    if (one) cloud.servers.send(one, 'delete')
    cloud.clock.tick(10)
    expect(cloud.quotas.usage({project_id: 'home'})).toMatchObject({instances: 1, cores: 1, ram: 2048})
  })
  test('cut a wish for several to what there is room for', () => {
    expect(settled(new Cloud(), {min: 1, max: 15})).toHaveLength(10)
    expect(settled(new Cloud(), {min: 1, max: 5, flavorid: '5'})).toHaveLength(2)
  })
  test('say what was asked for, what is used and how much there may be', () => {
    const cloud = new Cloud()
    expect(() => settled(cloud, {min: 11, max: 11})).toThrow(
      'Quota exceeded for instances: Requested 11, but already used 0 of 10 instances',
    )
    expect(() => settled(cloud, {min: 11, max: 12})).toThrow('Requested 11-12, but')
    settled(cloud)
    expect(() => settled(cloud, {min: 3, max: 5, flavorid: '5'})).toThrow(
      'Quota exceeded for cores, ram: Requested 40, 81920, but already used 1, 512 of 20, 51200 cores, ram',
    )
  })
  test('bind a user to what is his of the project', () => {
    const cloud = new Cloud()
    cloud.quotas.change(viewer, {instances: 1})
    settled(cloud)
    expect(() => settled(cloud)).toThrow('Requested 1, but already used 1 of 1 instances')
  })
  test('limit metadata, files and the members of a group', () => {
    const cloud = new Cloud()
    cloud.quotas.change({project_id: 'home'}, {metadata_items: 1, server_group_members: 1, injected_files: 1})
    expect(() => settled(cloud, {metadata: {a: '1', b: '2'}})).toThrow('Maximum number of metadata items exceeds 1')
    const file = {path: '/etc/motd', contents: 'SGVsbG8K'}
    expect(() => settled(cloud, {personality: [file, file]})).toThrow('Personality file limit exceeded')
    expect(() => settled(cloud, {personality: [{...file, path: '/'.repeat(256)}]})).toThrow(
      'Personality file path exceeds maximum 255',
    )
    expect(() => settled(cloud, {personality: [{...file, contents: 'A'.repeat(10_241)}]})).toThrow(
      'Personality file content exceeds maximum 10240',
    )
    const {id} = cloud.serverGroups.add({name: 'web', policy: 'affinity'}, viewer)
    expect(settled(cloud, {scheduler_hints: {group: [id]}})).toHaveLength(1)
    expect(() => settled(cloud, {scheduler_hints: {group: [id]}})).toThrow('Quota exceeded, too many servers in group')
  })
})
