import {nearest} from '../nearest.ts'
import {listed} from '../validate/wording.ts'
import {PageFault} from './fault.ts'

/** What stands behind the language of a fence: `key=value`, `key="a value"`, or a flag alone. */
export type Meta = ReadonlyMap<string, Setting>
export interface Setting {
  readonly value: string
  /** A flag has no value. */
  readonly flag: boolean
  /** Where in the meta it begins, from 0. */
  readonly offset: number
}

const setting = /(?<key>[A-Za-z][\w-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+)))?(?=\s|$)/y

/** Takes a meta and what it may say, and gives what it says; `line` and `column` are those of its first sign. */
export function readMeta(meta: string, known: readonly string[], line: number, column: number): Meta {
  const found = new Map<string, Setting>()
  let at = /^\s*/.exec(meta)?.[0].length ?? 0
  while (at < meta.length) {
    setting.lastIndex = at
    const match = setting.exec(meta)
    const place = column + at
    if (!match) throw new PageFault(`Unexpected ${meta.slice(at)}, expected key="value" or a flag`, line, place)
    const {key = '', double, single, bare} = match.groups ?? {}
    const value = double ?? single ?? bare
    if (!known.includes(key)) {
      const near = nearest(key, known)
      throw new PageFault(`Unexpected ${key}, expected ${near ?? listed(known, 'nothing')}`, line, place)
    }
    if (found.has(key)) throw new PageFault(`Unexpected second ${key}, expected one`, line, place)
    found.set(key, {value: value ?? '', flag: value === undefined, offset: at})
    at += match[0].length
    at += /^\s*/.exec(meta.slice(at))?.[0].length ?? 0
  }
  return found
}
