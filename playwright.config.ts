import {existsSync} from 'node:fs'
import {chromium, defineConfig} from '@playwright/test'

/** The browser: the one that is named, else Playwright's own, else the system's. */
const executablePath = [
  process.env.CHROMIUM_PATH,
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path && existsSync(path))
const port = process.env.SITE_PORT ?? '4173'

export default defineConfig({
  testDir: 'test/browser',
  fullyParallel: true,
  timeout: 120_000,
  expect: {timeout: 15_000},
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Where nobody looks on, a test may be tried again; `npm test` names each that needed it.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {executablePath},
    reducedMotion: 'reduce',
  },
  webServer: {
    command: `node scripts/run.mjs scripts/static-server.ts build ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
