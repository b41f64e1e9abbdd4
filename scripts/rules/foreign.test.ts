import {expect, test} from 'vitest'
import {layout} from '../json/layout.ts'
import type {Finding} from '../report/finding.ts'
import {check} from '../validate/check.ts'
import {type Foreign, foreignSubjects} from '../validate/foreign.ts'
import {renamed} from '../validate/foreign-folders.ts'
import {type Gaps, gapsOf} from '../validate/foreign-gaps.ts'
import {sourcesOf} from '../validate/sources.ts'
import type {Subject} from '../validate/subjects.ts'
import {samples, told, world} from './given.ts'

async function read(texts: Readonly<Record<string, string | object>>, gaps?: Gaps): Promise<Foreign[]> {
  const files = Object.entries(texts).map(
    ([path, text]) => [path, typeof text === 'string' ? text : layout(text)] as const,
  )
  return foreignSubjects(new Map(files), world, gaps)
}
async function foundIn(texts: Readonly<Record<string, string | object>>): Promise<Finding[]> {
  const subjects = await read(texts)
  const foreign = (it: Foreign): Subject => ({kind: 'foreign', path: it.path, it})
  return check(subjects.map(foreign), world, {sources: sourcesOf(new Map())})
}
const complaints = async (texts: Readonly<Record<string, string | object>>) => (await foundIn(texts)).map(told)

test('our own samples pass as somebody else’s, under the names of their folders', async () => {
  const [[theirs = '', ours = ''] = []] = Object.entries(renamed)
  const own = samples.filter(({exchange}) => exchange && !exchange.refusal)
  const files = own.map(({path, text}) => [path.replace('api_samples/', '').replace(`${ours}/`, `${theirs}/`), text])
  expect(await foundIn(Object.fromEntries(files))).toEqual([])
})

test('a sample of a name that we do not know is one of the operation that it fits', async () => {
  const pool = {floating_ip_pools: [{name: 'public'}]}
  expect(await complaints({'os-floating-ip-pools/pools-of-someone-resp.json': pool})).toEqual([])
  expect(
    await complaints({'flavors/request-to-another-resource-req.json': {addTenantAccess: {tenant: 'them'}}}),
  ).toEqual([])
})

test('a sample of an unknown name that fits nothing is held against the operation that is nearest', async () => {
  const found = await foundIn({'os-keypairs/someone-req.json': {keypair: {name: 'one', publik_key: 'two'}}})
  expect(found.map(told)).toEqual(['foreign/schema 4:9 Unexpected key "publik_key", expected "public_key"'])
})

test('a sample in the folder of a version that it does not fit is found, with the nearest that it does', async () => {
  const [finding] = await foundIn({
    'keypairs/v2.2/keypairs-list-resp.json': {keypairs: [], keypairs_links: [{href: 'http://a.example/', rel: 'next'}]},
  })
  expect(finding).toMatchObject({code: 'foreign/schema', line: 3, keyword: 'additionalProperties', passesAt: '2.35'})
})

test('a sample of an operation that is not there at its version is found, with the nearest version at which it is', async () => {
  const [finding] = await foundIn({
    'os-floating-ip-pools/v2.40/floatingippools-list-resp.json': {floating_ip_pools: []},
  })
  expect(finding).toMatchObject({code: 'foreign/operation', passesAt: '2.35'})
})

test('a request that fits its schema and that the reference refuses is found', async () => {
  const keypair = {name: 'one', public_key: 'ssh-rsa nonsense'}
  expect((await complaints({'keypairs/keypairs-import-post-req.json': {keypair}}))[0]).toMatch(
    /^foreign\/request 1:1 Unexpected request, expected one that is accepted: 400 InvalidKeypair/,
  )
})

test('what only the state of our cloud forbids is accepted', async () => {
  const removeTenantAccess = {tenant: 'nobody-that-we-know'}
  expect(await complaints({'flavor-access/flavor-access-remove-tenant-req.json': {removeTenantAccess}})).toEqual([])
})

test('a response without a key that the reference gives, though it may be left out, is found', async () => {
  const path = 'os-keypairs/keypairs-post-resp.json'
  const {keypair} = JSON.parse(samples.find((one) => one.path === `api_samples/${path}`)?.text ?? '')
  const {private_key, ...rest} = keypair
  expect(private_key).toBeDefined()
  expect(await complaints({[path]: {keypair: rest}})).toEqual([
    'foreign/response 2:16 Unexpected end of the object, expected the key "private_key", which the reference gives',
  ])
})

test('what can not be placed is found: a folder, a version or a name that we do not know', async () => {
  const found = await foundIn({'flavours/x-resp.json': {}, 'flavors/v2.9999/x-resp.json': {}, 'flavors/x.json': {}})
  expect(found.map(({code, message}) => `${code} ${message}`)).toEqual([
    'foreign/operation Unexpected folder flavours, expected flavors',
    expect.stringMatching(
      /^foreign\/operation Unexpected folder v2\.9999, expected a microversion from 2\.1 to 2\.\d+$/,
    ),
    'foreign/operation Unexpected name, expected one that ends with -req.json or -resp.json',
  ])
})

test('broken JSON is found', async () => {
  expect((await foundIn({'flavors/flavors-list-resp.json': '{'})).map(({code}) => code)).toEqual(['sample/json'])
})

/** Which operation, and which half, samples are taken for. */
const placed = async (texts: Readonly<Record<string, string | object>>, gaps?: Gaps) =>
  (await read(texts, gaps)).map(({declared, half, gap}) => [declared?.name, half, gap])

test('a name that we record tells the operation and the half, with or without -req and -resp', async () => {
  const migrations = 'os-migrations/v2.59/migrations-get.json'
  expect(await placed({[migrations]: {migrations: []}, 'servers/server-action-reboot.json': {}})).toEqual([
    ['listMigrations', 'response', undefined],
    ['rebootServer', 'request', undefined],
  ])
})

test('a name that begins with one that we record is of the same operation, whatever else its value fits', async () => {
  expect(
    await placed({
      'os-migrations/v2.59/migrations-get-some-of-them.json': {migrations: []},
      'servers/server-get-of-someone-resp.json': {servers: []},
    }),
  ).toEqual([
    ['listMigrations', 'response', undefined],
    ['showServer', 'response', undefined],
  ])
})

test('an action is known by its key, and the answer to one by the request of the same name', async () => {
  const files = {
    'servers/into-the-rescue.json': {rescue: null},
    'servers/v2.66/into-the-rescue-resp.json': {adminPass: 'a word'},
  }
  expect(await placed(files)).toEqual([
    ['rescueServer', 'request', undefined],
    ['rescueServer', 'response', undefined],
  ])
  expect(await complaints(files)).toEqual([])
})

test('what is not covered yet is known as that: a folder, an action, and the answer to that', async () => {
  const gaps = gapsOf('operation POST /servers/{id}/action levitate\nsample os-clouds/*\nsample servers/*cloud*\n')
  const files = {
    'os-clouds/cloud-resp.json': {},
    'servers/v2.9/clouds-resp.json': {},
    'servers/server-action-levitate.json': {levitate: {height: 1}},
    'servers/v2.54/server-action-levitate-resp.json': {server: {}},
  }
  expect((await placed(files, gaps)).map(([, , gap]) => gap)).toEqual([
    'os-clouds',
    'servers/*cloud*',
    'levitate',
    'levitate',
  ])
  expect((await placed(files)).filter(([, , gap]) => gap !== undefined)).toEqual([])
})

test('a name can say the version where the folder does not', async () => {
  const server = {name: 'a', flavorRef: '1', imageRef: '', networks: 'auto'}
  const found = await foundIn({'servers/server-create-req-v236.json': {server}})
  expect(found).toMatchObject([{code: 'foreign/schema', passesAt: '2.37'}])
})

/** A request to make a server in somebody else's cloud. */
const server = (more: object) => ({
  server: {
    name: 'a',
    flavorRef: '1',
    imageRef: '12345678-e29b-41d4-a716-446655440000',
    networks: [{uuid: '87654321-e29b-41d4-a716-446655440000', fixed_ip: '198.51.100.7'}],
    ...more,
  },
})

test('a request may name what is only in another cloud', async () => {
  expect(await complaints({'servers/server-create-req.json': server({})})).toEqual([])
  expect(await complaints({'servers/server-create-req.json': server({flavorRef: 'theirs'})})).toEqual([])
  expect(await complaints({'servers/server-create-req.json': server({key_name: 'theirs'})})).toEqual([])
})

test('what is wrong with a request is found, though it names what is only in another cloud', async () => {
  const counts = {min_count: 3, max_count: 2}
  expect((await complaints({'servers/server-create-req.json': server(counts)}))[0]).toMatch(
    /^foreign\/request 1:1 Unexpected request, expected one that is accepted: 400 InvalidCount/,
  )
  expect(await complaints({'servers/server-create-req.json': server({imageRef: 'no-id'})})).not.toEqual([])
  expect((await complaints({'servers/server-create-req.json': server({flavour: '1'})}))[0]).toMatch(/^foreign\/schema/)
})

test('an answer need not have a link to a next page, nor what only administrators see', async () => {
  const path = 'servers/v2.66/servers-list-page-resp.json'
  expect(await complaints({[path]: {servers: []}})).toEqual([])
  const shown = JSON.parse(samples.find((one) => one.path === 'api_samples/servers/server-get-resp.json')?.text ?? '')
  const {'OS-EXT-SRV-ATTR:host': host, ...rest} = shown.server
  expect(host).toBeDefined()
  expect(await complaints({'servers/server-get-resp.json': {server: rest}})).toEqual([])
})

test('a step that gives its file a name comes before one whose own name leads to that file', async () => {
  const path = 'os-server-shares/v2.97/server-shares-delete-req.json'
  const sample = samples.find((one) => one.path === `api_samples/${path}`)
  expect(sample?.exchange?.name).not.toBe('server-shares-delete')
  expect(await placed({[path]: sample?.text ?? ''})).toEqual([['attachShare', 'request', undefined]])
})
