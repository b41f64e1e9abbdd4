import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{contract,cloud,compute,notifications,scripts,site,test}/**/*.test.{ts,tsx}'],
    exclude: ['test/{browser,based}/**', '**/node_modules/**'],
    pool: 'threads',
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
