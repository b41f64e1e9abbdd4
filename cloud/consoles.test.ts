import {expect, test} from 'vitest'
import {Cloud, type Happening} from './cloud.ts'
import {TOKEN_SECONDS} from './consoles.ts'
import type {Server} from './server.ts'
import {planServers, type ServerWish} from './server-plan.ts'
import {viewer, wishOf} from './wishes.fixture.ts'

function up(wish: Partial<ServerWish> = {}, {settled = true} = {}) {
  const cloud = new Cloud()
  const [plan] = planServers(cloud, viewer, wishOf(cloud, wish))
  const {id} = cloud.servers.add(plan as NonNullable<typeof plan>)
  if (settled) cloud.clock.settle()
  const told: Happening[] = []
  cloud.listen((happening) => told.push(happening))
  return {cloud, told, now: (): Server => cloud.servers.get(id, viewer)}
}

test('a token leads to its console until it is too old', () => {
  const {cloud, now} = up()
  const {token, url} = cloud.consoles.open(now(), 'vnc', 'novnc')
  expect(url).toBe(`http://console.example.com:6080/vnc_auto.html?path=%3Ftoken%3D${token}`)
  cloud.clock.tick(TOKEN_SECONDS - 1)
  expect(cloud.consoles.find(token)).toMatchObject({server_id: now().id, host: 'compute1.example.com', tls_port: null})
  cloud.clock.tick(1)
  expect(cloud.consoles.find(token)).toBeUndefined()
})

test('a token is good for nothing once its server is gone', () => {
  const {cloud, now} = up()
  const {token} = cloud.consoles.open(now(), 'serial', 'serial')
  cloud.servers.send(now(), 'delete')
  cloud.clock.settle()
  expect(cloud.consoles.find(token)).toBeUndefined()
})

test('SPICE for a program of the desktop goes to a port for encrypted connections, by a path of no proxy', () => {
  const {cloud, now} = up()
  const {port, tls_port, internal_access_path} = cloud.consoles.open(now(), 'spice', 'spice-direct')
  expect([(tls_port as number) - port, internal_access_path]).toEqual([1000, null])
})

test('no two tokens are the same', () => {
  const {cloud, now} = up()
  const tokens = [1, 2, 3].map(() => cloud.consoles.open(now(), 'vnc', 'novnc').token)
  expect(new Set(tokens).size).toBe(3)
})

test('a type that is not of the protocol is refused, but for serial consoles, which do not look', () => {
  const {cloud, now} = up()
  expect(() => cloud.consoles.open(now(), 'vnc', 'serial')).toThrow('Invalid console type serial')
  expect(() => cloud.consoles.open(now(), 'mks', 'novnc')).toThrow('Invalid console type novnc')
  expect(cloud.consoles.open(now(), 'serial', 'novnc').url).toMatch(/^ws:.*\?path=%3Ftoken%3D/)
})

test('a host tells of what it refuses, the API does not', () => {
  const {cloud, told, now} = up({zone: 'edge'})
  expect(() => cloud.consoles.open(now(), 'vnc', 'novnc')).toThrow('Unavailable console type novnc.')
  expect(told).toMatchObject([
    {
      event: 'compute.exception',
      about: {host: 'compute3', exception: 'ConsoleTypeUnavailable', function_name: 'get_vnc_console'},
    },
  ])
  const early = up({}, {settled: false})
  expect(() => early.cloud.consoles.open(early.now(), 'vnc', 'novnc')).toThrow('is not ready')
  expect(early.told).toEqual([])
})

test.each([
  [undefined, 9],
  [50, 9],
  [3, 3],
  [-1, 8],
])('a server wrote nine lines: of those, %s are %i', (length, lines) => {
  const {cloud, now} = up()
  expect(cloud.consoles.output(now(), length).split('\n').length).toBe(lines)
})

test('no lines are an empty text', () => {
  const {cloud, now} = up()
  expect(cloud.consoles.output(now(), 0)).toBe('')
})

test('a server is in the pool of nova-console once', () => {
  const {cloud, now} = up()
  cloud.consoles.pool(now())
  cloud.consoles.pool(now())
  expect(cloud.consoles.pooled(now().id).map(({id}) => id)).toEqual([1])
  cloud.consoles.unpool(cloud.consoles.fromPool(now().id, '1'))
  expect(() => cloud.consoles.fromPool(now().id, '1')).toThrow('could not be found')
})
