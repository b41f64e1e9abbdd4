import {Misuse} from '../command.ts'
import {Taken} from './change.ts'
import {insertBefore, literal, unwritten} from './source.ts'

/** The file that lists all microversions. */
export const registryFile = 'compute/microversions.ts'

/** A microversion as somebody wants to begin it. */
export interface Wanted {
  readonly version: string
  /** The release that has it first; that of the newest one, unless said otherwise. */
  readonly release?: string | undefined
  /** A few words. */
  readonly title?: string | undefined
}

/** Takes the registry of microversions, and gives it with one more at its end, which is the newest from then on. */
export function withMicroversion(registry: string, {version, release, title = 'To be written'}: Wanted): string {
  const versions = [...registry.matchAll(/^ {2}'(2\.\d+)': \{$/gm)].map(([, found]) => found as string)
  const newest = versions.at(-1)
  const latest = /^export const LATEST = '(.+)'$/m.exec(registry)?.[1]
  if (newest === undefined || latest !== newest)
    throw new Error(`Unexpected LATEST ${latest} in ${registryFile}, expected the last entry, ${newest}`)
  const next = `2.${Number(newest.slice(2)) + 1}`
  if (versions.includes(version))
    throw new Taken(`Unexpected microversion ${version}, expected ${next}: it is there already`)
  if (version !== next) throw new Misuse(`Unexpected microversion ${version}, expected ${next}, which comes next`)
  const entry = microversionEntry(version, release ?? releaseOfLast(registry), title)
  return insertBefore(registry, /^\} as const satisfies /m, entry, registryFile).replace(
    /^export const LATEST = .*$/m,
    `export const LATEST = '${version}'`,
  )
}

const microversionEntry = (version: string, release: string, title: string) => `  '${version}': {
    release: ${literal(release)},
    title: ${literal(title)},
    text: ${literal(unwritten)},
  },
`

function releaseOfLast(registry: string): string {
  const release = [...registry.matchAll(/^ {4}release: '(.+)',$/gm)].at(-1)?.[1]
  if (release === undefined) throw new Error(`Unexpected ${registryFile} without a release, expected one in each entry`)
  return release
}
