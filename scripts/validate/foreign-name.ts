import type {Exchange} from '../../contract/story.ts'
import type {Half} from './schemas.ts'

/** What the path of somebody else's sample says of it. */
export interface ForeignName {
  readonly path: string
  readonly folder: string
  /** That of its folder, or of its name where the folder has none: `server-create-req-v237`. */
  readonly version: string
  /** What the file is called, without `.json`. */
  readonly base: string
  /** The step of a story that it could be of: its name without the half. */
  readonly step: string
  /** Nothing where the name does not say it. */
  readonly half?: Half
}

/** Takes the path of a file in its tree, and gives what that says. */
export function nameOf(path: string): ForeignName {
  const [, folder = '', placed, base = ''] = /^([^/]+)\/(?:v(2\.\d+)\/)?(.*)\.json$/.exec(path) ?? []
  const [, later] = /-v2(\d+)$/.exec(base) ?? []
  const version = placed ?? (later === undefined ? '2.1' : `2.${later}`)
  const [, step, suffix] = /^([^/]+?)-(req|resp)(?:-[^/]*)?$/.exec(base) ?? []
  if (step === undefined) return {path, folder, version, base, step: base}
  return {path, folder, version, base, step, half: suffix === 'req' ? 'request' : 'response'}
}

/** Which half of an exchange is kept in the file `base`, without `.json`; nothing where neither is. */
export function halfIn(base: string, {name, file, refusal, only, request}: Exchange): Half | undefined {
  if (name === undefined || refusal) return undefined
  if (file !== undefined)
    return file === base ? (only ?? (request.body === undefined ? 'response' : 'request')) : undefined
  if (!base.startsWith(name)) return undefined
  return halves[base.slice(name.length)]
}

const halves: Readonly<Record<string, Half>> = {'-req': 'request', '-resp': 'response'}

/** How many letters of `step` the name of a step, or of its file, accounts for: all of that name, up to the end of a word. */
export function sharedWith(step: string, {name, file, refusal}: Exchange): number {
  const names = refusal ? [] : [name, file]
  const shared = names.filter((one) => one !== undefined && (one === step || step.startsWith(`${one}-`)))
  return Math.max(0, ...shared.map((one) => one?.length ?? 0))
}
