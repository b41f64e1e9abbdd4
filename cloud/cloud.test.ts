import {describe, expect, test} from 'vitest'
import {Cloud, type Happening} from './cloud.ts'
import {fingerprint, generateKey} from './keys.ts'

const admin = {project_id: 'home', roles: ['admin']}
const member = {project_id: 'home', roles: ['member']}
const wish = {name: 'lab', memory_mb: 1, vcpus: 1, root_gb: 0, flavorid: 'lab', is_public: false}

describe('a cloud', () => {
  test('is the same each time it is made', () => {
    expect(new Cloud().snapshot()).toEqual(new Cloud().snapshot())
  })
  test('comes back as it was from a snapshot that went through JSON', () => {
    const cloud = new Cloud()
    cloud.keypairs.add('ada', 'laptop', 'ssh')
    cloud.clock.tick(60)
    const saved = JSON.parse(JSON.stringify(cloud.snapshot()))
    const continued = (one: Cloud) => [one.keypairs.add('ada', 'tablet', 'ssh'), one.flavors.add(wish), one.snapshot()]
    const other = new Cloud()
    other.flavors.remove(other.flavors.get('1', admin))
    other.restore(saved)
    expect(continued(other)).toEqual(continued(cloud))
  })
  test('keeps what it has when a snapshot is broken', () => {
    const cloud = new Cloud()
    const before = cloud.snapshot()
    expect(() => cloud.restore({} as never)).toThrow('Unexpected snapshot without "clock"')
    expect(() => cloud.restore({...before, clock: {now: 'noon', due: []}})).toThrow('Unexpected time noon')
    expect(cloud.snapshot()).toEqual(before)
  })
  test('a snapshot does not change with the cloud', () => {
    const cloud = new Cloud()
    const before = cloud.snapshot()
    cloud.flavors.add(wish)
    expect(before.flavors.some(({name}) => name === 'lab')).toBe(false)
  })
  test('tells what happens, in order, and stops when told to', () => {
    const cloud = new Cloud()
    const told: Happening[] = []
    const stop = cloud.listen((happening) => told.push(happening))
    cloud.keypairs.add('ada', 'laptop', 'ssh')
    cloud.keypairs.remove('ada', 'laptop')
    stop()
    cloud.keypairs.add('ada', 'tablet', 'ssh')
    expect(told.map(({event}) => event)).toEqual([
      'keypair.create.start',
      'keypair.create.end',
      'keypair.delete.start',
      'keypair.delete.end',
    ])
  })
  test('its clock moves only forward, by whole seconds', () => {
    const {clock} = new Cloud()
    clock.tick(90)
    expect(clock.now()).toBe('2026-01-01T00:01:30Z')
    expect(() => clock.tick(-1)).toThrow('Unexpected -1')
    expect(() => clock.tick(0.5)).toThrow('Unexpected 0.5')
  })
})

describe('keypairs', () => {
  test('belong to a user: another may use the same name', () => {
    const {keypairs} = new Cloud()
    keypairs.add('ada', 'laptop', 'ssh')
    keypairs.add('bea', 'laptop', 'ssh')
    expect(() => keypairs.add('ada', 'laptop', 'ssh')).toThrow("Key pair 'laptop' already exists.")
  })
  test('refuse the 101st of a user', () => {
    const {keypairs} = new Cloud()
    const {public_key} = generateKey('ssh', 'one')
    for (let number = 1; number <= 100; number++) keypairs.add('ada', `key ${number}`, 'ssh', public_key)
    expect(() => keypairs.add('ada', 'one more', 'ssh')).toThrow('Quota exceeded, too many key pairs.')
  })
  test('are checked before their name is', () => {
    const {keypairs} = new Cloud()
    keypairs.add('ada', 'laptop', 'ssh')
    expect(() => keypairs.add('ada', 'laptop', 'ssh', 'ssh-rsa nonsense')).toThrow('failed to generate fingerprint')
  })
  test('have the fingerprint that ssh-keygen -E md5 prints', () => {
    const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPYXlQ5Vm4gM8dHhWgEV6Wnm5BqkVvxrEhLHKQfn4vxM me@x'
    expect(fingerprint('ssh', key)).toBe('58:06:38:ff:67:00:25:71:3f:1e:f4:e5:de:19:5f:fa')
  })
  test('that are generated can be imported again', () => {
    for (const type of ['ssh', 'x509'] as const)
      expect(fingerprint(type, generateKey(type, 'seed').public_key)).toMatch(/^([0-9a-f]{2}:){15,19}[0-9a-f]{2}$/)
  })
  test.each([
    '',
    'ssh-rsa',
    'ssh-rsa AAAA',
    ' ssh-rsa AAAAB3NzaC1yc2E',
    'ssh-dss AAAAB3NzaC1yc2EAAAADAQABAAABAQDCPuFy74M3DkbG',
  ])('are refused when the key is %j', (key) => {
    expect(() => fingerprint('ssh', key)).toThrow('failed to generate fingerprint')
  })
})

describe('flavors', () => {
  test('that are not public are not found by projects without access', () => {
    const {flavors} = new Cloud()
    const lab = flavors.add(wish)
    expect(() => flavors.get('lab', member)).toThrow('Flavor lab could not be found.')
    flavors.allow(lab, 'home')
    expect(flavors.get('lab', member).name).toBe('lab')
    expect(flavors.visibleTo(member)).toContain(flavors.get('lab', admin))
  })
  test('refuse a second of the same name or id', () => {
    const {flavors} = new Cloud()
    flavors.add(wish)
    expect(() => flavors.add(wish)).toThrow('Flavor with name lab already exists.')
    expect(() => flavors.add({...wish, name: 'other'})).toThrow('Flavor with ID lab already exists.')
  })
  test('are given a UUID if no id is wished for', () => {
    expect(new Cloud().flavors.add({...wish, flavorid: undefined}).flavorid).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/,
    )
  })
})
