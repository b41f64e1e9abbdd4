import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {readTextIfAny, walk, writeText} from '../files.ts'

/** Everything that the site is made of. */
const sources = [
  'doc',
  'site',
  'contract',
  'cloud',
  'compute',
  'notifications',
  'scripts',
  'api_samples',
  'notification_samples',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package-lock.json',
]
const stampOf = (folder: string) => join(folder, 'built-from.txt')

/** What the sources say now, and how the addresses of the site begin. */
function fingerprint(): string {
  const hash = createHash('sha256')
  hash.update(`${process.env.BASE_URL ?? '/'}\n${process.env.SITE_URL ?? ''}\n`)
  for (const source of sources.filter(existsSync)) {
    const files = statSync(source).isDirectory() ? walk(source).map((file) => join(source, file)) : [source]
    for (const file of files) hash.update(`${file}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Whether a built folder is made of what the sources say now. */
export const isFresh = (folder = 'build'): boolean =>
  existsSync(join(folder, 'index.html')) && readTextIfAny(stampOf(folder))?.trim() === fingerprint()

/** Builds the site into a folder; rejects with what Docusaurus printed if that fails. */
export async function buildSite(say: (text: string) => void, folder = 'build'): Promise<void> {
  const started = performance.now()
  const output = await run(
    process.execPath,
    [join('node_modules', '.bin', 'docusaurus'), 'build', '--out-dir', folder],
    say,
  )
  const warnings = output.split('\n').filter((line) => /\[WARNING\]/.test(line))
  if (warnings.length > 0) {
    say(output)
    throw new Error(`Unexpected ${warnings.length} warnings of the build, expected none`)
  }
  // Taken now: the build adds new addresses to the list that it holds.
  writeText(stampOf(folder), `${fingerprint()}\n`)
  say(`Built the site in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

function run(command: string, args: string[], say: (text: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {env: {...process.env, NODE_ENV: 'production', FORCE_COLOR: '0', CI: 'true'}})
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk
      for (const line of String(chunk).split('\n'))
        if (/\[(INFO|SUCCESS)\]/.test(line)) say(line.replace(/^.*\] /, '  '))
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve(output)
      say(output)
      reject(new Error(`Unexpected exit code ${code} of Docusaurus, expected 0: see above`))
    })
  })
}
