import {expect, test} from 'vitest'
import {layout} from '../json/layout.ts'
import type {Finding} from '../report/finding.ts'
import {check} from '../validate/check.ts'
import {type Foreign, foreignSubjects} from '../validate/foreign.ts'
import {renamed} from '../validate/foreign-folders.ts'
import {sourcesOf} from '../validate/sources.ts'
import type {Subject} from '../validate/subjects.ts'
import {samples, told, world} from './given.ts'

async function foundIn(texts: Readonly<Record<string, string | object>>): Promise<Finding[]> {
  const files = Object.entries(texts).map(
    ([path, text]) => [path, typeof text === 'string' ? text : layout(text)] as const,
  )
  const subjects = await foreignSubjects(new Map(files), world)
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
