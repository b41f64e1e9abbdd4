import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, expectTypeOf, test} from 'vitest'
import {type Call, type CommandBody, coloured, command, Misuse, nearest} from './command.ts'

const options = {
  format: {type: 'string', choices: ['human', 'json'], default: 'human', description: 'How to report'},
  only: {type: 'string', multiple: true, description: 'A rule to keep to'},
  port: {type: 'integer', short: 'p', description: 'The port to listen on'},
  out: {type: 'string', description: 'A folder', placeholder: 'FOLDER'},
  fix: {type: 'boolean', description: 'Mend what can be mended'},
} as const

async function call(args: string[], run: CommandBody<typeof options> = async () => 0) {
  let out = ''
  let err = ''
  const made = command(
    {
      file: 'file:///nowhere/check.ts',
      name: 'check',
      summary: 'Check things.',
      options,
      positionals: {name: 'PATH', description: 'What to check', many: true},
      examples: [['npm run check -- --fix', 'mends']],
    },
    run,
  )
  const code = await made.main(args, {
    out: {write: (text) => (out += text)},
    err: {write: (text) => (err += text)},
    env: {},
  })
  return {code, out, err}
}

const valuesOf = async (...args: string[]) => {
  let seen: unknown
  const {code, err} = await call(args, async ({values, positionals}) => {
    seen = {...values, positionals}
    return 0
  })
  expect([code, err]).toEqual([0, ''])
  return seen
}

describe('arguments', () => {
  test('options that are not given have their defaults', async () => {
    expect(await valuesOf()).toEqual({
      format: 'human',
      only: [],
      port: undefined,
      out: undefined,
      fix: false,
      help: false,
      debug: false,
      positionals: [],
    })
  })

  test('options and paths can be mixed', async () => {
    expect(
      await valuesOf('a', '--only', 'x', '--fix', '-p', '80', 'b', '--only=y', '--format=json', '--', '--z'),
    ).toMatchObject({
      format: 'json',
      only: ['x', 'y'],
      port: 80,
      fix: true,
      positionals: ['a', 'b', '--z'],
    })
  })

  test('values have the types of their options', () => {
    expectTypeOf<Call<typeof options>['values']>().toEqualTypeOf<{
      readonly format: 'human' | 'json'
      readonly only: string[]
      readonly port: number | undefined
      readonly out: string | undefined
      readonly fix: boolean
    }>()
  })

  test.each([
    [
      ['--fxi'],
      'Unexpected option --fxi, expected --format, --only, --port, --out, --fix, --help or --debug; is it --fix?',
    ],
    [['-x'], 'Unexpected option -x, expected --format, --only, --port, --out, --fix, --help or --debug'],
    [
      ['--toString'],
      'Unexpected option --toString, expected --format, --only, --port, --out, --fix, --help or --debug',
    ],
    [['--format', 'jsn'], 'Unexpected --format jsn, expected human or json; is it json?'],
    [['--format'], 'Unexpected --format without a value, expected human or json'],
    [['--out', '--fix'], 'Unexpected --out without a value, expected a value'],
    [['--port', 'x'], 'Unexpected --port x, expected a whole number'],
    [['--fix=yes'], 'Unexpected value yes for --fix, expected none'],
    [['--out', 'a', '--out', 'b'], 'Unexpected second --out, expected one'],
  ])('%j is refused', async (args, message) => {
    const {code, err, out} = await call(args)
    expect([code, err, out]).toEqual([2, `check: ${message}\nnpm run check -- --help\n`, ''])
  })

  test('a command without arguments refuses one', async () => {
    const made = command({file: '', name: 'one', summary: ''}, async () => 0)
    let err = ''
    const streams = {out: {write: () => 0}, err: {write: (text: string) => (err += text)}, env: {}}
    expect(await made.main(['a'], streams)).toBe(2)
    expect(err).toContain('Unexpected argument a, expected none')
  })

  test('a command that needs an argument says so, and one that takes one takes no two', async () => {
    const positionals = {name: 'FILE', description: '', required: true}
    const made = command({file: '', name: 'one', summary: '', positionals}, async () => 0)
    let err = ''
    const streams = {out: {write: () => 0}, err: {write: (text: string) => (err += text)}, env: {}}
    expect([
      await made.main([], streams),
      await made.main(['a', 'b'], streams),
      await made.main(['a'], streams),
    ]).toEqual([2, 2, 0])
    expect(err).toContain('Unexpected end of the command line, expected FILE')
    expect(err).toContain('Unexpected second argument b, expected one')
  })
})

describe('help', () => {
  test('says what the command does, its options, examples and exit codes, and runs nothing', async () => {
    const {code, out} = await call(['--fix', '--help', '--unknown'], async () => {
      throw new Error('ran')
    })
    expect(code).toBe(0)
    expect(out).toContain('Check things.\n\nUsage: npm run check -- [options] [PATH…]\n')
    expect(out).toMatch(/--format FORMAT {2,}How to report \(one of human, json; human if not given\)/)
    expect(out).toMatch(/-p, --port N {2,}The port/)
    expect(out).toMatch(/--out FOLDER {2,}A folder/)
    expect(out).toMatch(/npm run check -- --fix {2,}mends/)
    expect(out).toMatch(/2 {2,}could not run/)
  })

  test('no line of it is wider than the terminal of an editor', async () => {
    const {out} = await call(['-h'])
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  test('after -- it is an argument', async () => {
    expect(await valuesOf('--', '--help')).toMatchObject({positionals: ['--help']})
  })
})

describe('running', () => {
  test('the exit code is what the body gives', async () => {
    expect((await call([], async () => 1)).code).toBe(1)
  })

  test('an unexpected error is one line and exit code 2', async () => {
    const {code, err} = await call([], async () => {
      throw new TypeError('no such thing\nand more')
    })
    expect([code, err]).toEqual([2, 'check: no such thing\n'])
  })

  test('--debug shows where an error came from', async () => {
    const {err} = await call(['--debug'], async () => {
      throw new TypeError('no such thing')
    })
    expect(err).toMatch(/^check: TypeError: no such thing\n\s+at .*command\.test\.ts/)
  })

  test('a misuse that the body finds leads to the help', async () => {
    const {code, err} = await call([], async () => {
      throw new Misuse('Unexpected folder x, expected one that exists')
    })
    expect([code, err]).toEqual([2, 'check: Unexpected folder x, expected one that exists\nnpm run check -- --help\n'])
  })

  test('what is printed ends with one newline', async () => {
    const {out, err} = await call([], async ({print, warn}) => {
      print('a')
      print('b\n')
      warn('c')
      return 0
    })
    expect([out, err]).toEqual(['a\nb\n', 'c\n'])
  })

  test('only a terminal is coloured, and none that does not want it', () => {
    const out = {write: () => 0, isTTY: true}
    expect(coloured({out, env: {}})).toBe(true)
    expect(coloured({out, env: {NO_COLOR: '1'}})).toBe(false)
    expect(coloured({out, env: {NO_COLOR: ''}})).toBe(true)
    expect(coloured({out, env: {TERM: 'dumb'}})).toBe(false)
    expect(coloured({out: {write: () => 0}, env: {}})).toBe(false)
  })
})

test('the nearest word is found, and a far one is not', () => {
  expect(nearest('--forma', ['--fix', '--format'])).toBe('--format')
  expect(nearest('valdiate', ['record', 'validate'])).toBe('validate')
  expect(nearest('xyz', ['record', 'validate'])).toBeUndefined()
})

describe('as a process', {timeout: 60_000}, () => {
  let folder = ''
  const frame = JSON.stringify(fileURLToPath(new URL('./command.ts', import.meta.url)))
  const script = (name: string, body: string) =>
    writeFileSync(
      join(folder, `${name}.ts`),
      `import {command} from ${frame}\ncommand({file: import.meta.url, name: '${name}', summary: ''}, async ({print}) => {${body}})\n`,
    )
  const run = (name: string, close = false) =>
    new Promise<{code: number | null; out: string; err: string}>((done) => {
      const child = spawn(process.execPath, ['--import', 'tsx', join(folder, name)], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let out = ''
      let err = ''
      child.stdout.on('data', (data) => {
        out += data
        if (close) child.stdout.destroy()
      })
      child.stderr.on('data', (data) => {
        err += data
      })
      child.on('close', (code) => done({code, out, err}))
    })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'command-'))
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    script('long', "for (let i = 0; i < 2000; i++) print('x'.repeat(999)); return 1")
    script(
      'endless',
      "for (let i = 0; i < 300; i++) { print('x'.repeat(9999)); await new Promise((r) => setTimeout(r)) } return 1",
    )
    script('stuck', 'await new Promise(() => {}); return 0')
    script(
      'astray',
      "setTimeout(() => { throw new Error('astray') }); await new Promise((r) => setTimeout(r, 5000)); return 0",
    )
    writeFileSync(join(folder, 'other.ts'), `import './long.ts'\n`)
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  test('everything that is printed arrives, with the exit code', async () => {
    const {code, out, err} = await run('long.ts')
    expect([code, out.length, err]).toEqual([1, 2_000_000, ''])
  })

  test('a reader who leaves early is no error', async () => {
    const {code, err} = await run('endless.ts', true)
    expect([code, err]).toEqual([1, ''])
  })

  test('a command that never ends its work could not run', async () => {
    expect((await run('stuck.ts')).code).toBe(2)
  })

  test('an error outside the body is one line and exit code 2', async () => {
    expect(await run('astray.ts')).toEqual({code: 2, out: '', err: 'astray: astray\n'})
  })

  test('a command that is only imported does not start', async () => {
    expect(await run('other.ts')).toEqual({code: 0, out: '', err: ''})
  })

  test('a file can be named without its ending', async () => {
    expect((await run('long')).code).toBe(1)
  })
})
