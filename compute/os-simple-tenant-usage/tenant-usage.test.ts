import {describe, expect, test} from 'vitest'
import {Cloud} from '../../cloud/cloud.ts'
import {periodOf, readTime, usages} from '../../cloud/usage.ts'
import {foreignServer} from '../servers/foreign.ts'

const hour = 3600

/** A world with a server that came up 5 seconds after the beginning, and the hours that it used in periods. */
function world() {
  const cloud = new Cloud()
  const server = foreignServer(cloud)
  const used = (start: string, end?: string) =>
    usages(cloud, periodOf(cloud, {start, end}), {}).projects.flatMap(({servers}) => servers.map(({hours}) => hours))
  return {cloud, server, used}
}

describe('a server counts', () => {
  test('from when it came up until now', () => {
    const {cloud, used} = world()
    cloud.clock.tick(hour - 5)
    expect(used('2026-01-01T00:00:00')).toEqual([1])
  })

  test('within the period, and not beside it', () => {
    const {cloud, used} = world()
    cloud.clock.tick(10 * hour)
    expect(used('2026-01-01T01:00:00', '2026-01-01T03:30:00')).toEqual([2.5])
    expect(used('2025-12-01T00:00:00', '2026-01-01T00:00:05')).toEqual([])
    expect(used('2026-01-01T09:00:00', '2026-02-01T00:00:00')).toEqual([1 + 10 / hour])
  })

  test('until it was taken down, if it was', () => {
    const {cloud, server, used} = world()
    cloud.clock.tick(2 * hour - 5)
    cloud.servers.send(server, 'delete')
    cloud.clock.tick(5 * hour)
    expect(used('2026-01-01T00:00:05')).toEqual([2 + 2 / hour])
    expect(used('2026-01-01T03:00:00')).toEqual([])
  })
})

test('a page is counted in servers, and the next one begins behind its last', () => {
  const {cloud, server} = world()
  const other = foreignServer(cloud, 'other')
  const [first, second] = [server.id, other.id].sort()
  const period = periodOf(cloud, {start: '2026-01-01T00:00:00'})
  const page = (marker?: string) => usages(cloud, period, {limit: 1, marker})
  const ids = ({projects}: ReturnType<typeof page>) =>
    projects.flatMap(({servers}) => servers.map((one) => one.server.id))
  expect([ids(page()), page().next]).toEqual([[first], first])
  expect(ids(page(first))).toEqual([second])
  expect(() => page('nobody')).toThrow('Marker nobody could not be found.')
})

test.each([
  ['2026-01-31T12:00:00', '2026-01-31T12:00:00.000Z'],
  ['2026-1-2T3:4:5', '2026-01-02T03:04:05.000Z'],
  ['2026-01-31T12:00:00.5', '2026-01-31T12:00:00.500Z'],
  ['2026-01-31 12:00:00.25', '2026-01-31T12:00:00.250Z'],
])('the time %s is %s', (text, time) => {
  expect(new Date(readTime(text)).toISOString()).toBe(time)
})

test.each([
  '2026-01-31',
  '2026-01-31 12:00:00',
  '2026-01-31T12:00:00Z',
  '2026-02-30T12:00:00',
  '2026-01-31T24:00:00',
  '',
])('the time %s is none', (text) => {
  expect(() => readTime(text)).toThrow('Datetime is in invalid format')
})

test('a period ends behind its beginning, unless nothing is said of its end', () => {
  const cloud = new Cloud()
  expect(() => periodOf(cloud, {start: '2026-01-01T00:00:00', end: '2026-01-01T00:00:00'})).toThrow('start time')
  expect(periodOf(cloud, {})).toEqual(periodOf(cloud, {start: '2026-01-01T00:00:00'}))
  expect(() => periodOf(cloud, {start: '2026-01-01T00:00:01'})).toThrow('start time')
})
