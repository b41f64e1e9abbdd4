import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {writeText} from '../files.ts'
import {readCheckout, redirectCases} from './checkout.ts'
import {readFacts} from './facts.ts'
import {ourPages, ourRedirects, REDIRECTS} from './pages.ts'
import {pageOf} from './upstream.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true})
})

/** A folder with these files: texts as they are, anything else as JSON. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files))
    writeText(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

test('a file of the documentation is a page of a guide or of the reference', () => {
  expect(pageOf('doc/source/user/flavors.rst')).toBe('user/flavors')
  expect(pageOf('api-guide/source/faults.rst')).toBe('api-guide/faults')
  expect(pageOf('api-ref/source/os-things.inc')).toBe('api-ref/os-things')
  expect(pageOf('doc/source/_static/x.svg')).toBeUndefined()
})

describe('a checkout', () => {
  const folder = folderOf({
    'doc/api_samples/things/v2.9/things-get-resp.json': {thing: {id: 1}},
    'doc/notification_samples/thing-create.json': {
      event_type: 'thing.create',
      payload: {$ref: 'common_payloads/Thing.json#'},
    },
    'doc/notification_samples/common_payloads/Thing.json': {name: 'x'},
    'doc/source/user/things.rst': 'Things',
    'doc/test/redirect-tests.txt': '# cases\n/nova/latest/a.html 301 /nova/latest/b.html\n/nova/latest/c.html 200\n',
  })
  const upstream = readCheckout(folder)

  test('gives its samples by path, with fragments in place', () => {
    expect([...upstream.samples]).toEqual([['things/v2.9/things-get-resp.json', {thing: {id: 'integer'}}]])
    expect(upstream.notificationSamples.get('thing-create.json')).toEqual({
      event_type: 'string',
      payload: {name: 'string'},
    })
  })
  test('gives its pages and where pages went, and no declarations', () => {
    expect(upstream.pages).toEqual(['user/things'])
    expect(upstream.redirects).toEqual([{path: '/nova/latest/a.html', target: '/nova/latest/b.html'}])
    expect(upstream.facts).toBeUndefined()
  })
})

test('a redirect that answers something else is none', () => {
  expect(redirectCases('/a 404 /b\nx 301 /b\n')).toEqual([])
})

describe('facts', () => {
  const sample = (path: string, operation: string, shape: unknown) => ({
    path: `doc/api_samples/${path}`,
    operation,
    microversion: null,
    shape,
  })
  const point = (paths: readonly ReturnType<typeof sample>[], pages: readonly string[], exception: string | null) => ({
    samples: {apiSamples: paths, notificationSamples: [], notificationFragments: []},
    doctree: {files: pages.map((page) => ({path: `doc/source/${page}.rst`}))},
    redirects: {rules: [{pattern: '^/nova/([^/]+)/user/old.html$'}], cases: [{path: '/x', target: '/y'}]},
    operations: {maxMicroversion: '2.104', operations: [{id: 'GET /things'}]},
    schemas: {modules: {'a.b': {index: {type: 'object'}}}},
    fixtures: {operations: [{id: 'GET /things', conditions: [{exception, status: 400, raises: 'X'}]}]},
    policies: {policies: [{name: 'p', check: '@'}]},
    notifications: {
      payloads: [
        {name: 'Base', registered: false},
        {name: 'Thing', registered: true},
      ],
      eventTypes: [{eventType: 'thing.create'}],
      fieldEnums: {},
    },
    microversions: {microversions: []},
  })
  const today = point([sample('os-things/a.json', 'GET /things', {})], ['user/new'], 'KeyError')
  const before = point(
    [sample('things/a.json', 'GET /things', {}), sample('things/b.json', 'GET /things', 'null')],
    ['user/old', 'user/gone'],
    'ThingNotFound',
  )
  const files = Object.entries({head: today, seed: before}).flatMap(([name, tables]) =>
    Object.entries(tables).map(([table, content]) => [`${name}/${table}.json`, content]),
  )
  const upstream = readFacts(folderOf(Object.fromEntries(files)))

  test('have the samples of both points, without folders that only have another name now', () => {
    expect([...upstream.samples.keys()]).toEqual(['os-things/a.json', 'things/b.json'])
  })
  test('have the pages of both points, without those that went elsewhere', () => {
    expect(upstream.pages).toEqual(['user/new', 'user/gone'])
  })
  test('know schemas by module and name, whatever dots the module has', () => {
    expect(upstream.facts?.today.schema('a.b.index')).toEqual({type: 'object'})
  })
  test('take no exception of the Python language for a reason, and no class for a payload that nothing sends', () => {
    expect(upstream.facts?.today.conditions.get('GET /things')).toEqual([{exception: null, status: 400}])
    expect(upstream.facts?.before.conditions.get('GET /things')).toEqual([{exception: 'ThingNotFound', status: 400}])
    expect([...(upstream.facts?.payloads.keys() ?? [])]).toEqual(['Thing'])
  })
})

test('our pages are named as Nova’s, and a path is forwarded by the first rule that fits', () => {
  const project = folderOf({
    'doc/user/things.mdx': 'Things',
    'doc/index.md': 'Nova',
    [REDIRECTS]: [
      {from: '^/nova/([^/]+)/a.html$', to: '/nova/$1/b.html'},
      {from: '^/nova/', to: '/'},
    ],
  })
  expect(ourPages(project, ['flavors'])).toEqual(['index', 'user/things', 'api-ref/flavors', 'api-ref/os-flavors'])
  const forward = ourRedirects(project)
  expect(forward('/nova/latest/a.html')).toBe('/nova/latest/b.html')
  expect(forward('/other')).toBeUndefined()
})
