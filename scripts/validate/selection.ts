import {Misuse} from '../command.ts'

/** Whether what has this path is to be checked. */
export type Selection = (path: string) => boolean

/** Takes `2/3` and gives which paths are in the second third; every path is in exactly one. */
export function shardOf(text: string): Selection {
  const [, part = 0, parts = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (part < 1 || part > parts)
    throw new Misuse(`Unexpected --shard ${text}, expected i/n such as 1/3, with i from 1 to n`)
  return (path) => hash(path) % parts === part - 1
}

/** Takes files and folders, relative to the root, and gives which paths are, or lie below, one of them. */
export const below =
  (paths: readonly string[]): Selection =>
  (path) =>
    paths.some((one) => one === '.' || path === one || path.startsWith(`${one}/`))

function hash(text: string): number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return (state ^ (state >>> 15)) >>> 0
}
