import {resolve} from 'node:path'
import type {LoadContext, Plugin} from '@docusaurus/types'

const shared = (name: string, test: RegExp, priority: number) => ({
  [name]: {test, name, chunks: 'async', minChunks: 2, priority} as const,
})

/** What shows the reference is one file that all its pages share, not a part of each of them; so is what shows requests. */
const splitChunks = {
  cacheGroups: {
    ...shared('reference', /[\\/]site[\\/]reference[\\/]/, 45),
    ...shared('story', /[\\/](site[\\/]story|scripts[\\/]pages)[\\/]/, 46),
    ...shared(
      'blocks',
      /[\\/]site[\\/](reference[\\/](code|colours|runnable)|run[\\/](answer|example|preload|share))\b/,
      47,
    ),
  },
} as const

/** Settings of the bundler: what no page uses stays out, and CommonJS stays possible although our package.json says "module". */
export default function bundle({siteDir, generatedFilesDir}: LoadContext): Plugin {
  return {
    name: 'site-bundle',
    configureWebpack: (_, isServer) => ({
      resolve: {alias: {'prism-react-renderer': resolve(siteDir, 'site/prism/none.ts')}},
      // Docusaurus writes its registry of routes with `require`,
      module: {rules: [{include: generatedFilesDir, test: /\.js$/, type: 'javascript/auto'}]},
      // and Node requires the chunks that render the pages.
      ...(isServer ? {output: {chunkFilename: '[name].[contenthash:8].cjs'}} : {optimization: {splitChunks}}),
    }),
  }
}
