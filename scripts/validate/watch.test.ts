import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {samples, world} from '../rules/given.ts'
import {front, pageOf} from '../rules/given-page.ts'
import type {Own} from './own.ts'
import {sourcesOf} from './sources.ts'
import {subjectsOf} from './subjects.ts'
import {Rechecked} from './watch.ts'
import {watchFolders} from './watch-folders.ts'

function checked(): Rechecked {
  const files = new Map(samples.map(({path, text}) => [path, text]))
  const sources = sourcesOf(new Map())
  const subjects = subjectsOf(files, world, sources).filter(({kind}) => kind === 'sample' || kind === 'notification')
  const outcome = {findings: [], checked: [], took: 0}
  return new Rechecked({files, world, sources, subjects, telling: {sources}, outcome} as unknown as Own)
}
const path = 'api_samples/os-keypairs/keypairs-get-resp.json'
const text = world.recordings.get(path)?.text ?? ''

test('a changed sample is checked again, in less than 50 ms, and mended again', () => {
  const tree = checked()
  expect(tree.whole.findings).toEqual([])
  const changes = ['"one"', '"two"', '"three"'].map((name) => new Map([[path, text.replace('"laptop"', name)]]))
  const fastest = Math.min(...changes.map((change) => tree.change(change).took))
  const {findings} = tree.change(new Map([[path, text.replace('"laptop"', '"lap"')]]))
  expect(findings.map(({code, file}) => `${code} ${file}`)).toEqual([`sample/replay ${path}`])
  expect(fastest).toBeLessThan(50)
  expect(tree.whole.findings).toHaveLength(1)
  expect(tree.change(new Map([[path, text]])).findings).toEqual([])
  expect(tree.whole.findings).toEqual([])
})

test('a changed page is told again, and forgotten when it goes', async () => {
  const tree = checked()
  const page = 'doc/user/page.mdx'
  const wrong = await pageOf(`${front}\n\`\`\`http\nGET /flavours\n\`\`\`\n`, {path: page})
  const {findings, notes} = tree.changePages(new Map([[page, wrong]]))
  expect(findings.map(({code, file, line}) => `${code} ${file}:${line}`)).toEqual([`page/story ${page}:7`])
  expect(notes?.at(-1)).toMatch(/^1 pages with 1 requests/)
  expect(tree.changePages(new Map([[page, await pageOf(front, {path: page})]])).findings).toEqual([])
  expect(tree.whole.checked).toContain(page)
  tree.changePages(new Map([[page, undefined]]))
  expect(tree.whole.checked).not.toContain(page)
})

test('a sample that goes is missed, and one too many is told until it goes', () => {
  const tree = checked()
  const extra = path.replace('os-keypairs/', 'os-keypairs/v2.3/')
  const gone = tree.change(new Map([[path, undefined]]))
  expect(gone.findings.map(({code}) => code)).toContain('sample/missing')
  expect(tree.change(new Map([[extra, text]])).findings.map(({code}) => code)).toContain('sample/orphan')
  tree.change(new Map([[extra, undefined]]))
  expect(tree.whole.findings.some(({file}) => file === extra)).toBe(false)
})

test('a changed fragment has the notifications around it checked too', () => {
  const fragment = 'notification_samples/common_payloads/KeypairPayload.json'
  const {checked: again} = checked().change(new Map([[fragment, world.recordings.get(fragment)?.text ?? '']]))
  expect(again).toContain('notification_samples/keypair-create-end.json')
})

test('a file that is replaced again and again is noticed each time, also in a new folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watched-'))
  const seen: string[][] = []
  let heard = () => {}
  const stop = watchFolders([root], (paths) => {
    seen.push([...paths])
    heard()
  })
  const next = async (act: () => void) => {
    const told = new Promise<void>((resolve) => {
      heard = resolve
    })
    act()
    await told
    return seen.at(-1)
  }
  const file = join(root, 'new', 'a.json')
  const replace = () => {
    writeFileSync(join(root, 'new', '.draft'), 'x')
    renameSync(join(root, 'new', '.draft'), file)
  }
  expect(await next(() => mkdirSync(join(root, 'new')))).toEqual([join(root, 'new')])
  for (let time = 0; time < 3; time++) expect(await next(replace)).toEqual([file])
  stop()
  rmSync(root, {recursive: true})
})
