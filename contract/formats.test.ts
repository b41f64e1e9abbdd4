import {describe, expect, test} from 'vitest'
import {formats} from './formats.ts'

// Every verdict was asked of Nova's own checker, but those of `cidr`, whose library has become stricter since.
const verdicts: Record<string, {accepts: string[]; refuses: string[]}> = {
  name: {
    accepts: ['', 'a', 'm1.tiny', 'two words', 'ж', 'a\u3000b', 'a:b', 'a\n'],
    refuses: [' a', 'a ', '\u00a0a', '\n', 'a \n', 'a\nb', 'a\u0000', 'a\u200bb', 'a\u2028b', '\u{1f600}', '\ud83d'],
  },
  name_with_leading_trailing_spaces: {
    accepts: ['a', ' a ', '\u3000a', 'a\n', ' a b '],
    refuses: ['', ' ', '\u00a0', ' \n', '\ta', 'a\u200b', '\u{1f600}'],
  },
  az_name: {
    accepts: ['', 'nova', 'two words', 'zone\n'],
    refuses: ['nova:host', ' nova', 'nova ', 'a\u0001'],
  },
  az_name_with_leading_trailing_spaces: {
    accepts: [' nova ', 'nova'],
    refuses: ['', '  ', 'nova:host', ':', '\u{1f600}'],
  },
  base64: {
    accepts: ['', 'YQ==', 'YWI=', 'YWJj', 'YW Jj\n', '-_-_', '=', 'YQ==YQ', 'YWJj='],
    refuses: ['Y', 'YQ', 'YQ=', 'YWJjY', 'Yé=='],
  },
  cidr: {
    accepts: ['10.0.0.0/8', '10.0.0.1/32', '10.0.0.0/255.0.0.0', '10.0.0.0/0.255.255.255', 'fe80::/64', '::/0'],
    refuses: [
      '10.0.0.0',
      '10/8',
      '10.0.0.0/33',
      '10.0.0.0/8 ',
      '10.0.0.0/255.0.255.0',
      '::/129',
      '::',
      'a/8',
      '1.1.1.1/8/8',
    ],
  },
  'date-time': {
    accepts: [
      '2018',
      '2018-01',
      '2018-1-5',
      '20180105',
      '2018-01-05T10',
      '2018-01-05 10:20',
      '2018-01-05T10:20:30.5Z',
    ].concat(['20180105T102030+0530', '2018-01-05T10:20:30-08', '2016-02-29', '2018-01-05T10:20:30,123456+01:00']),
    refuses: [
      '',
      'yesterday',
      '201801',
      '2018-13',
      '2018-02-29',
      '1900-02-29',
      '2018-04-31',
      '2018-01-05T24:00',
    ].concat([
      '2018-01-05T10:60',
      '2018-01-05T10:20:60',
      '2018-01-05t10:20',
      '2018-01-05T10:20:30+24:00',
      '0000-01-01',
    ]),
  },
  ipv4: {
    accepts: ['0.0.0.0', '10.0.0.1', '255.255.255.255'],
    refuses: ['', '1.1.1', '1.1.1.256', '01.1.1.1', '1.1.1.1.1', '1.1.1.1 ', '1.1.1.1/8', '::1'],
  },
  ipv6: {
    accepts: ['::', '::1', 'fe80::1', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::ffff:1.2.3.4', 'FE80::A'],
    refuses: ['', ':', '1:2:3:4:5:6:7', '1::2::3', '1:2:3:4:5:6:7::8', '12345::', 'fe80::1%eth0', '[::1]', '10.0.0.1'],
  },
  regex: {
    accepts: ['a', 'a*', '[a-z]+', '(?P<n>a)(?P=n)', '(?i)a', 'a{', ']', '[]a]', 'a?+', String.raw`\d\Z`],
    refuses: ['', '*', '[', '(', ')', 'a**', '(?<n>a)', '[]', '[^]', String.raw`\q`, '[z-a]', 'a{2,1}'],
  },
  uri: {
    accepts: ['http://a', 'https://u:p@a.b:80/c?d#e', 'ftp://1.2.3.4', 'http://[::1]:80/', 'vnc+ssl://a/b c'],
    refuses: [
      '',
      'a',
      '/a',
      'mailto:a@b',
      'http:a',
      'http://',
      'http:///a',
      '1http://a',
      'http://[::g]/',
      'http://a b',
    ].concat(['http://300.1.1.1/', 'http://a:port/', 'http://a/[b', 'http://a#b#c']),
  },
  uuid: {
    accepts: ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', '3F2504E04F8911D39A0C0305E82C3301'].concat([
      '{3f2504e0-4f89-11d3-9a0c-0305e82c3301}',
      'urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    ]),
    refuses: ['', '1', '3f2504e0-4f89-11d3-9a0c-0305e82c330', '3f2504e0-4f89-11d3-9a0c-0305e82c330g'],
  },
}

test('every format has verdicts', () => {
  expect(Object.keys(verdicts)).toEqual(Object.keys(formats))
})

describe.each(Object.entries(verdicts))('%s', (name, {accepts, refuses}) => {
  const format = formats[name]

  test.each(accepts)('accepts %j', (value) => {
    expect(format?.check(value)).toBe(true)
  })

  test.each(refuses)('refuses %j', (value) => {
    expect(format?.check(value)).toBe(false)
  })
})

test('a name is a string, and other formats take anything that is none', () => {
  const takers = Object.keys(formats).filter((name) =>
    [5, null, true, [], {}].every((value) => formats[name]?.check(value)),
  )
  expect(takers).toEqual(['base64', 'cidr', 'date-time', 'ipv4', 'ipv6', 'regex', 'uri', 'uuid'])
})

test('only names have an answer of their own', () => {
  const own = Object.entries(formats).flatMap(([name, {message}]) => (message ? [[name, message('x')]] : []))
  expect(own).toEqual([
    [
      'name',
      "An invalid 'name' value was provided. The name must be: printable characters. Can not start or end with whitespace.",
    ],
    [
      'name_with_leading_trailing_spaces',
      "An invalid 'name' value was provided. The name must be: printable characters with at least one non space character",
    ],
    [
      'az_name',
      "An invalid 'name' value was provided. The name must be: printable characters except :.Can not start or end with whitespace.",
    ],
    [
      'az_name_with_leading_trailing_spaces',
      "An invalid 'name' value was provided. The name must be: printable characters except :, with at least one non space character",
    ],
  ])
})

test('a long name that is refused is refused at once', () => {
  const long = `${'a'.repeat(100_000)}\u0001`
  const started = performance.now()
  for (const {check} of Object.values(formats)) check(long)
  expect(performance.now() - started).toBeLessThan(500)
})
