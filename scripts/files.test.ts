import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {FileFault, posix, readText, readTextIfAny, remove, walk, writeIfChanged, writeText} from './files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))
const at = (...path: string[]) => join(folder, ...path)

test('what is written is read, and nothing else is left in the folder', () => {
  writeText(at('a', 'b', 'one.json'), 'é\n')
  expect(readText(at('a', 'b', 'one.json'))).toBe('é\n')
  expect(readdirSync(at('a', 'b'))).toEqual(['one.json'])
})

test('a write that fails keeps the old file and leaves no draft', () => {
  const long = at('x'.repeat(250))
  writeFileSync(long, 'old')
  expect(() => writeText(long, 'new')).toThrow(FileFault)
  expect(readFileSync(long, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['x'.repeat(250)])
})

test('a folder in the place of the file is refused, and the draft for it removed', () => {
  mkdirSync(at('one'))
  expect(() => writeText(at('one'), 'x')).toThrow(`Unexpected a folder, expected to write ${at('one')}`)
  expect(readdirSync(folder)).toEqual(['one'])
})

test('a file keeps its permissions when it is written anew', () => {
  writeText(at('run'), 'old')
  chmodSync(at('run'), 0o755)
  writeText(at('run'), 'new')
  expect(statSync(at('run')).mode & 0o777).toBe(0o755)
})

test('a link stays a link, and the file behind it is written', () => {
  writeText(at('real'), 'old')
  symlinkSync(at('real'), at('link'))
  writeText(at('link'), 'new')
  expect(readText(at('real'))).toBe('new')
  expect(readdirSync(folder)).toEqual(['link', 'real'])
})

test('a missing file is said clearly', () => {
  expect(() => readText(at('none'))).toThrow(`Unexpected no file there, expected to read ${at('none')}`)
  expect(readTextIfAny(at('none'))).toBeUndefined()
})

test('bytes that are no UTF-8 are refused', () => {
  writeFileSync(at('latin'), Buffer.from([0x61, 0xe9]))
  expect(() => readText(at('latin'))).toThrow(`Unexpected bytes in ${at('latin')}, expected UTF-8 text`)
})

test('files are walked sorted, by whole paths, without dot files', () => {
  for (const name of ['b/2', 'b/10', 'a.json', 'a/z.json', '.git/x', 'b/.draft.tmp', 'B']) writeText(at(name), '')
  expect(walk(folder)).toEqual(['B', 'a.json', 'a/z.json', 'b/10', 'b/2'])
  expect(walk(folder, '.json')).toEqual(['a.json', 'a/z.json'])
})

test('a missing folder is refused when walked', () => {
  expect(() => walk(at('none'))).toThrow(FileFault)
})

test('a file is written only when its text differs', () => {
  expect(writeIfChanged(at('one'), 'a')).toBe('created')
  const {ino} = statSync(at('one'))
  expect(writeIfChanged(at('one'), 'a')).toBe('same')
  expect(statSync(at('one')).ino).toBe(ino)
  expect(writeIfChanged(at('one'), 'b')).toBe('changed')
  expect(readText(at('one'))).toBe('b')
})

test('a byte order mark is a difference', () => {
  writeFileSync(at('one'), '\ufeffa')
  expect(writeIfChanged(at('one'), 'a')).toBe('changed')
})

test('a file is removed with the folders that it leaves empty', () => {
  writeText(at('top', 'a', 'b', 'one'), '')
  writeText(at('top', 'a', 'two'), '')
  expect(remove(at('top', 'a', 'b', 'one'), at('top'))).toBe(true)
  expect(walk(folder)).toEqual(['top/a/two'])
  expect(existsSync(at('top', 'a', 'b'))).toBe(false)
  expect(remove(at('top', 'a', 'two'), at('top'))).toBe(true)
  expect(readdirSync(folder)).toEqual(['top'])
  expect(remove(at('top', 'a', 'two'), at('top'))).toBe(false)
})

test('nothing outside the folder is removed', () => {
  writeText(at('one'), '')
  mkdirSync(at('top'))
  expect(() => remove(at('one'), at('top'))).toThrow(FileFault)
  expect(() => remove(at('top'), at('top'))).toThrow(FileFault)
  expect(existsSync(at('one'))).toBe(true)
})

test('a path is given with forward slashes, from a folder', () => {
  expect(posix(at('a', 'b'), folder)).toBe('a/b')
  expect(posix(folder, folder)).toBe('.')
})
