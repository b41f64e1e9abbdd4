import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import type {ExitCode} from '../command.ts'
import {posix} from '../files.ts'
import {watchFolders} from './watch-folders.ts'

const MARK = 'NOVA_DOCS_SUPERVISED'
const sources = ['contract', 'cloud', 'compute', 'notifications', 'scripts']

/** Whether this process is one that `supervise` started. */
export const isSupervised = (): boolean => process.env[MARK] !== undefined

/** Runs this same command in a process of its own, and starts it again whenever the source changes. */
export function supervise(project: string, print: (text: string) => void): Promise<ExitCode> {
  return new Promise((resolve) => {
    let restarted = false
    let child = start()

    function start(): ChildProcess {
      const args = [join(project, 'scripts/run.mjs'), 'validate', ...process.argv.slice(2)]
      const started = spawn(process.execPath, args, {stdio: 'inherit', env: {...process.env, [MARK]: '1'}})
      started.on('exit', (code) => {
        if (started !== child) return
        if (restarted) print('It could not run. Waiting for the next change of the source.')
        else end(code === 0 || code === 1 ? code : 2)
      })
      return started
    }

    const stop = watchFolders(
      sources.map((folder) => join(project, folder)),
      (paths) => {
        const changed = [...paths].find(
          (path) => /(\.ts|explained[\\/].*\.txt)$/.test(path) && !path.endsWith('.test.ts'),
        )
        if (!changed) return
        print(`${posix(changed)} changed: starting again.\n`)
        restarted = true
        const before = child
        child = start()
        before.kill()
      },
    )
    function end(code: ExitCode) {
      stop()
      resolve(code)
    }
    process.once('SIGTERM', () => {
      child.kill()
      process.exit(143)
    })
  })
}
