import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readText} from '../scripts/files.ts'
import {formats} from '../scripts/report/report.ts'
import {validate} from '../scripts/validate.ts'

/** Runs the command as `npm run validate -- …` does, and gives its exit code and all that it wrote. */
async function run(...args: string[]) {
  const written = {out: '', err: ''}
  const stream = (name: 'out' | 'err') => ({
    write(text: string) {
      written[name] += text
    },
  })
  const code = await validate.main(args, {out: stream('out'), err: stream('err'), env: {}})
  return {code, ...written}
}
const counted = (out: string) => (/(\d+) passed, (\d+) failed\s*$/.exec(out) ?? []).slice(1).map(Number)

test('every sample of the project passes, and every declaration is shown', async () => {
  const {code, out} = await run()
  expect(out).toMatch(/\n\d+ passed, 0 failed\n$/)
  expect(code).toBe(0)
})

describe('of a tree with one wrong sample', () => {
  const root = mkdtempSync(join(tmpdir(), 'validate-'))
  const wrong = 'api_samples/os-keypairs/v2.10/keypairs-post-req.json'
  beforeAll(() => {
    for (const folder of ['api_samples', 'notification_samples']) cpSync(folder, join(root, folder), {recursive: true})
    const file = join(root, wrong)
    writeFileSync(file, readText(file).replace('"ssh"', '"rsa"'))
  })
  afterAll(() => rmSync(root, {recursive: true}))

  test.each(formats)(
    'the sample, its line and what is wrong are told as %s, and the exit code is 1',
    async (format) => {
      const {code, out} = await run('--root', root, '--format', format, join(root, wrong))
      expect(code).toBe(1)
      expect(out).toContain('keypairs-post-req.json')
      expect(out).toMatch(/sample\/schema/)
      expect(out.replace(/\\"|&quot;/g, '"')).toContain('Unexpected "rsa", expected "ssh" or "x509"')
      expect(out).toMatch(/compute\/os-keypairs\/keypairs\.ts/)
    },
  )

  test('the shards have together what the whole has', async () => {
    const [passed = 0, failed] = counted((await run('--root', root)).out)
    const shards = await Promise.all(['1/2', '2/2'].map((shard) => run('--root', root, '--shard', shard)))
    const sums = shards.map(({out}) => counted(out)).reduce(([p = 0, f = 0], [q = 0, g = 0]) => [p + q, f + g])
    expect(failed).toBe(1)
    expect(sums).toEqual([passed, failed])
    expect(shards.map(({code}) => code).sort()).toEqual([0, 1])
  })

  test('a path takes what is below it, from here or from the root of the tree', async () => {
    expect(counted((await run('--root', root, 'api_samples/os-keypairs/v2.10')).out)).toEqual([expect.any(Number), 1])
    expect(counted((await run('--root', root, wrong)).out)).toEqual([0, 1])
    expect(counted((await run('--root', root, 'notification_samples')).out)).toEqual([expect.any(Number), 0])
  })
})

describe('what can not be run', () => {
  const empty = mkdtempSync(join(tmpdir(), 'validate-empty-'))
  afterAll(() => rmSync(empty, {recursive: true}))

  test.each([
    ['a path that is none', ['api_samples/os-keypair'], 'such as api_samples/os-keypairs'],
    ['a tree without samples', ['--root', empty], 'Unexpected 0 files'],
    ['a foreign tree without samples', ['--samples', empty], 'Unexpected 0 files'],
    ['a foreign tree that is not there', ['--samples', join(empty, 'nowhere')], 'Unexpected no file there'],
    ['a shard that is none', ['--shard', '3/2'], 'expected i/n such as 1/3'],
    ['--only without a foreign tree', ['--only', 'flavors'], 'expected PATH'],
    ['--watch of a foreign tree', ['--samples', empty, '--watch'], 'Unexpected --watch with --samples'],
  ])('%s has the exit code 2', async (_what, args, message) => {
    const {code, err} = await run(...args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

describe('of a tree that is not ours', () => {
  const tree = mkdtempSync(join(tmpdir(), 'validate-theirs-'))
  beforeAll(() => {
    mkdirSync(join(tree, 'keypairs/v2.2'), {recursive: true})
    mkdirSync(join(tree, 'unheard-of'))
    const post = readText('api_samples/os-keypairs/v2.10/keypairs-post-req.json')
    writeFileSync(join(tree, 'keypairs/v2.2/keypairs-post-req.json'), post)
    writeFileSync(join(tree, 'unheard-of/thing-resp.json'), '{}')
  })
  afterAll(() => rmSync(tree, {recursive: true}))

  test('a sample is held against the version of its folder, and how to explain it is told', async () => {
    const {code, out} = await run('--samples', tree, '--only', 'keypairs')
    expect(code).toBe(1)
    expect(out).toContain('Unexpected key "user_id"')
    expect(out).toContain('right at microversion 2.10')
    expect(out).toMatch(
      /echo 'foreign\/schema keypairs\/v2\.2\/keypairs-post-req\.json@[0-9a-f]{8}#\/keypair\/user_id WHY' >>/,
    )
    expect(counted(out)).toEqual([0, 1])
  })

  test('a folder can be called as we call it, and several can be given', async () => {
    expect(counted((await run('--samples', tree, '--only', 'os-keypairs', 'unheard-of')).out)).toEqual([0, 2])
  })

  test('a resource that is not there has the exit code 2', async () => {
    const {code, err} = await run('--samples', tree, '--only', 'keypair')
    expect(err).toContain('is it keypairs?')
    expect(code).toBe(2)
  })
})
