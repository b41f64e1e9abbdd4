import {isUtf8} from 'node:buffer'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'

/** A file or folder that could not be read or written. */
export class FileFault extends Error {
  override readonly name = 'FileFault'
  readonly file: string

  constructor(file: string, message: string, cause?: unknown) {
    super(message, {cause})
    this.file = file
  }
}

/** Takes a path of this machine and gives it with forward slashes, relative to a folder. */
export const posix = (path: string, from = process.cwd()): string =>
  relative(from, resolve(from, path)).split(sep).join('/') || '.'

/** Takes a file and gives its text, which must be UTF-8. */
export function readText(file: string): string {
  const bytes = attempt(file, 'read', () => readFileSync(file))
  if (!isUtf8(bytes)) throw new FileFault(file, `Unexpected bytes in ${file}, expected UTF-8 text`)
  return bytes.toString('utf8')
}

/** Takes a file and gives its text, or nothing where there is no file. */
export function readTextIfAny(file: string): string | undefined {
  return statSync(file, {throwIfNoEntry: false}) ? readText(file) : undefined
}

let writes = 0

/** Writes a text to a file, whole or not at all; folders are made as needed. */
export function writeText(file: string, text: string): void {
  attempt(file, 'write', () => {
    mkdirSync(dirname(file), {recursive: true})
    const known = statSync(file, {throwIfNoEntry: false})
    const target = known ? realpathSync(file) : file
    writes += 1
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.${writes}.tmp`)
    try {
      writeFileSync(draft, text, known ? {mode: known.mode, flag: 'wx'} : {flag: 'wx'})
      renameSync(draft, target)
    } catch (error) {
      rmSync(draft, {force: true})
      throw error
    }
  })
}

/** Writes a text to a file that does not hold it yet, and says what that did. */
export function writeIfChanged(file: string, text: string): 'created' | 'changed' | 'same' {
  const known = statSync(file, {throwIfNoEntry: false})
  if (known?.isFile() && readFileSync(file).equals(Buffer.from(text))) return 'same'
  writeText(file, text)
  return known ? 'changed' : 'created'
}

/** Takes a folder and gives the files below it, sorted, with forward slashes and relative to it; dot files are left out. */
export function walk(folder: string, ending = ''): string[] {
  const files: string[] = []
  const visit = (below: string) => {
    const path = join(folder, below)
    for (const entry of attempt(path, 'read', () => readdirSync(path, {withFileTypes: true}))) {
      if (entry.name.startsWith('.')) continue
      const name = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) visit(name)
      else if (name.endsWith(ending)) files.push(name)
    }
  }
  visit('')
  return files.sort((one, other) => (one < other ? -1 : 1))
}

/** Removes a file and the folders that it leaves empty, below the given folder; says whether there was one. */
export function remove(file: string, below: string): boolean {
  const root = resolve(below)
  const path = resolve(file)
  if (!path.startsWith(root + sep)) throw new FileFault(file, `Unexpected path ${file}, expected one below ${below}`)
  const known = statSync(path, {throwIfNoEntry: false}) !== undefined
  attempt(file, 'remove', () => rmSync(path, {force: true}))
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    const left = statSync(folder, {throwIfNoEntry: false}) && readdirSync(folder)
    if (left?.length) break
    if (left) rmdirSync(folder)
  }
  return known
}

const reasons: Record<string, string> = {
  ENOENT: 'no file there',
  EISDIR: 'a folder',
  ENOTDIR: 'a file where a folder should be',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOSPC: 'no room left',
  EROFS: 'a read-only disk',
}

function attempt<T>(file: string, what: 'read' | 'write' | 'remove', act: () => T): T {
  try {
    return act()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const reason = Object.hasOwn(reasons, code) ? reasons[code] : (error as Error).message
    throw new FileFault(file, `Unexpected ${reason}, expected to ${what} ${file}`, error)
  }
}
