import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readText, walk, writeText} from '../files.ts'
import {applyChanges, Taken} from './change.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'))
  writeText(join(root, 'list.ts'), 'old')
})
afterEach(() => rmSync(root, {recursive: true, force: true}))
const edit = {path: 'list.ts', before: 'old', text: 'new'}

test('files come and change', () => {
  applyChanges(root, [{path: 'a/b.ts', text: 'b'}, edit])
  expect(readText(join(root, 'a/b.ts'))).toBe('b')
  expect(readText(join(root, 'list.ts'))).toBe('new')
})

test('a file that is there already is not written over, and nothing else is done', () => {
  expect(() => applyChanges(root, [edit, {path: 'list.ts', text: 'mine'}])).toThrow(Taken)
  expect(readText(join(root, 'list.ts'))).toBe('old')
})

test('a file that somebody else changed meanwhile is left alone, and nothing else is done', () => {
  writeText(join(root, 'list.ts'), 'theirs')
  expect(() => applyChanges(root, [{path: 'a.ts', text: 'a'}, edit])).toThrow('Unexpected change of list.ts meanwhile')
  expect(walk(root)).toEqual(['list.ts'])
})

test('if one change fails the others are undone', () => {
  mkdirSync(join(root, 'x'))
  const impossible = {path: `x/${'y'.repeat(300)}`, text: ''}
  expect(() => applyChanges(root, [{path: 'a/b/c.ts', text: 'c'}, edit, impossible])).toThrow()
  expect(walk(root)).toEqual(['list.ts'])
  expect(readdirSync(root).sort()).toEqual(['list.ts', 'x'])
  expect(readText(join(root, 'list.ts'))).toBe('old')
})
