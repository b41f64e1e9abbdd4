import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import exchanges from './exchanges.ts'

const stories = mkdtempSync(join(tmpdir(), 'stories-'))
writeFileSync(join(stories, 'faults.json'), JSON.stringify({steps: [{}, {}]}))
afterAll(() => rmSync(stories, {recursive: true}))

const code = (lang: string, meta?: string) => ({type: 'code', lang, meta})
const tree = () => ({
  type: 'root',
  children: [code('http'), {type: 'list', children: [code('json'), code('http', 'name=a')]}, code('http', 'skip="x"')],
})

test('each request of the story is shown by its number, also inside others', () => {
  const page: {type: string; children: {type: string}[]} = tree()
  exchanges({pages: '/doc', stories})(page, {path: '/doc/faults.mdx'})
  expect(page.children.map(({type}) => type)).toEqual(['mdxjsEsm', 'mdxjsEsm', 'mdxJsxFlowElement', 'list', 'code'])
  expect(JSON.stringify(page.children[2])).toContain('"Literal","value":0')
  expect(JSON.stringify(page.children[3])).toContain('"Literal","value":1')
})
test('a page whose requests are not those that were told ends the build', () => {
  expect(() => exchanges({pages: '/doc', stories})(tree(), {path: '/doc/other.mdx'})).toThrow(
    'Unexpected 2 requests in other, expected 0 that were told: npm run validate -- doc',
  )
})
test('a page of another folder, and one without requests, stay as they are', () => {
  const page = tree()
  exchanges({pages: '/doc', stories})(page, {path: '/elsewhere/a.mdx'})
  expect(page).toEqual(tree())
})
