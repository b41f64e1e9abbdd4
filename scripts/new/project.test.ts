import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {LATEST} from '../../compute/microversions.ts'
import {readText, walk} from '../files.ts'
import command from '../new.ts'
import {applyChanges} from './change.ts'
import {plan} from './plan.ts'

const next = `2.${Number(LATEST.slice(2)) + 1}`
const longest = `os-${'things-'.repeat(5)}ab`
const resources = [
  'os-zebras',
  'os-begun',
  'os-begun-bar',
  'os-begun_baz',
  'os-begun2',
  'os-import',
  'aardvarks',
  longest,
]
const modules = resolve('node_modules')

/** A copy of the project, to which one of each kind is added. */
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'))
  for (const part of [
    'cloud',
    'compute',
    'contract',
    'notifications',
    'doc',
    'biome.json',
    '.gitignore',
    'tsconfig.json',
  ])
    cpSync(part, join(root, part), {recursive: true, filter: (path) => !path.endsWith('.test.ts')})
  symlinkSync(modules, join(root, 'node_modules'))
  writeFileSync(join(root, 'package.json'), '{"type": "module"}')
  begin('microversion', next, {release: "2027.1 'Indri'"})
  for (const resource of resources) begin('resource', resource)
  begin('page', 'user/begun.md')
})
afterAll(() => rmSync(root, {recursive: true, force: true}))
const begin = (kind: string, name: string, choice = {}) => applyChanges(root, plan(root, kind, name, choice).changes)

function run(program: string, ...args: string[]): string {
  const {status, stdout, stderr} = spawnSync(join(modules, '.bin', program), args, {cwd: root, encoding: 'utf8'})
  return status === 0 ? '' : stdout + stderr
}

test('what is written compiles', () => {
  const {compilerOptions} = JSON.parse(readText('tsconfig.json'))
  writeFileSync(
    join(root, 'tsconfig.test.json'),
    JSON.stringify({compilerOptions: {...compilerOptions, typeRoots: [join(modules, '@types')]}, include: ['compute']}),
  )
  expect(run('tsc', '-p', 'tsconfig.test.json')).toBe('')
})

test('what is written is formatted and sorted as the linter wants it', () => {
  expect(run('biome', 'check', 'compute')).toBe('')
})

test('what is written answers, at the microversion that is begun', () => {
  writeFileSync(
    join(root, 'tell.mts'),
    `import {resources} from './compute/index.ts'
import {LATEST} from './compute/microversions.ts'
import {stage} from './compute/stage.ts'
import {play} from './contract/story.ts'
const told = []
for (const resource of resources.slice(-${resources.length}))
  for (const {name, version, response} of await play(resource, LATEST, stage()))
    told.push([resource.name, name, version, response.status, response.body])
console.log(JSON.stringify(told))`,
  )
  const told = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', 'tell.mts'], {cwd: root, encoding: 'utf8'}),
  ) as string[][]
  expect(told.map(([resource]) => resource)).toEqual(resources)
  expect(told[0]).toEqual(['os-zebras', 'zebras-list', next, 200, '{"zebras":[]}'])
})

test.each([
  ['microversion', next],
  ['resource', 'os-begun'],
  ['page', 'user/begun.md'],
  ['page', 'user/begun.mdx'],
  ['page', 'user/begun/index.md'],
])('a second time, %s %s is refused, and nothing is lost', (kind, name) => {
  const before = walk(join(root, 'compute')).map((file) => readText(join(root, 'compute', file)))
  expect(() => begin(kind, name)).toThrow(/^Unexpected .+, expected /)
  expect(walk(join(root, 'compute')).map((file) => readText(join(root, 'compute', file)))).toEqual(before)
})

async function said(...args: string[]) {
  let out = ''
  let err = ''
  const streams = {
    out: {
      write: (text: string) => {
        out += text
      },
    },
    err: {
      write: (text: string) => {
        err += text
      },
    },
    env: {},
  }
  const code = await command.main(args, streams)
  return [code, (out + err).split('\n')[0]]
}

test('the command says what is there already, with exit code 1', async () => {
  expect(await said('resource', 'os-keypairs')).toEqual([1, 'Unexpected compute/os-keypairs/, expected none there yet'])
  expect(await said('microversion', '2.1')).toEqual([
    1,
    `Unexpected microversion 2.1, expected ${next}: it is there already`,
  ])
  expect(await said('page', 'index.md')).toEqual([1, 'Unexpected doc/index.md, expected no page of that address yet'])
})

test.each([
  [[], 'new: Unexpected end of the command line, expected WHAT NAME'],
  [['page'], 'new: Unexpected end of the command line, expected the name of the page'],
  [['pages', 'x.md'], 'new: Unexpected pages, expected microversion, resource, page; is it page?'],
  [['resource', 'a', 'b'], 'new: Unexpected argument b, expected one name'],
  [
    ['resource', 'os-new', '--release', 'x'],
    'new: Unexpected --release for a resource, expected it for a microversion',
  ],
  [['microversion', '3.1'], 'new: Unexpected microversion 3.1, expected one such as 2.105'],
  [['microversion', '2.9999'], `new: Unexpected microversion 2.9999, expected ${next}, which comes next`],
])('the command refuses %j', async (args, message) => {
  expect(await said(...args)).toEqual([2, message])
})
