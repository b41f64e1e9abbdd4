import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readText, walk, writeText} from '../files.ts'
import {syncFolder} from './sync.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const none = {created: 0, changed: 0, removed: 0, same: 0}
const catalog = (...urls: string[]) => JSON.stringify({schemas: urls.map((url) => ({url}))})
const first = new Map([
  ['a/one.schema.json', '1'],
  ['two.schema.json', '2'],
  ['catalog.json', catalog('./a/one.schema.json', './two.schema.json')],
])
const second = new Map([
  ['two.schema.json', '2'],
  ['catalog.json', catalog('./two.schema.json')],
])

test('what is missing is written, and then is as it should be', () => {
  expect(syncFolder(folder, first, false)).toEqual({...none, created: 3})
  expect(walk(folder)).toEqual([...first.keys()].sort())
  expect(syncFolder(folder, first, false)).toEqual({...none, same: 3})
})

test('a check changes nothing, and counts the same', () => {
  expect(syncFolder(join(folder, 'new'), first, true)).toEqual({...none, created: 3})
  expect(walk(folder)).toEqual([])
  syncFolder(folder, first, false)
  expect(syncFolder(folder, second, true)).toEqual({created: 0, changed: 1, removed: 1, same: 1})
  expect(walk(folder)).toHaveLength(3)
})

test('what was written and is not wanted any more goes, and files of others stay', () => {
  syncFolder(folder, first, false)
  writeText(join(folder, 'a/mine.json'), 'mine')
  expect(syncFolder(folder, second, false)).toEqual({created: 0, changed: 1, removed: 1, same: 1})
  expect(walk(folder)).toEqual(['a/mine.json', 'catalog.json', 'two.schema.json'])
})

test('a catalog that names files elsewhere, or is broken, has nothing removed', () => {
  writeText(join(folder, 'mine.json'), 'mine')
  for (const broken of [catalog('../../mine.json', '../mine.json'), '{', '[]']) {
    writeText(join(folder, 'inside/catalog.json'), broken)
    expect(syncFolder(join(folder, 'inside'), second, false).removed).toBe(0)
  }
  expect(readText(join(folder, 'mine.json'))).toBe('mine')
})
