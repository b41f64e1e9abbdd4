import {describe, expect, test} from 'vitest'
import type {Answer} from './ask.ts'
import {ed25519} from './keys.ts'
import {type Known, mask, maskText, normalise} from './normalise.ts'

const known: Known = {
  base: new URL('http://127.0.0.1:8774/compute/'),
  newest: '2.93',
  own: 'compare-x-1',
  keys: [ed25519],
}
const answer = (more: Partial<Answer> = {}): Answer => ({status: 200, headers: [], body: '', ...more})
const id = 'req-7337805f-f82d-47c7-b4e6-d646ca649813'

describe('a text', () => {
  test('loses the address of its service, with the path and without', () => {
    expect(maskText('http://127.0.0.1:8774/compute/v2.1/flavors/1', known)).toBe('http://nova/v2.1/flavors/1')
    expect(maskText('http://127.0.0.1:8774/v2.1', known)).toBe('http://nova/v2.1')
  })

  test('keeps the address of another service', () => {
    expect(maskText('http://docs.openstack.org/', known)).toBe('http://docs.openstack.org/')
  })

  test('loses ids, and keeps what is almost one', () => {
    expect(maskText('a 7337805f-f82d-47c7-b4e6-d646ca649813 b', known)).toBe('a <uuid> b')
    expect(maskText('6f70656e737461636b20342065766572', known)).toBe('6f70656e737461636b20342065766572')
  })

  test('loses times, and keeps how they are written', () => {
    expect(maskText('2026-11-22T15:41:22.564960', known)).toBe('0000-00-00T00:00:00.000000')
    expect(maskText('2026-11-22T15:41:22Z', known)).toBe('0000-00-00T00:00:00Z')
  })

  test('keeps the days at which the API was changed', () => {
    expect(maskText('2013-07-23T11:33:21Z', known)).toBe('2013-07-23T11:33:21Z')
  })

  test('loses the names that are new in each run', () => {
    expect(maskText('Flavor compare-x-1-a could not be found.', known)).toBe('Flavor {own}-a could not be found.')
  })

  test('loses numbers of the database', () => {
    expect(maskText('exists for flavor 23 and project tA', known)).toBe('exists for flavor <number> and project tA')
    expect(maskText('not found for 23 / zz', known)).toBe('not found for <number> / zz')
  })

  test('loses the newest microversion only where it is the end of the range', () => {
    expect(maskText('Minimum is 2.1 and maximum is 2.93.', known)).toBe('Minimum is 2.1 and maximum is <newest>.')
    expect(maskText('compute 2.93', known)).toBe('compute 2.93')
  })
})

describe('a keypair', () => {
  const generated = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCbVqUSCk0I Generated-by-Nova'

  test('that was imported keeps its key and fingerprint, and loses its number', () => {
    expect(mask({id: 7, public_key: ed25519, fingerprint: '83:4f'}, known)).toEqual({
      id: 0,
      public_key: ed25519,
      fingerprint: '83:4f',
    })
  })

  test('that was generated keeps the form of its keys', () => {
    const pem = `-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}\n${'B'.repeat(12)}==\n-----END RSA PRIVATE KEY-----\n`
    expect(mask({public_key: generated, fingerprint: '0b:89', private_key: pem}, known)).toEqual({
      public_key: 'ssh-rsa … Generated-by-Nova',
      fingerprint: 'xx:xx',
      private_key: '-----BEGIN RSA PRIVATE KEY-----\n…\n-----END RSA PRIVATE KEY-----\n',
    })
  })

  test('looks alike whatever the length of the last line of its keys', () => {
    const [one, other] = [1, 40].map((last) =>
      mask(
        {
          public_key: generated,
          private_key: `-----BEGIN X-----\n${'A'.repeat(64)}\n${'B'.repeat(last)}\n-----END X-----`,
        },
        known,
      ),
    )
    expect(one).toEqual(other)
  })
})

test('a string that is called id is kept', () => {
  expect(mask({flavor: {id: '23'}}, known)).toEqual({flavor: {id: '23'}})
})

test('the version document of each service tells of its newest microversion', () => {
  expect(mask({id: 'v2.1', version: '2.93'}, known)).toEqual({id: 'v2.1', version: '<newest>'})
  expect(mask({id: 'v2.1', version: '2.92'}, known)).toEqual({id: 'v2.1', version: '2.92'})
})

describe('an answer', () => {
  test('whose body is no JSON is text', () => {
    expect(normalise(answer({body: '404 Not Found\n'}), known).body).toBe('404 Not Found\n')
  })

  test('with a header twice says the same as one with both values', () => {
    const twice = answer({
      headers: [
        ['Vary', 'A'],
        ['vary', 'B'],
      ],
    })
    expect(normalise(twice, known).headers.vary).toBe('A, B')
    expect(normalise(answer({headers: [['Vary', 'A, B']]}), known).headers.vary).toBe('A, B')
  })

  test.each([
    ['none', []],
    ['two alike', [`x-openstack-request-id ${id}`, `X-Compute-Request-Id ${id}`]],
    ['two different', [`x-openstack-request-id ${id}`, `x-compute-request-id ${id.replace('733', '734')}`]],
    ['1 and 0', [`x-openstack-request-id ${id}`]],
    ['unlike an id: 5', ['x-openstack-request-id 5']],
  ])('tells of its ids: %s', (said, lines) => {
    const headers = lines.map((line) => line.split(' ') as [string, string])
    expect(normalise(answer({headers}), known).headers['request-ids']).toBe(said)
  })

  test('keeps the scheme of a challenge, not its address', () => {
    const challenged = answer({headers: [['WWW-Authenticate', 'Keystone uri="http://keystone:5000"']]})
    expect(normalise(challenged, known).headers['www-authenticate']).toBe('Keystone uri="…"')
  })
})
