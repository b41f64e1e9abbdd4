import {describe, expect, test} from 'vitest'
import {Cloud} from './cloud.ts'
import {settled} from './wishes.fixture.ts'

describe('the period of an audit', () => {
  test.each([
    ['2012-07-05 10:00:00', '2012-06-01 00:00:00', '2012-07-01 00:00:00'],
    ['2012-07-01 00:00:00', '2012-05-01 00:00:00', '2012-06-01 00:00:00'],
    ['2012-07-01 00:00:00.5', '2012-06-01 00:00:00', '2012-07-01 00:00:00'],
    ['2012-01-05 10:00:00', '2011-12-01 00:00:00', '2012-01-01 00:00:00'],
    ['2012-1-5 1:0:0', '2011-12-01 00:00:00', '2012-01-01 00:00:00'],
  ])('before %s began at %s and ended at %s', (before, beginning, ending) => {
    expect(new Cloud().usageAudits.period(before)).toEqual({beginning, ending})
  })
  test.each([
    '2012-07-05',
    '2012-07-05T10:00:00',
    ' 2012-07-05 10:00:00',
    '2012-02-30 10:00:00',
    '2012-07-05 24:00:00',
    '2012-07-05 10:00:61',
    '2012-07-05 10:00:00.1234567',
    '2012-13-05 10:00:00',
    '0000-07-05 10:00:00',
    '0001-01-05 10:00:00',
    '',
  ])('is not known before %j', (before) => {
    expect(() => new Cloud().usageAudits.period(before)).toThrow(`Invalid timestamp for date ${before}`)
  })
  test('is the last month, if nobody names a time', () => {
    const {usageAudits, clock} = new Cloud()
    expect(usageAudits.period().ending).toBe('2025-12-01 00:00:00')
    clock.tick(1)
    expect(usageAudits.period().ending).toBe('2026-01-01 00:00:00')
  })
})

test('a host that is done with its audit says how it went', () => {
  const {usageAudits} = new Cloud()
  usageAudits.begin('compute2', 4)
  usageAudits.begin('compute1', 3)
  usageAudits.end('compute1', {errors: 1, seconds: 0.5})
  expect(usageAudits.logsOf(usageAudits.period()).map(({host, state, message}) => [host, state, message])).toEqual([
    ['compute1', 'DONE', 'Instance usage audit ran for host compute1, 3 instances in 0.5 seconds.'],
    ['compute2', 'RUNNING', 'Instance usage audit started...'],
  ])
})

test('a host that audits tells once of each server that was up in the period, to nobody', () => {
  const cloud = new Cloud()
  const [old] = settled(cloud)
  cloud.clock.tick(31 * 24 * 3600)
  const told: unknown[] = []
  cloud.listen(({event, about, request_id}) =>
    told.push([event, about.period, (about.server as {id: string}).id, request_id]),
  )
  cloud.befall({audited: 'compute1'})
  cloud.befall({audited: 'compute1'})
  cloud.befall({audited: 'compute2'})
  const period = {beginning: '2026-01-01 00:00:00', ending: '2026-02-01 00:00:00'}
  expect(told).toEqual([['instance.exists', period, old?.id, '']])
  const logs = cloud.usageAudits.logsOf(period)
  expect(logs.map(({host, state, instances, errors}) => [host, state, instances, errors])).toEqual([
    ['compute1', 'DONE', 1, 0],
    ['compute2', 'DONE', 0, 0],
  ])
})
