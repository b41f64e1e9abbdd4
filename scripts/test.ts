import {spawn} from 'node:child_process'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {resolve} from 'node:path'
import {command, Misuse, nearest} from './command.ts'
import {ensureChromium} from './site/chromium.ts'

interface Step {
  readonly name: string
  readonly does: string
  readonly command: readonly string[]
  readonly env?: () => Record<string, string>
  /** How many things it held to be right and wrong, read from its report or what it printed. */
  readonly count?: (output: string) => Count
}
interface Count {
  readonly passed: number
  readonly failed: number
  /** Those that passed when they were tried again only. */
  readonly again?: readonly string[]
}

const vitestReport = '.cache/vitest.json'
const playwrightReport = '.cache/playwright.json'
const own = [process.execPath, 'scripts/run.mjs']

const steps: readonly Step[] = [
  {
    name: 'format',
    does: 'format, lint and import directions',
    command: ['npx', 'biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  },
  {name: 'types', does: 'types', command: ['npx', 'tsc', '-p', 'tsconfig.json']},
  {name: 'generate', does: 'what the site reads from the declarations', command: [...own, 'site/generate.ts']},
  {name: 'types of the site', does: 'types of the site', command: ['npx', 'tsc', '-p', 'site/tsconfig.json']},
  {
    name: 'unit',
    does: 'tests beside the code, and laws over the whole',
    command: ['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: () => countVitest(vitestReport),
  },
  {name: 'validate', does: 'every sample and page', command: [...own, 'validate'], count: countPrinted},
  {name: 'build', does: 'the site, its links and anchors', command: [...own, 'build', '--if-stale']},
  {
    name: 'browser',
    does: 'the site in a browser',
    command: ['npx', 'playwright', 'test', '--reporter=list,json'],
    env: () => ({PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(playwrightReport), CHROMIUM_PATH: ensureChromium(console.log)}),
    count: () => countPlaywright(playwrightReport),
  },
  {
    name: 'based',
    does: 'the site under a path, from a plain static host',
    command: ['npx', 'playwright', 'test', '--config=test/based/playwright.config.ts', '--reporter=list,json'],
    env: () => ({PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(playwrightReport), CHROMIUM_PATH: ensureChromium(console.log)}),
    count: () => countPlaywright(playwrightReport),
  },
]
const names = steps.map(({name}) => name)

command(
  {
    file: import.meta.url,
    name: 'test',
    summary: `Runs every check: ${names.join(', ')}. Goes on after a step that fails, and ends with what passed and failed.`,
    positionals: {name: 'STEP', description: `Only these: ${names.join(', ')}`, many: true},
    examples: [
      ['npm test', 'everything, as CI does'],
      ['npm test -- unit', 'one step'],
    ],
  },
  async ({positionals, print}) => {
    for (const name of positionals)
      if (!names.includes(name))
        throw new Misuse(`Unexpected step ${name}, expected ${nearest(name, names) ?? names.join(', ')}`)
    const chosen = steps.filter(({name}) => positionals.length === 0 || positionals.includes(name))
    const results: Array<Count & {name: string; seconds: number}> = []
    for (const step of chosen) {
      print(`\n── ${step.name}: ${step.does}`)
      const started = performance.now()
      const {code, output} = await run(step)
      const counted = step.count?.(output) ?? {passed: 0, failed: 0}
      // A step that counts nothing is one check itself; one that failed without counting a failure has failed once.
      const passed = counted.passed + counted.failed === 0 && code === 0 ? 1 : counted.passed
      const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed
      const seconds = (performance.now() - started) / 1000
      results.push({name: step.name, passed, failed, again: counted.again ?? [], seconds})
    }
    const rows = results.map(
      ({name, passed, failed, seconds}) =>
        `${failed > 0 ? '✗' : '✓'} ${name.padEnd(18)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    )
    const sum = (of: (result: Count) => number) => results.reduce((total, result) => total + of(result), 0)
    const failed = sum((result) => result.failed)
    const again = results.flatMap(({again}) => again ?? []).map((title) => `passed only when tried again: ${title}\n`)
    print(`\n${rows.join('\n')}\n\n${again.join('')}${sum((result) => result.passed)} passed, ${failed} failed`)
    return failed > 0 ? 1 : 0
  },
)

function run({command, env}: Step): Promise<{code: number; output: string}> {
  // A step that ends before it reports must not be counted by the report of another.
  for (const report of [vitestReport, playwrightReport]) rmSync(report, {force: true})
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'inherit'], env: {...process.env, ...env?.()}})
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({code: code ?? 2, output}))
  })
}

function countPrinted(output: string): Count {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output.trim()) ?? []
  return {passed: Number(passed ?? 0), failed: Number(failed ?? 0)}
}

const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

function countVitest(file: string): Count {
  const report = read(file) as {numPassedTests: number; numFailedTests: number} | undefined
  return {passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0}
}

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs: readonly {file: string; line: number; title: string; tests: readonly {status: string}[]}[]
}

/** The tests in which no try but the last one passed. */
function flakyOf(suites: readonly Suite[]): string[] {
  return suites.flatMap(({specs, suites = []}) => [
    ...specs
      .filter(({tests}) => tests.some(({status}) => status === 'flaky'))
      .map(({file, line, title}) => `${file}:${line} ${title}`),
    ...flakyOf(suites),
  ])
}

function countPlaywright(file: string): Count {
  const report = read(file) as
    | {stats: {expected: number; unexpected: number; flaky: number}; suites: readonly Suite[]}
    | undefined
  if (!report) return {passed: 0, failed: 0}
  const {expected, unexpected, flaky} = report.stats
  return {passed: expected + flaky, failed: unexpected, again: flakyOf(report.suites)}
}
