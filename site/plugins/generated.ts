import {execFileSync} from 'node:child_process'
import type {LoadContext, Plugin} from '@docusaurus/types'

/** Writes `site/.generated/` again when a declaration changes under a running `docusaurus start`. */
export default function generated({siteDir}: LoadContext): Plugin {
  let first = true
  return {
    name: 'site-generated',
    getPathsToWatch: () => [
      'cloud/**/*.ts',
      'compute/**/*.ts',
      'contract/**/*.ts',
      'doc/**/*.{md,mdx}',
      'notifications/**/*.ts',
      'scripts/{recordings,notification-files}.ts',
      'site/generate.ts',
      'site/generate/**/*.ts',
    ],
    async loadContent() {
      if (!first)
        execFileSync(process.execPath, ['scripts/run.mjs', 'site/generate.ts'], {cwd: siteDir, stdio: 'inherit'})
      first = false
    },
  }
}
