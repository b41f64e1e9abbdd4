import {type Microversion, minor} from '../../contract/microversion.ts'

/** What two sides say differently of a thing, at some versions. */
export interface Difference {
  /** What is compared: `GET /flavors`, `sample flavors/flavors-list-resp.json`. */
  readonly subject: string
  /** The versions at which it is so, such as `2.1-2.34`; nothing for things without a version. */
  readonly versions?: string
  /** Where in it: `body.keypair.user_id`. */
  readonly where?: string
  /** What this project says and what Nova says. */
  readonly says: string
}

/** What is compared within one thing: a place, and what each side says of it. */
export interface Contrast {
  readonly where: string
  readonly says: string
}

/** Takes a difference and gives the line by which the lists of explained ones know it. */
export const keyOf = ({subject, versions, where, says}: Difference): string =>
  `${[subject, versions, where].filter(Boolean).join(' ')}: ${says}`

/** Takes contrasts at each of some versions, oldest first, and gives one difference for each run of versions alike. */
export function grouped(
  subject: string,
  versions: readonly Microversion[],
  at: (version: Microversion) => readonly Contrast[],
): Difference[] {
  const runs = new Map<string, {contrast: Contrast; first: Microversion; last: Microversion}>()
  const ended: Array<{contrast: Contrast; first: Microversion; last: Microversion}> = []
  for (const version of versions) {
    for (const contrast of at(version)) {
      const key = `${contrast.where}\n${contrast.says}`
      const run = runs.get(key)
      if (run?.last === version) continue
      if (run && minor(run.last) === minor(version) - 1) {
        run.last = version
        continue
      }
      const fresh = {contrast, first: version, last: version}
      runs.set(key, fresh)
      ended.push(fresh)
    }
  }
  return ended.map(({contrast, first, last}) => ({
    subject,
    versions: first === last ? first : `${first}-${last}`,
    where: contrast.where,
    says: contrast.says,
  }))
}

/** Takes a value and gives it as JSON, cut to what fits into a line. */
export function short(value: unknown, most = 60): string {
  const text = JSON.stringify(value) ?? 'none'
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
