import {resolve} from 'node:path'
import type {LoadContext, Plugin} from '@docusaurus/types'
import {withoutUnused} from '../bundle/unused-css.ts'

const shared = (name: string, test: RegExp, priority: number) => ({
  [name]: {test, name, chunks: 'async', minChunks: 2, priority} as const,
})

/**
 * What shows the reference is one file that all its pages share, not a part of each of them; so is what shows requests,
 * and what stands around the text of every page but the first.
 */
const splitChunks = {
  cacheGroups: {
    ...shared('reference', /[\\/]site[\\/]reference[\\/]/, 45),
    ...shared('story', /[\\/](site[\\/]story|scripts[\\/]pages)[\\/]/, 46),
    around: {
      test: /[\\/](theme-classic|theme-common|plugin-content-docs|@mdx-js|site[\\/](theme|microversion))[\\/](?!.*(NotFound|TagsList|DocCategory|Tag[\\/]|DocTag|MDXPage))/,
      name: 'around',
      chunks: 'async',
      type: /javascript/,
      priority: 44,
      enforce: true,
    },
  },
} as const

/** What stands in for a package whose like is not needed on every page: see each file. */
const inBrowser = {
  'hoist-non-react-statics': 'statics.ts',
  history$: 'history.js',
  nprogress$: 'progress.ts',
  'react-router-dom$': 'router.js',
  'react-helmet-async': 'head.tsx',
  tslib: 'tslib.ts',
}

/** Settings of the bundler: what no page uses stays out, and CommonJS stays possible although our package.json says "module". */
export default function bundle({siteDir, generatedFilesDir}: LoadContext): Plugin {
  const own = (file: string) => resolve(siteDir, 'site/bundle', file)
  return {
    name: 'site-bundle',
    configurePostCss: (options) => ({...options, plugins: [...options.plugins, withoutUnused]}),
    configureWebpack: (_, isServer, {currentBundler}) => {
      // What speaks React's language is Preact, in the build as in the browser: doc/decisions/0009.
      const preact = resolve(siteDir, 'node_modules/preact/compat')
      const alias = {'prism-react-renderer': own('prism.ts'), react: preact, 'react-dom': preact}
      const {NormalModuleReplacementPlugin} = currentBundler.instance
      // Docusaurus writes its registry of routes with `require`, and Node requires the chunks that render the pages.
      const commonjs = {include: generatedFilesDir, test: /\.js$/, type: 'javascript/auto'}
      if (isServer)
        return {
          plugins: [new NormalModuleReplacementPlugin(/^\.\/renderToHtml$/, own('render-to-html.ts'))],
          resolve: {alias},
          module: {rules: [commonjs]},
          output: {chunkFilename: '[name].[contenthash:8].cjs'},
        }
      const config = {include: generatedFilesDir, test: /[\\/]docusaurus\.config\.mjs$/, use: [own('config.cjs')]}
      const globalData = {include: generatedFilesDir, test: /[\\/]globalData\.json$/, use: [own('global-data.cjs')]}
      const registry = {include: generatedFilesDir, test: /[\\/]registry\.js$/, use: [own('registry.cjs')]}
      const order = {test: /[\\/](docsClientUtils|reactUtils)\.js$/, use: [own('order.cjs')]}
      const standIns = Object.entries(inBrowser).map(([name, file]) => [name, own(file)])
      return {
        ...(process.env.ANALYZE ? {devtool: 'hidden-source-map'} : {}),
        resolve: {alias: {...alias, ...Object.fromEntries(standIns)}},
        module: {rules: [commonjs, config, globalData, order, registry]},
        plugins: [
          new NormalModuleReplacementPlugin(/^\.\/prefetch$/, own('prefetch.ts')),
          new NormalModuleReplacementPlugin(/^\.\/contexts\/announcementBar$/, own('announcement.ts')),
          new NormalModuleReplacementPlugin(/^react-dom\/client$/, own('root.ts')),
        ],
        optimization: {splitChunks},
      }
    },
  }
}
