import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readText, remove, writeText} from '../files.ts'

/** A file that comes, or one that gets another text. */
export interface Change {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly text: string
  /** The text that it has; nothing for a file that comes. */
  readonly before?: string
}

/** What somebody wants to begin is there already. */
export class Taken extends Error {
  override readonly name = 'Taken'
}

/** Takes a folder and changes of files in it, and makes all of them, or none if one can not be made. */
export function applyChanges(root: string, changes: readonly Change[]): void {
  for (const {path, before} of changes) {
    if (before === undefined && existsSync(join(root, path)))
      throw new Taken(`Unexpected ${path}, expected none there yet`)
    if (before !== undefined && readText(join(root, path)) !== before)
      throw new Error(`Unexpected change of ${path} meanwhile, expected nobody else to write it`)
  }
  const made: Change[] = []
  try {
    for (const change of changes) {
      writeText(join(root, change.path), change.text)
      made.push(change)
    }
  } catch (error) {
    for (const {path, before} of made.reverse())
      if (before === undefined) remove(join(root, path), root)
      else writeText(join(root, path), before)
    throw error
  }
}
