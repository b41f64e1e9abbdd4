import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, expect, test} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'run-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** A project of one command that prints where its source is, with the modules of another; all copies are as old. */
function copy(name: string): string {
  const scripts = join(folder, name, 'scripts')
  mkdirSync(scripts, {recursive: true})
  copyFileSync('scripts/run.mjs', join(scripts, 'run.mjs'))
  writeFileSync(join(scripts, 'where.ts'), 'console.log(import.meta.url)\n')
  for (const file of ['run.mjs', 'where.ts']) utimesSync(join(scripts, file), 1, 1)
  symlinkSync(join(folder, 'modules'), join(folder, name, 'node_modules'))
  return scripts
}
const where = (scripts: string) => execFileSync('node', [join(scripts, 'run.mjs'), 'where'], {encoding: 'utf8'})

test('copies that share their modules run each its own sources', () => {
  mkdirSync(join(folder, 'modules'))
  symlinkSync(resolve('node_modules/esbuild'), join(folder, 'modules/esbuild'))
  const [one, other] = [copy('one'), copy('other')]
  expect(where(one)).toContain('/one/scripts/where.ts')
  expect(where(other)).toContain('/other/scripts/where.ts')
  expect(where(one)).toContain('/one/scripts/where.ts')
})
