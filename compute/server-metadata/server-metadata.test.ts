import {expect, test} from 'vitest'
import {Cloud} from '../../cloud/cloud.ts'
import {removeMetadata, setMetadata, setTags} from '../../cloud/server-notes.ts'
import {foreignServer} from '../servers/foreign.ts'

function world() {
  const cloud = new Cloud()
  const server = foreignServer(cloud)
  const told: string[] = []
  cloud.listen(({event}) => told.push(event))
  const viewer = {user_id: server.user_id, project_id: server.project_id, roles: []}
  const now = () => cloud.servers.get(server.id, viewer)
  return {cloud, server, viewer, told, now}
}

test('items keep their place when they get another value, and new ones come last', () => {
  const {cloud, viewer, now} = world()
  setMetadata(cloud, now(), {role: 'web', stage: 'test'}, viewer)
  setMetadata(cloud, now(), {owner: 'ada', stage: 'live', role: 'mail'}, viewer)
  expect(Object.entries(now().metadata)).toEqual([
    ['role', 'mail'],
    ['stage', 'live'],
    ['owner', 'ada'],
  ])
})

test('setting metadata counts as a change of the server; taking an item, or tags, does not', () => {
  const {cloud, viewer, now} = world()
  cloud.clock.tick(100)
  setMetadata(cloud, now(), {role: 'web'}, viewer)
  const then = now().updated_at
  expect(then).toBe(cloud.clock.now())
  cloud.clock.tick(100)
  removeMetadata(cloud, now(), 'role')
  setTags(cloud, now(), ['web'], 'update tags')
  expect(now().updated_at).toBe(then)
})

test('each change is told of, even one that changes nothing', () => {
  const {cloud, viewer, told, now} = world()
  setMetadata(cloud, now(), {}, viewer)
  setTags(cloud, now(), [], 'update tags')
  expect(told).toEqual(['instance.update', 'instance.update'])
})

test('tags are kept once each, in the order of the alphabet', () => {
  const {cloud, now} = world()
  expect(setTags(cloud, now(), ['web', 'blue', 'web'], 'update tags').tags).toEqual(['blue', 'web'])
})

test('more metadata than the quota allows is refused, and nothing changes', () => {
  const {cloud, viewer, now} = world()
  cloud.quotas.change({project_id: viewer.project_id}, {metadata_items: 1})
  expect(() => setMetadata(cloud, now(), {a: '1', b: '2'}, viewer)).toThrow(
    'Maximum number of metadata items exceeds 1',
  )
  expect(now().metadata).toEqual({})
})
