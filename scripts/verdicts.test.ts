import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {Verdicts} from './verdicts.ts'

const folder = mkdtempSync(join(tmpdir(), 'verdicts-'))
const file = join(folder, 'verdicts.txt')
afterAll(() => rmSync(folder, {recursive: true}))

test('a verdict is known again in the next run, and only that one', () => {
  const first = new Verdicts(file)
  const key = first.keyOf('{"type":"string"}', '"a"')
  expect(first.isGood(key)).toBe(false)
  first.good(key)
  first.save()
  const second = new Verdicts(file)
  expect(second.isGood(second.keyOf('{"type":"string"}', '"a"'))).toBe(true)
  expect(second.isGood(second.keyOf('{"type":"string"}', '"b"'))).toBe(false)
  expect(second.isGood(second.keyOf('{"type":"integer"}', '"a"'))).toBe(false)
})
