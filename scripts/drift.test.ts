import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {drift} from './drift.ts'
import {writeText} from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'drift-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** What the command says, and its exit code. */
async function run(...args: string[]) {
  const said: string[] = []
  const stream = {write: (text: string) => said.push(text)}
  const code = await drift.main(args, {out: stream, err: stream, env: {}})
  return {code, said: said.join('')}
}

test('a folder that is neither a checkout nor facts can not be compared', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(await run(empty)).toEqual({
    code: 2,
    said: expect.stringContaining(`Unexpected content of ${empty}, expected a checkout of Nova`),
  })
  expect((await run(join(folder, 'nowhere'))).code).toBe(2)
  expect((await run()).said).toContain('expected DIR')
})

test('a checkout is compared by its samples, and what is missing and not listed fails', async () => {
  const checkout = join(folder, 'nova-checkout')
  mkdirSync(join(checkout, 'nova'), {recursive: true})
  writeText(
    join(checkout, 'doc/api_samples/os-keypairs/keypairs-import-post-req.json'),
    '{"keypair": {"name": "x", "public_key": "y"}}',
  )
  const right = await run(checkout)
  expect(right.said).toMatch(/samples +1 +1 +0 +0 +0/)
  expect(right.said).toMatch(/\n1 passed, 0 failed\n$/)
  expect(right.code).toBe(0)

  writeText(join(checkout, 'doc/api_samples/os-keypairs/keypairs-melt-resp.json'), '{}')
  const wrong = await run(checkout, '--format', 'json')
  expect(wrong.code).toBe(1)
  expect(JSON.parse(wrong.said)).toMatchObject({
    passed: 1,
    failed: 1,
    differences: [{key: 'sample os-keypairs/keypairs-melt-resp.json: missing here, Nova has it'}],
  })
})
