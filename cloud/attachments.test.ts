import {describe, expect, test} from 'vitest'
import type {AttachmentWish} from './attachments.ts'
import {Cloud} from './cloud.ts'
import {started} from './servers.fixture.ts'
import {viewer} from './wishes.fixture.ts'

const terms = {viewer, multiattach: true, waits: true}
const wish = (volume_id: string, more: Partial<AttachmentWish> = {}): AttachmentWish => ({
  volume_id,
  device: null,
  tag: null,
  delete_on_termination: false,
  ...more,
})
function running() {
  const {cloud, now} = started()
  cloud.clock.settle()
  const told: string[] = []
  cloud.listen(({event}) => told.push(event))
  return {cloud, now, told, id: (name: string) => cloud.volumes.named(name).id}
}
/** The first letter that is free behind that of the root disk. */
const next = '/dev/vdb'

describe('a volume that is attached', () => {
  test('is reserved at once, and in use when the host is done', () => {
    const {cloud, now, told, id} = running()
    expect(cloud.attachments.attach(now(), wish(id('data')), terms)).toBe(next)
    expect(cloud.volumes.named('data').status).toBe('reserved')
    cloud.clock.tick(2)
    expect(cloud.volumes.named('data').status).toBe('in-use')
    expect(told).toEqual(['instance.volume_attach.start', 'instance.volume_attach.end'])
  })
  test('comes a little later where nobody waits for its name', () => {
    const {cloud, now, id} = running()
    expect(cloud.attachments.attach(now(), wish(id('data')), {...terms, waits: false})).toBeNull()
    expect(cloud.attachments.of(now())).toEqual([])
    cloud.clock.settle()
    expect(cloud.attachments.of(now())).toMatchObject([{device: next}])
  })
  test('does not come, and nothing is said, where nobody waits and its name is taken', () => {
    const {cloud, now, told, id} = running()
    cloud.attachments.attach(now(), wish(id('data'), {device: '/dev/sda'}), {...terms, waits: false})
    cloud.clock.settle()
    expect(cloud.attachments.of(now())).toEqual([])
    expect(told).toEqual([])
  })
  test('is free again where the host can not attach it', () => {
    const {cloud, now, told, id} = running()
    cloud.befall({mishap: 'attach_volume', exception: 'CinderConnectionFailed', message: 'no way'})
    cloud.attachments.attach(now(), wish(id('data')), terms)
    cloud.clock.settle()
    expect(cloud.volumes.named('data')).toMatchObject({status: 'available', attachments: []})
    expect(told).toEqual(['instance.volume_attach.start', 'instance.volume_attach.error'])
  })
  test('is in use in a world that was restored meanwhile', () => {
    const {cloud, now, id} = running()
    cloud.attachments.attach(now(), wish(id('data')), terms)
    const other = new Cloud()
    other.restore(cloud.snapshot())
    other.clock.settle()
    expect(other.volumes.named('data').status).toBe('in-use')
  })
  test('keeps the letter that was asked for, and gets the prefix of the root disk', () => {
    const {cloud, now, id} = running()
    expect(cloud.attachments.attach(now(), wish(id('data'), {device: '/dev/sdf'}), terms)).toBe('/dev/vdf')
    expect(cloud.attachments.attach(now(), wish(id('plain')), terms)).toBe(next)
  })
})

test('attachments are listed by the ids of their volumes', () => {
  const {cloud, now, id} = running()
  for (const name of ['shared', 'data', 'plain']) cloud.attachments.attach(now(), wish(id(name)), terms)
  const ids = cloud.attachments.of(now()).map(({volume_id}) => volume_id)
  expect(ids).toEqual([id('shared'), id('data'), id('plain')].sort())
})

test('pages count the disk that a server has of its image', () => {
  const {cloud, now, id} = running()
  cloud.attachments.attach(now(), wish(id('data')), terms)
  expect(cloud.attachments.page(now(), {limit: 1, offset: 0})).toEqual([])
  expect(cloud.attachments.page(now(), {limit: 1, offset: 1})).toHaveLength(1)
})

test('a volume that takes the place of another has its name and its device', () => {
  const {cloud, now, told, id} = running()
  cloud.attachments.attach(now(), wish(id('data'), {device: '/dev/vdd'}), terms)
  cloud.clock.settle()
  cloud.befall({volume: id('data'), migrating: true})
  const [before] = cloud.attachments.of(now())
  cloud.attachments.swap(now(), id('data'), id('root'), viewer)
  cloud.clock.settle()
  const [after] = cloud.attachments.of(now())
  expect(after).toMatchObject({volume_id: id('root'), device: '/dev/vdd', bdm_uuid: before?.bdm_uuid})
  expect(after?.attachment_id).not.toBe(before?.attachment_id)
  expect(cloud.volumes.named('data')).toMatchObject({status: 'available', migrating: false})
  expect(told.slice(-2)).toEqual(['instance.volume_swap.start', 'instance.volume_swap.end'])
})

test('a volume can not be detached twice', () => {
  const {cloud, now, id} = running()
  cloud.attachments.attach(now(), wish(id('data')), terms)
  cloud.clock.settle()
  cloud.attachments.detach(now(), id('data'), viewer)
  expect(() => cloud.attachments.detach(now(), id('data'), viewer)).toThrow(/Unable to detach volume/)
  cloud.clock.settle()
  expect(cloud.attachments.of(now())).toEqual([])
})
