/** Makes the search index of a folder of built pages, in it: `tsx site/search/make-index.ts build`. */
import {join} from 'node:path'
import * as pagefind from 'pagefind'

const folder = process.argv[2] ?? 'build'

const {index, errors} = await pagefind.createIndex({
  rootSelector: 'main',
  excludeSelectors: [
    'nav',
    'button',
    'select',
    'textarea',
    '.hash-link',
    '.theme-doc-footer',
    '.theme-doc-toc-mobile',
    '[data-no-search]',
  ],
})
if (!index) throw new Error(`Unexpected answer of pagefind, expected an index: ${errors.join(', ')}`)
const added = await index.addDirectory({path: folder})
const written = await index.writeFiles({outputPath: join(folder, 'pagefind')})
await pagefind.close()
const wrong = [...added.errors, ...written.errors]
if (wrong.length) throw new Error(`Unexpected answer of pagefind, expected no error: ${wrong.join(', ')}`)
