import {join} from 'node:path'
import {posix, readTextIfAny, remove, writeIfChanged} from '../files.ts'
import {catalogName} from './files.ts'

/** How many files were, or would be, treated how. */
export type Counts = Record<'created' | 'changed' | 'removed' | 'same', number>

/**
 * Takes a folder and the files that it shall hold, by path inside it, and writes what is not so; what was written there
 * the last time and is not wanted any more is removed, other files are left alone. With `check` nothing is changed.
 */
export function syncFolder(folder: string, files: ReadonlyMap<string, string>, check: boolean): Counts {
  const old = formerFiles(folder).filter((path) => !files.has(path))
  const counts = {created: 0, changed: 0, removed: 0, same: 0}
  for (const [path, text] of files) counts[syncFile(join(folder, path), text, check)]++
  for (const path of old.map((path) => join(folder, path)))
    if (check ? readTextIfAny(path) !== undefined : remove(path, folder)) counts.removed++
  return counts
}

/** Takes a file and its text, writes it if it differs and not only checks, and says what that did or would do. */
export function syncFile(path: string, text: string, check: boolean): 'created' | 'changed' | 'same' {
  if (!check) return writeIfChanged(path, text)
  const known = readTextIfAny(path)
  if (known === undefined) return 'created'
  return known === text ? 'same' : 'changed'
}

/** The files that the catalog in a folder lists: they were written with it, and only they are ours to remove. */
function formerFiles(folder: string): string[] {
  const text = readTextIfAny(join(folder, catalogName))
  if (text === undefined) return []
  try {
    const {schemas} = JSON.parse(text) as {schemas: ReadonlyArray<{url: string}>}
    return schemas.map(({url}) => posix(join(folder, url), folder)).filter((path) => !path.startsWith('../'))
  } catch {
    return []
  }
}
