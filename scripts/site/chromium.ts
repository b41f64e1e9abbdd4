import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'

/** The browser to test with: the one that `CHROMIUM_PATH` names, else Playwright's own, else the system's. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && !existsSync(named))
    throw new Error(`Unexpected CHROMIUM_PATH ${named}, expected the path of a browser`)
  return [named, playwrights(), '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
}

/** The same, installed if there is none: Playwright's own, or Debian's package for root. Says what it does. */
export function ensureChromium(say: (text: string) => void): string {
  const found = findChromium()
  if (found) return found
  const ways: Array<[what: string, command: string, args: string[]]> = [
    ["Playwright's Chromium", 'npx', ['playwright', 'install', 'chromium']],
    ...(process.getuid?.() === 0
      ? ([
          ['the package lists', 'apt-get', ['update', '-q']],
          ["Debian's Chromium", 'apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']],
        ] as Array<[string, string, string[]]>)
      : []),
  ]
  for (const [what, command, args] of ways) {
    say(`No Chromium found: installing ${what}`)
    spawnSync(command, args, {
      stdio: 'ignore',
      timeout: 600_000,
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    })
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'Unexpected machine without Chromium, expected one for the browser tests: run npx playwright install chromium, or set CHROMIUM_PATH',
  )
}

function playwrights(): string | undefined {
  try {
    const {chromium} = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}
