import {resolve} from 'node:path'
import type {LoadContext, Plugin} from '@docusaurus/types'

/** Tells Docusaurus that our components stand in `site/theme`; `@theme-init/…` is what they replace. */
export default function theme({siteDir}: LoadContext): Plugin {
  const folder = resolve(siteDir, 'site/theme')
  return {
    name: 'site-theme',
    getThemePath: () => folder,
    getTypeScriptThemePath: () => folder,
    getClientModules: () => [resolve(siteDir, 'site/offline/visited.ts')],
  }
}
