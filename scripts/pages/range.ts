import {type Microversion, minor} from '../../contract/microversion.ts'

/** The microversions at which something holds: from `since` on, before `until`. */
export interface Range {
  readonly since?: Microversion
  readonly until?: Microversion
}

/** Where both ranges hold. */
export function narrowed(range: Range, {since, until}: Range): Range {
  const later = range.since && (!since || minor(range.since) > minor(since)) ? range.since : since
  const sooner = range.until && (!until || minor(range.until) < minor(until)) ? range.until : until
  return {...(later && {since: later}), ...(sooner && {until: sooner})}
}

/** Whether a microversion is in a range. */
export const holds = ({since, until}: Range, version: Microversion): boolean =>
  (!since || minor(since) <= minor(version)) && (!until || minor(version) < minor(until))
