import {expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import {started} from './servers.fixture.ts'
import {viewer} from './wishes.fixture.ts'

function off() {
  const {cloud, now} = started()
  cloud.clock.settle()
  const {flavor} = now()
  cloud.servers.change(now(), {flavor: {...flavor, extra_specs: {'hw:mem_page_size': 'large'}}})
  cloud.servers.send(now(), 'stop')
  cloud.clock.settle()
  const attach = (name: string, tag?: string) =>
    cloud.shares.attach(now(), {share_id: cloud.shares.named(name).id, tag}, viewer)
  const states = () => cloud.shares.of(now()).map(({status}) => status)
  return {cloud, now, attach, states}
}

test('a share is active for as long as its server runs', () => {
  const {cloud, now, attach, states} = off()
  attach('documents')
  expect(states()).toEqual(['attaching'])
  cloud.clock.settle()
  expect(states()).toEqual(['inactive'])
  cloud.servers.send(now(), 'start')
  cloud.clock.settle()
  expect(states()).toEqual(['active'])
})

test('a share is known by its own id where nobody gives it a tag, and a tag is given once', () => {
  const {cloud, attach} = off()
  const {tag} = attach('documents')
  expect(tag).toBe(cloud.shares.named('documents').id)
  expect(() => attach('pictures', tag)).toThrow('already associated to this server')
})

test('a share where a server is not let in is in error, and can be taken off', () => {
  const {cloud, now, attach, states} = off()
  cloud.befall({mishap: 'attach_share', exception: 'ShareAccessGrantError', message: 'no way'})
  const {share_id} = attach('documents')
  cloud.clock.settle()
  expect(states()).toEqual(['error'])
  cloud.shares.detach(now(), share_id, viewer)
  expect(states()).toEqual(['detaching'])
  cloud.clock.settle()
  expect(states()).toEqual([])
})

test('a share comes in a world that was restored meanwhile', () => {
  const {cloud, now, attach} = off()
  attach('documents')
  const other = new Cloud()
  other.restore(cloud.snapshot())
  other.clock.settle()
  expect(other.shares.of(now())).toMatchObject([{status: 'inactive'}])
})

test('notifications of a server tell of its shares', () => {
  const {cloud, now, attach} = off()
  attach('documents')
  cloud.clock.settle()
  const told: unknown[] = []
  cloud.listen(({about}) => told.push(about.share_mappings))
  cloud.servers.send(now(), 'start')
  expect(told.at(-1)).toMatchObject([{status: 'inactive'}])
})
