import {Refusal} from '../cloud/refusal.ts'

/** The instants that `changes-since` and `changes-before` stand for, in milliseconds; refused if they are the wrong way round. */
export function period(asked: {readonly 'changes-since'?: unknown; readonly 'changes-before'?: unknown}): {
  since: number | undefined
  before: number | undefined
} {
  const [since, before] = [asked['changes-since'], asked['changes-before']].map((time) =>
    time === undefined ? undefined : instant(time as string),
  )
  if (since !== undefined && before !== undefined && before < since)
    throw new Refusal('InvalidPeriod', 'The value of changes-since must be less than or equal to changes-before.')
  return {since, before}
}

/** A time without a zone is in UTC. */
const instant = (time: string) =>
  Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(time) || !time.includes('T') ? time : `${time}Z`)
