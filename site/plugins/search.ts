import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import type {LoadContext, Plugin} from '@docusaurus/types'

const run = promisify(execFile)

/** Makes the search index of the built pages: `build/pagefind/`. In a process of its own, as pagefind is a module and Docusaurus requires. */
export default function search({siteDir}: LoadContext): Plugin {
  return {
    name: 'site-search',
    async postBuild({outDir}) {
      await run(process.execPath, ['scripts/run.mjs', 'site/search/make-index.ts', outDir], {cwd: siteDir})
    },
  }
}
