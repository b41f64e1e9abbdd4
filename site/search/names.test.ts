import {expect, test} from 'vitest'
import {type Name, namesFor, wordsOf} from './names.ts'

const name = (kind: Name['kind'], title: string, detail = ''): Name => ({kind, title, detail, path: title})
const names = [
  name('field', 'servers', 'Response body of List servers'),
  name('operation', 'List servers', 'GET /servers'),
  name('operation', 'List servers in detail', 'GET /servers/detail'),
  name('operation', 'Live-migrate a server', 'POST /servers/{server_id}/action os-migrateLive'),
  name('operation', 'Migrate a server', 'POST /servers/{server_id}/action migrate'),
  name('field', 'changes-since', 'Query of List servers'),
  name('field', 'changes-before', 'Query of List servers'),
  name('error', '409 KeyPairExists', "Key pair 'bench' already exists."),
  name('status', '409 Conflict', '12 operations'),
  name('page', 'Live migrations of a server', 'Those that are under way.'),
  name('operation', 'Abort a live migration', 'DELETE /servers/{server_id}/migrations/{migration_id}'),
  name('microversion', '2.40', 'Paging of usages'),
  name('heading', 'Migrate', 'Server concepts'),
  name('field', 'migrate', 'Request body of Migrate a server'),
  name('heading', 'No valid host was found', 'Errors you will meet'),
]
const first = (typed: string) => namesFor(typed, names)[0]?.title

test.each([
  ['List Servers', 'List servers'],
  ['live migration', 'Live-migrate a server'],
  ['changes-since', 'changes-since'],
  ['409', '409 Conflict'],
  ['already exists', '409 KeyPairExists'],
  ['2.40', '2.40'],
  ['no valid host', 'No valid host was found'],
  ['migrate', 'Migrate a server'],
])('%s leads to %s', (typed, title) => {
  expect(first(typed)).toBe(title)
})

test.each([
  ['lsit servers', 'List servers'],
  ['live migartion', 'Live-migrate a server'],
  ['chagnes-since', 'changes-since'],
])('a slip is forgiven: %s leads to %s', (typed, title) => {
  expect(first(typed)).toBe(title)
})

test('what fits nothing finds nothing', () => {
  expect(namesFor('qqxyzzy', names)).toEqual([])
  expect(namesFor('  ', names)).toEqual([])
})

test('a number is meant as it is typed', () => {
  expect(namesFor('408', names)).toEqual([])
})

test('a name of parts is found by the whole and by its parts', () => {
  expect(wordsOf('changes-since')).toEqual(['changes-since', 'changes', 'since'])
})
