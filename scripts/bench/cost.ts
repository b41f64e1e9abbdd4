import {spawn} from 'node:child_process'

/** What a command cost, as the operating system counted it. */
export interface Cost {
  readonly cpu: number
  readonly wall: number
  readonly output: string
}

/** Runs a command to its end, and gives CPU and wall seconds, its children's included. */
export function cost(command: readonly string[], env: Record<string, string> = {}): Promise<Cost> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    // The shell's `times` prints its own CPU time, then that of its children: minutes and seconds, user and system.
    const child = spawn('sh', ['-c', '"$@" 2>&1; code=$?; echo; times; exit $code', 'sh', ...command], {
      env: {...process.env, ...env},
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => {
      const wall = (performance.now() - started) / 1000
      const [user, system] = [...(output.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
        ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
      )
      if (code !== 0 || user === undefined || system === undefined)
        return reject(new Error(`Unexpected exit code ${code} of ${command.join(' ')}, expected 0:\n${output}`))
      resolve({cpu: user + system, wall, output})
    })
  })
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
