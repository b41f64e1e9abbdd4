/**
 * Runs a command from its TypeScript sources: `node scripts/run.mjs validate --help`.
 *
 * The sources of a command are put together by esbuild once, and again when one of them changed; a start then costs what
 * plain JavaScript costs, a quarter of a second less than a loader that translates file by file (doc/decisions/0005).
 */
import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [, , name = '', ...rest] = process.argv
const entry = resolve(root, name.endsWith('.ts') ? name : `scripts/${name}.ts`)
const cached = join(root, 'node_modules', '.cache', 'nova-docs', relative(root, entry).replaceAll(/[\\/]/g, '-'))
const bundle = cached.replace(/\.ts$/, '.mjs')

if (!isFresh()) await put()
process.setSourceMapsEnabled(true)
process.argv = [process.argv[0], entry, ...rest]
await import(pathToFileURL(bundle).href)

/** Whether the bundle is made of the sources as they are, and where they are: a copy may share its modules. */
function isFresh() {
  try {
    const {of, inputs} = JSON.parse(readFileSync(`${bundle}.json`, 'utf8'))
    return of === root && statSync(bundle).isFile() && inputs.every(([file, stamp]) => stampOf(file) === stamp)
  } catch {
    return false
  }
}

function stampOf(file) {
  const {mtimeMs, size} = statSync(join(root, file))
  return `${mtimeMs} ${size}`
}

async function put() {
  const {build} = await import('esbuild')
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    outfile: bundle,
    plugins: [{name: 'addresses', setup: keepAddresses}],
    logLevel: 'error',
  }).catch(() => process.exit(2))
  mkdirSync(dirname(bundle), {recursive: true})
  const sources = [...Object.keys(metafile.inputs), 'scripts/run.mjs']
  const inputs = sources.map((file) => [file, stampOf(file)])
  for (const {path, text} of outputFiles) replace(path, text)
  replace(`${bundle}.json`, JSON.stringify({of: root, inputs}))
}

/** Each source keeps its own `import.meta.url`. */
function keepAddresses({onLoad}) {
  onLoad({filter: /\.tsx?$/, namespace: 'file'}, ({path}) => {
    const text = readFileSync(path, 'utf8')
    if (!text.includes('import.meta.')) return undefined
    const address = JSON.stringify(pathToFileURL(path).href)
    return {contents: text.replaceAll('import.meta.url', address), loader: path.endsWith('x') ? 'tsx' : 'ts'}
  })
}

/** Writes whole or not at all: two commands may start at once. */
function replace(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, file)
}
