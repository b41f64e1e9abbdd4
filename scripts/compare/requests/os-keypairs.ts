import {since, until} from '../../../contract/changing.ts'
import {certificate, ed25519, rsa} from '../keys.ts'
import type {Step, Tour} from '../tour.ts'

const post = (name: string, keypair: object, more: Partial<Step> = {}): Step => ({
  name,
  request: 'POST /os-keypairs',
  body: {keypair},
  ...more,
})
const raw = (name: string, text: string, headers: Step['headers'] = {}): Step => ({
  name,
  request: 'POST /os-keypairs',
  raw: text,
  headers: {'Content-Type': 'application/json', ...headers},
})
const key = (name: string) => ({name, public_key: ed25519})
const list = (name: string, query: string, more: Partial<Step> = {}): Step => ({
  name: `list-${name}`,
  request: `GET /os-keypairs?${query}`,
  ...more,
})

/** Every way to make, find, page and lose a keypair; the member's name is new, so that the list begins empty. */
export const keypairs: Tour = {
  resource: 'os-keypairs',
  steps: [
    {name: 'list-none', request: 'GET /os-keypairs'},
    until('2.92', post('generate', {name: 'generated'})),
    since('2.2', until('2.92', post('generate-certificate', {name: 'winrm', type: 'x509'}))),
    since('2.92', post('generate-no-more', {name: 'generated'})),
    post('import', key('imported')),
    post('import-rsa', {name: 'older', public_key: rsa, type: since('2.2', 'ssh')}),
    since('2.2', post('import-certificate', {name: 'certificate', public_key: certificate, type: 'x509'})),
    post('import-with-newline', {name: 'newline', public_key: `${ed25519}\n`}),

    post('again', key('imported')),
    post('again-bad-key', {name: 'imported', public_key: 'bad'}),
    post('bad-key', {name: 'bad', public_key: 'bad'}),
    post('bad-key-empty', {name: 'bad', public_key: ''}),
    post('bad-key-base64', {name: 'bad', public_key: 'ssh-rsa AAAA'}),
    post('bad-key-indented', {name: 'bad', public_key: `  ${ed25519}`}),
    post('bad-key-of-other-type', {name: 'bad', public_key: ed25519.replace('ssh-ed25519', 'ssh-rsa')}),
    since('2.2', post('certificate-as-ssh', {name: 'bad', public_key: certificate, type: 'ssh'})),
    since('2.2', post('ssh-as-certificate', {name: 'bad', public_key: ed25519, type: 'x509'})),
    post('key-null', {name: 'bad', public_key: null}),
    post('name-empty', key('')),
    post('name-blank', key(' ')),
    post('name-indented', key(' a')),
    post('name-newline', key('a\nb')),
    post('name-emoji', key('😀')),
    post('name-slash', key('a/b')),
    post('name-umlaut', key('ä')),
    post('name-quote', key("it's")),
    post('name-address', key('a@b.c')),
    post('name-255', key('a'.repeat(255))),
    post('name-256', key('a'.repeat(256))),
    post('name-number', {name: 5, public_key: ed25519}),
    post('name-missing', {public_key: ed25519}),
    post('type', {...key('typed'), type: 'ssh'}),
    post('type-unknown', {...key('typed'), type: 'rsa'}),
    post('type-null', {...key('typed'), type: null}),
    post('of-another', {...key('theirs'), user_id: '{own}-other'}),
    post('of-another-as-admin', {...key('theirs'), user_id: '{own}-other'}, {as: 'admin'}),
    post('of-oneself', {...key('mine'), user_id: '{own}'}),
    post('of-number', {...key('mine'), user_id: 5}),
    post('unknown-field', {...key('more'), colour: 'blue'}),

    {name: 'body-empty-object', request: 'POST /os-keypairs', body: {}},
    {name: 'body-more-keys', request: 'POST /os-keypairs', body: {keypair: key('more'), y: 1, x: 2}},
    {name: 'body-number', request: 'POST /os-keypairs', body: {keypair: 1}},
    raw('body-malformed', '{bad'),
    raw('body-empty', ''),
    raw('body-array', '[]'),
    raw('body-string', '"x"'),
    raw('body-null', 'null'),
    raw('body-xml', '<keypair/>', {'Content-Type': 'application/xml'}),
    raw('body-plain', '{}', {'Content-Type': 'text/plain'}),
    raw('body-vendor-type', '{}', {'Content-Type': 'application/vnd.openstack.compute+json'}),
    raw('body-untyped', '{}', {'Content-Type': null}),
    raw('body-longest', `{"keypair": "${'x'.repeat(114_688 - 15)}"}`),
    raw('body-too-long', `{"keypair": "${'x'.repeat(114_688 - 14)}"}`),

    {name: 'show', request: 'GET /os-keypairs/imported'},
    until('2.92', {name: 'show-generated', request: 'GET /os-keypairs/generated'}),
    since('2.2', {name: 'show-certificate', request: 'GET /os-keypairs/certificate'}),
    {name: 'show-unknown', request: 'GET /os-keypairs/nosuch'},
    {name: 'show-other-case', request: 'GET /os-keypairs/Imported'},
    {name: 'show-of-another', request: 'GET /os-keypairs/theirs?user_id={own}-other'},
    {name: 'show-of-another-as-admin', request: 'GET /os-keypairs/theirs?user_id={own}-other', as: 'admin'},
    {name: 'show-query', request: 'GET /os-keypairs/imported?colour=blue'},
    {name: 'show-body-ignored', request: 'GET /os-keypairs/imported', raw: '{bad'},

    {name: 'list', request: 'GET /os-keypairs'},
    list('of-another', 'user_id={own}-other'),
    since('2.10', list('of-another-as-admin', 'user_id={own}-other', {as: 'admin'})),
    since('2.10', list('of-nobody-as-admin', 'user_id={own}-nobody', {as: 'admin'})),
    since('2.10', list('of-two-as-admin', 'user_id={own}-nobody&user_id={own}-other', {as: 'admin'})),
    list('of-empty', 'user_id='),
    list('page', 'limit=2'),
    list('next', 'limit=2&marker=imported'),
    list('page-of-oneself', 'user_id={own}&limit=1'),
    list('page-of-two-limits', 'limit=1&limit=2'),
    list('limit-0', 'limit=0'),
    list('limit-large', 'limit=5000'),
    list('limit-letters', 'limit=abc'),
    list('limit-negative', 'limit=-1'),
    list('limit-empty', 'limit='),
    list('marker-unknown', 'marker=nosuch'),
    list('marker-last', 'marker=older'),
    list('unknown-key', 'colour=blue'),
    list('unknown-keys', 'shape=round&colour=blue'),
    list('underscore-key', '_colour=blue'),
    list('page-unknown-key', 'limit=1&colour=blue'),
    list('limit-and-key', 'limit=abc&colour=blue'),
    {name: 'page-in-project', request: 'GET /{home}/os-keypairs?limit=1'},

    {name: 'delete-unknown', request: 'DELETE /os-keypairs/nosuch'},
    {name: 'delete-of-another', request: 'DELETE /os-keypairs/theirs?user_id={own}-other'},
    {name: 'delete-query', request: 'DELETE /os-keypairs/nosuch?colour=blue'},
    since('2.10', {
      name: 'delete-of-another-as-admin',
      request: 'DELETE /os-keypairs/theirs?user_id={own}-other',
      as: 'admin',
    }),
    {name: 'delete', request: 'DELETE /os-keypairs/imported'},
    {name: 'delete-again', request: 'DELETE /os-keypairs/imported'},
    {name: 'list-in-the-end', request: 'GET /os-keypairs'},
    ...['older', 'newline', 'typed', 'mine', 'a@b.c', 'generated', 'winrm', 'certificate', 'a'.repeat(255)].map(
      (name, index): Step => ({name: `clean-${index + 1}`, request: `DELETE /os-keypairs/${name}`}),
    ),
  ],
}

/** The keys that one user may have. */
const most = 100

export const keypairQuota: Tour = {
  resource: 'os-keypairs',
  once: true,
  steps: [
    ...Array.from({length: most}, (_, index) => post(`quota-${index + 1}`, key(`key-${index + 1}`))),
    post('quota-exceeded', key('one-more')),
    post('quota-exceeded-bad-key', {name: 'one-more', public_key: 'bad'}),
    post('quota-exceeded-bad-name', key('')),
    ...Array.from(
      {length: most},
      (_, index): Step => ({name: `quota-clean-${index + 1}`, request: `DELETE /os-keypairs/key-${index + 1}`}),
    ),
  ],
}
