import {defineConfig} from '@playwright/test'
import whole from '../../playwright.config.ts'

/** Where the site stands in these tests. */
export const BASE = '/some/base/'
const port = process.env.BASED_PORT ?? '4174'
const folder = '.cache/based'
const run = 'node scripts/run.mjs'

export default defineConfig({
  ...whole,
  testDir: '.',
  use: {...whole.use, baseURL: `http://127.0.0.1:${port}${BASE}`},
  webServer: {
    cwd: '../..',
    command: `${run} build --if-stale --out ${folder} && ${run} scripts/static-server.ts ${folder} ${port} ${BASE}`,
    env: {BASE_URL: BASE},
    url: `http://127.0.0.1:${port}${BASE}`,
    timeout: 900_000,
    reuseExistingServer: false,
  },
})
